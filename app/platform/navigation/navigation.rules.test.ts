import { expect, test } from "vitest";
import type { Role } from "../access/roles.vocabulary.ts";
import { entriesFor } from "./navigation.rules.ts";

function pathsOf(role: Role): string[] {
  const grants = [{ role, scopeType: "network" as const, scopeId: "*" }];
  const actor = { accountId: "a", professionalId: "p", displayName: "A", email: "a@b.fr", grants };
  return entriesFor(actor).map((entry) => entry.path);
}

test.each<[Role, string[]]>([
  [
    "sector_psychiatrist",
    ["/", "/adressages", "/patients", "/filieres", "/seminaires", "/enseignement", "/territoire"],
  ],
  ["university_coordinator", ["/", "/filieres", "/seminaires", "/enseignement", "/territoire"]],
  ["pathway_assistant", ["/", "/adressages", "/parcours", "/filieres", "/seminaires", "/territoire"]],
  ["director", ["/", "/filieres", "/seminaires", "/pilotage", "/territoire"]],
  [
    "data_protection_officer",
    ["/", "/filieres", "/seminaires", "/territoire", "/acces-urgence", "/administration"],
  ],
  ["administrator", ["/", "/filieres", "/seminaires", "/territoire", "/administration"]],
])("the rail of %s holds what its rights open, and nothing else", (role, paths) => {
  expect(pathsOf(role)).toEqual(paths);
});
