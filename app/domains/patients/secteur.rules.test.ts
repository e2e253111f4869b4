import { expect, test } from "vitest";
import { assignSecteur, refuseEffectiveDay, SECTEUR_TO_CONFIRM } from "./secteur.rules.ts";

const none = { secteurId: null, reason: null, note: null };
const at = (...secteurIds: string[]) => ({
  hasStableAddress: true,
  hasCommune: true,
  answer: { secteurIds },
});
const detained = (...secteurIds: string[]) => ({
  isDetained: true,
  hasStableAddress: true,
  hasCommune: false,
  answer: { secteurIds },
});
const nowhere = { hasStableAddress: false, hasCommune: false, answer: { secteurIds: [] } };

test.each([
  ["one secteur", at("A"), none, { secteurId: "A", origin: "computed", reason: null }],
  [
    "the computed one chosen by hand",
    at("A"),
    { ...none, secteurId: "A" },
    { secteurId: "A", origin: "computed", reason: null },
  ],
  [
    "another one with a reason",
    at("A"),
    { secteurId: "B", reason: "free_choice" as const, note: null },
    { secteurId: "B", origin: "chosen", reason: "free_choice" },
  ],
  [
    "a split commune, to be confirmed",
    at("A", "B"),
    { ...none, secteurId: SECTEUR_TO_CONFIRM },
    { secteurId: null, origin: "unknown", reason: "split_commune" },
  ],
  [
    "a split commune, asked",
    at("A", "B"),
    { ...none, secteurId: "B" },
    { secteurId: "B", origin: "chosen", reason: "split_commune" },
  ],
  ["outside the territory", at(), none, { secteurId: null, origin: "unknown", reason: "outside" }],
  ["no stable address", nowhere, none, { secteurId: null, origin: "unknown", reason: "no_stable_address" }],
  [
    "no stable address, on call secteur",
    nowhere,
    { ...none, secteurId: "A" },
    { secteurId: "A", origin: "chosen", reason: "no_stable_address" },
  ],
  [
    "detained, secteur of the prison known",
    detained("P"),
    none,
    { secteurId: "P", origin: "computed", reason: null },
  ],
  [
    "detained, secteur of the prison not known",
    detained(),
    none,
    { secteurId: null, origin: "unknown", reason: null },
  ],
  [
    "detained, not known but chosen",
    detained(),
    { ...none, secteurId: "P" },
    { secteurId: "P", origin: "chosen", reason: null },
  ],
])("%s", (_why, address, choice, expected) => {
  expect(assignSecteur(address, choice)).toMatchObject(expected);
});

test.each([
  [
    "no commune",
    { hasStableAddress: true, hasCommune: false, answer: { secteurIds: [] } },
    none,
    "communeNeeded",
  ],
  ["a split commune, not yet asked", at("A", "B"), none, "partNeeded"],
  ["another secteur without a reason", at("A"), { ...none, secteurId: "B" }, "secteurReasonNeeded"],
  ["a third secteur for a split commune", at("A", "B"), { ...none, secteurId: "C" }, "secteurReasonNeeded"],
  [
    "another secteur than that of the prison",
    detained("P"),
    { ...none, secteurId: "A" },
    "secteurReasonNeeded",
  ],
  [
    "a secteur for somebody from outside, without a reason",
    at(),
    { ...none, secteurId: "A" },
    "secteurReasonNeeded",
  ],
])("%s is refused", (_why, address, choice, refusal) => {
  expect(assignSecteur(address, choice)).toBe(refusal);
});

test.each([
  ["2026-11-23", null],
  ["2026-11-24", "secteurDateInFuture"],
  ["2026-01-01", null],
  ["2025-12-31", "secteurDateBefore"],
])("a change that takes effect on %s: %s", (day, refusal) => {
  expect(refuseEffectiveDay(day, { today: "2026-11-23", currentStartsOn: "2026-01-01" })).toBe(refusal);
});

test("an address that nobody knows yet is left open only when that is said", () => {
  const nowhere = { hasStableAddress: true, hasCommune: false, answer: { secteurIds: [] } };
  const choice = { reason: null, note: null };
  expect(assignSecteur(nowhere, { ...choice, secteurId: null })).toBe("communeNeeded");
  expect(assignSecteur(nowhere, { ...choice, secteurId: SECTEUR_TO_CONFIRM })).toEqual({
    ...choice,
    secteurId: null,
    origin: "unknown",
  });
});

test("somebody who lives too far away for a commune known here may have a secteur, with a reason", () => {
  const far = { hasStableAddress: true, hasCommune: false, answer: { secteurIds: [] } };
  expect(assignSecteur(far, { secteurId: "A", reason: null, note: null })).toBe("secteurReasonNeeded");
  expect(assignSecteur(far, { secteurId: "A", reason: "outside", note: null })).toMatchObject({
    secteurId: "A",
    origin: "chosen",
    reason: "outside",
  });
  expect(assignSecteur(far, { secteurId: SECTEUR_TO_CONFIRM, reason: "outside", note: null })).toMatchObject({
    secteurId: null,
    origin: "unknown",
    reason: "outside",
  });
});
