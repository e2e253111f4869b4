import { expect, test } from "vitest";
import { differencesOf, takeChosen, valuesAfterConflict } from "./merge.rules.ts";

const labels = { name: "Nom", phone: "Téléphone", isOpen: "Ouverte", area: "Zone", secteurIds: "Secteurs" };
const recorded = { name: "CMP", phone: null, isOpen: true, area: "secteurs", secteurIds: ["b", "a"] };
const typed = { name: "CMP", phone: "03", isOpen: false, area: "territory", secteurIds: [] };
const groups = { area: ["area", "secteurIds"] };

test("what differs is told in words, with what the fields would hold", () => {
  expect(differencesOf({ labels, recorded, typed, changed: null, groups })).toEqual([
    { name: "phone", label: "Téléphone", recorded: "vide", typed: "03", fields: { phone: [] } },
    { name: "isOpen", label: "Ouverte", recorded: "on", typed: "vide", fields: { isOpen: ["on"] } },
    {
      name: "area",
      label: "Zone",
      recorded: "secteurs",
      typed: "territory",
      fields: { area: ["secteurs"], secteurIds: ["a", "b"] },
    },
  ]);
});

test.each([
  [["phone"], ["phone"]],
  [["name"], []],
  [["secteurIds"], ["area"]],
  [[], []],
])("only what somebody else changed is asked: %j", (changed, names) => {
  const differences = differencesOf({ labels, recorded, typed, changed, groups });
  expect(differences.map(({ name }) => name)).toEqual(names);
});

test("the order of ticked boxes is no difference", () => {
  const same = { ...recorded, secteurIds: ["a", "b"] };
  expect(differencesOf({ labels, recorded, typed: same, changed: null, groups })).toEqual([]);
});

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const posted = [
  ["version", "2"],
  ["phone", "03"],
  ["area", "territory"],
  ["recorded.phone.phone", "04"],
  ["recorded.area.area", "secteurs"],
  ["recorded.area.secteurIds", "a"],
  ["recorded.area.secteurIds", "b"],
] as const;

test.each([
  [
    "the record's",
    [["choice.area", "recorded"]],
    [
      ["area", "secteurs"],
      ["secteurIds", "a"],
      ["secteurIds", "b"],
      ["version", "2"],
      ["phone", "03"],
    ],
  ],
  [
    "what was typed",
    [["choice.area", "typed"]],
    [
      ["version", "2"],
      ["phone", "03"],
      ["area", "territory"],
    ],
  ],
  [
    "no choice: what was typed",
    [],
    [
      ["version", "2"],
      ["phone", "03"],
      ["area", "territory"],
    ],
  ],
  [
    "a value emptied by somebody else",
    [["choice.phone", "recorded"]],
    [
      ["phone", "04"],
      ["version", "2"],
      ["area", "territory"],
    ],
  ],
] as const)("chosen: %s", (_why, choices, entries) => {
  expect([...takeChosen(formOf([...posted, ...choices]))]).toEqual(entries);
});

test("the next attempt states the version that was shown", () => {
  expect(valuesAfterConflict({ version: "1", name: "x" }, { version: 4, differences: [] })).toEqual({
    version: "4",
    name: "x",
  });
  expect(valuesAfterConflict({ version: "1" }, undefined)).toEqual({ version: "1" });
});
