import { describe, expect, test } from "vitest";
import { formatFault } from "./folder-faults.rules.ts";
import { planImport, RESOURCE_COLUMNS, readResourceFile } from "./resources-import.rules.ts";

const HEADER = RESOURCE_COLUMNS.join(";");
const CMP = "cmp-x;cmp;CMP de X;proximite;Adultes;Sur rendez-vous;;;;;59043;59G06;2026-11-01";
const KNOWN = { secteurs: new Set(["59G06"]), communes: new Set(["59043"]) };

function read(...lines: string[]) {
  return readResourceFile([HEADER, ...lines].join("\n"), KNOWN);
}

test.each([
  ["an unknown kind", CMP.replace(";cmp;", ";clinique;"), "type : une de ces valeurs est attendue"],
  ["no name", CMP.replace("CMP de X", ""), "nom : ce champ est obligatoire."],
  ["an unknown secteur", CMP.replace("59G06", "59G99"), "zone : le secteur « 59G99 » n’est pas connu ici."],
  ["no area", CMP.replace("59G06", ""), "zone : « territoire » ou des codes de secteurs"],
  ["an unknown commune", CMP.replace("59043", "59999"), "commune : le code « 59999 » n’est pas connu ici."],
  ["a day that does not exist", CMP.replace("2026-11-01", "2026-11-31"), "verifiee_le : une date qui existe"],
  ["a wrong address", CMP.replace("Sur rendez-vous;;;", "Sur rendez-vous;;moi;"), "courriel : une adresse"],
])("refused with its line: %s", (_why, line, message) => {
  const { faults } = read(line);
  expect(faults.map(formatFault).map(plain)[0]).toContain(`fichier, ligne 2 : ${message}`);
});

test("the same code twice is told with both lines", () => {
  expect(read(CMP, CMP).faults.map(formatFault).map(plain)).toEqual([
    "fichier, ligne 3 : « cmp-x » est déjà à la ligne 2.",
  ]);
});

describe("the plan", () => {
  const { rows } = read(CMP);
  const [created] = planImport(rows, new Map());
  const stored = { ...(created?.content ?? fail()), id: "1", version: 3, isArchived: false };

  test("creates what is new", () => {
    expect(created).toMatchObject({ line: 2, code: "cmp-x", action: "create", stored: null, changes: [] });
  });

  test("leaves alone what is the same", () => {
    expect(planImport(rows, new Map([["cmp-x", stored]]))[0]).toMatchObject({ action: "same", changes: [] });
  });

  test("tells what would change, and against which version", () => {
    const [line] = planImport(rows, new Map([["cmp-x", { ...stored, phone: "03" }]]));
    expect(line).toMatchObject({
      action: "update",
      stored: { id: "1", version: 3 },
      changes: [{ field: "Téléphone", from: "03", to: "" }],
    });
  });
});

function fail(): never {
  throw new Error("the line should have been read");
}

/** No-break spaces are typography: they are left out of what is compared. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
