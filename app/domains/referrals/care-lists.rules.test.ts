import { expect, test } from "vitest";
import type { Actor, Grant } from "#app/platform/access/permissions.rules.ts";
import { careScopesOf, careSectionsFor } from "./care-lists.rules.ts";

const ALL = ["F1", "F2"];
const coordinator: Grant = { role: "filiere_coordinator", scopeType: "filiere", scopeId: "F1" };
const assistant: Grant = { role: "pathway_assistant", scopeType: "filiere", scopeId: "F1" };
const psychiatrist: Grant = { role: "sector_psychiatrist", scopeType: "secteur", scopeId: "S1" };
const desk: Grant = { role: "territory_desk", scopeType: "network", scopeId: "*" };
const everywhere: Grant = { role: "filiere_coordinator", scopeType: "network", scopeId: "*" };

function holding(...grants: Grant[]): Actor {
  return { accountId: "a", professionalId: "p", displayName: "A", email: "a@b.fr", grants };
}

const F1 = { side: "filieres", ids: ["F1"] };
const S1 = { side: "secteurs", ids: ["S1"] };

test.each<[string, Grant[], unknown[]]>([
  ["a coordinator", [coordinator], [F1]],
  ["a psychiatrist", [psychiatrist], [S1]],
  ["both at once", [psychiatrist, coordinator], [F1, S1]],
  ["the desk", [desk], []],
  ["the desk, who is a psychiatrist too", [desk, psychiatrist], [S1]],
  ["a coordinator of the network", [everywhere, psychiatrist], [{ side: "filieres", ids: ALL }]],
  ["an assistant, who reads nothing clinical", [assistant], []],
])("the scopes of %s", (_who, grants, scopes) => {
  expect(careScopesOf(holding(...grants), "referral.read", ALL)).toEqual(scopes);
});

test.each<[string, Grant[], string[]]>([
  ["a coordinator", [coordinator], ["", "/attente", "/rendez-vous", "/fins"]],
  ["a psychiatrist", [psychiatrist], ["", "/rendez-vous", "/fins"]],
  ["an assistant", [assistant], ["/rendez-vous"]],
  ["the desk", [desk], [""]],
])("the lists of %s", (_who, grants, paths) => {
  const open = careSectionsFor(holding(...grants)).map(({ path }) => path.replace("/adressages", ""));
  expect(open).toEqual(paths);
});
