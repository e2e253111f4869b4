import { describe, expect, test } from "vitest";
import { deadlineText } from "./worklist.rules.ts";
import { beginningOf, lineOf } from "./worklist-line.rules.ts";

const NOW = new Date("2026-11-27T09:00:00Z");
const LIST = { isSent: false, now: NOW, today: "2026-11-27", estimateWeeks: null };

const ROW = {
  id: "0199-a",
  kind: "care",
  status: "submitted",
  owner: "filiere",
  priority: "programme",
  submittedAt: "2026-11-20T22:30:00Z",
  createdAt: "2026-11-18T08:00:00Z",
  dueAt: "2026-12-04T22:59:00Z",
  remindedAt: null,
  escalatedAt: null,
  closedAt: null,
  firstOpenedAt: null,
  previousReferralId: null,
  reason: "Restriction alimentaire depuis six mois.",
  birthFamilyName: "Herbaut",
  birthGivenNames: "Capucine Marie",
  usedFamilyName: null,
  usedGivenName: null,
  birthOn: "1971-11-28",
  communeName: "Radinghem-en-Weppes",
  secteurCode: "59G08",
  filiereName: "TCA",
  senderTitle: "Dr",
  senderFamilyName: "Debruyne",
} as const;

describe("a line of the list", () => {
  test("names enough to know one's own patient, and no more", () => {
    const line = lineOf(ROW, LIST);
    expect(line).toMatchObject({ patient: "Capucine H.", age: 54, secteur: "59G08", other: "Dr Debruyne" });
    expect(JSON.stringify(line)).not.toMatch(/Herbaut|1971|Marie/);
  });

  test.each([
    ["sent late in the evening: the day of Paris counts", {}, 7],
    ["a draft counts from its beginning", { status: "draft", submittedAt: null }, 9],
    ["sent today", { submittedAt: "2026-11-27T07:00:00Z" }, 0],
  ] as const)("days, %s", (_what, changed, days) => {
    expect(lineOf({ ...ROW, ...changed }, LIST).days).toBe(days);
  });

  test("a draft leads back to its form", () => {
    expect(lineOf({ ...ROW, status: "draft" }, LIST).path).toBe("/adressages/nouveau?brouillon=0199-a");
    expect(lineOf(ROW, LIST).path).toBe("/adressages/0199-a");
  });

  test.each([
    ["sent, not opened", {}, true, true],
    ["sent, opened", { firstOpenedAt: "2026-11-21T08:00:00Z" }, true, false],
    ["sent, already answered", { status: "accepted" }, true, false],
    ["received", {}, false, false],
  ] as const)("whether it is said not to be opened: %s", (_what, changed, isSent, isUnopened) => {
    expect(lineOf({ ...ROW, ...changed }, { ...LIST, isSent }).isUnopened).toBe(isUnopened);
  });

  test("what was sent shows its filière, or the desk", () => {
    expect(lineOf(ROW, { ...LIST, isSent: true }).other).toBe("TCA");
    expect(lineOf({ ...ROW, filiereName: null }, { ...LIST, isSent: true }).other).toBe(
      "Guichet territorial",
    );
  });
});

test.each([
  ["short", "Restriction alimentaire.", "Restriction alimentaire."],
  ["exactly as long", "x".repeat(60), "x".repeat(60)],
  [
    "cut between words, without the comma",
    "Restriction alimentaire depuis six mois, IMC à 15,9 kg/m², aménorrhée.",
    "Restriction alimentaire depuis six mois, IMC à 15,9 kg/m²…",
  ],
  ["one endless word", "y".repeat(70), `${"y".repeat(30)}…`],
])("the beginning of a reason, %s", (_what, text, shown) => {
  expect(beginningOf(text)).toBe(shown);
});

describe("the deadline in words", () => {
  const soon = "2026-11-30T10:00:00Z";
  const past = "2026-11-25T10:00:00Z";
  test.each([
    [
      "closed",
      { status: "declined", dueAt: null, closedAt: "2026-11-03T10:00:00Z" },
      "clos le 03/11",
      "neutral",
    ],
    ["a draft", { status: "draft", dueAt: null }, "", "neutral"],
    [
      "information that nobody gives",
      { status: "needs_information", dueAt: past, escalatedAt: past },
      "sans réponse, dépassé de 2 j",
      "danger",
    ],
    [
      "information reminded",
      { status: "needs_information", dueAt: soon, remindedAt: past },
      "relancé le 25/11",
      "warning",
    ],
    ["accepted", { status: "accepted", dueAt: past }, "à organiser, dépassé de 2 j", "danger"],
    ["waiting", { status: "waiting", dueAt: soon }, "place estimée : 6 sem.", "neutral"],
    ["waiting past the limit", { status: "waiting", dueAt: past }, "attente, dépassé de 2 j", "danger"],
    ["a date", { status: "scheduled", dueAt: soon }, "rendez-vous le 30/11", "neutral"],
    ["a date that is past", { status: "scheduled", dueAt: past }, "rendez-vous le 25/11", "danger"],
    ["care", { status: "in_care", dueAt: "2027-02-14T10:00:00Z" }, "fin prévue le 14/02", "neutral"],
    ["care past its end", { status: "in_care", dueAt: past }, "fin dépassée de 2 j", "danger"],
    [
      "a return",
      { status: "in_care", owner: "secteur", dueAt: past },
      "accusé du retour, dépassé de 2 j",
      "danger",
    ],
  ] as const)("%s", (_what, changed, text, tone) => {
    const estimateWeeks = { urgent: 1, prioritaire: 3, programme: 6 };
    const said = deadlineText({ ...ROW, ...changed }, NOW, estimateWeeks);
    expect({ ...said, text: said.text.replaceAll("\u00a0", " ") }).toEqual({ text, tone });
  });

  test("waiting while places are free", () => {
    const estimateWeeks = { urgent: 0, prioritaire: 0, programme: 0 };
    const { text } = deadlineText({ ...ROW, status: "waiting", dueAt: soon }, NOW, estimateWeeks);
    expect(text).toBe("place estimée : moins d’une sem.");
  });

  test("waiting without an estimate", () => {
    expect(deadlineText({ ...ROW, status: "waiting", dueAt: soon }, NOW, null).text).toBe(
      "en file d’attente",
    );
  });
});
