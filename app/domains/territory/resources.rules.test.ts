import { expect, test } from "vitest";
import { changesBetween, describeResourceChange, isStale, type ResourceContent } from "./resources.rules.ts";

test.each([
  ["never checked", null, true],
  ["a year ago to the day", "2025-11-23", true],
  ["a day less than a year ago", "2025-11-24", false],
  ["today", "2026-11-23", false],
])("stale: %s", (_why, checkedOn, expected) => {
  expect(isStale(checkedOn, "2026-11-23", 365)).toBe(expected);
});

const ENTRY: ResourceContent = {
  kind: "cmp",
  name: "CMP de Bailleul",
  circle: "proximite",
  audience: null,
  conditions: "Sur rendez-vous",
  phone: null,
  email: null,
  website: null,
  address: null,
  communeCode: "59043",
  secteurCodes: ["59G06", "59G05"],
  checkedOn: null,
};

test("changes are told field by field, the order of the secteurs left aside", () => {
  const after: ResourceContent = {
    ...ENTRY,
    phone: "03",
    conditions: null,
    name: "CMP",
    secteurCodes: ["59G05", "59G06"],
  };
  expect(changesBetween(ENTRY, after).map(describeResourceChange).map(plain)).toEqual([
    "Nom : « CMP de Bailleul » devient « CMP »",
    "Conditions : « Sur rendez-vous » effacé",
    "Téléphone : « 03 »",
  ]);
  expect(changesBetween(ENTRY, { ...ENTRY, secteurCodes: [] })).toEqual([
    { field: "Zone desservie", from: "59G05, 59G06", to: "Tout le territoire" },
  ]);
});

/** No-break spaces are typography: they are left out of what is compared. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
