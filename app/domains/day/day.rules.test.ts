import { describe, expect, test } from "vitest";
import { inSections, isToDo, type OwnedReferral, sectionOf, toDoLimits, whatToDo } from "./day.rules.ts";
import type { DayItem } from "./day.vocabulary.ts";

const NOW = new Date("2026-11-23T09:00:00.000Z");

function referral(change: Partial<OwnedReferral>): OwnedReferral {
  return {
    status: "submitted",
    kind: "care",
    owner: "filiere",
    dueAt: "2026-11-25T22:59:59.999Z",
    episodeStatus: null,
    ...change,
  };
}

describe("what waits on the owner's desk", () => {
  test.each<[string, Partial<OwnedReferral>, boolean]>([
    ["a referral to triage", {}, true],
    ["without a deadline", { dueAt: null }, false],
    ["a wait to review in 7 days", { status: "waiting", dueAt: "2026-11-30T22:59:59.999Z" }, true],
    ["a wait to review in 8 days", { status: "waiting", dueAt: "2026-12-01T22:59:59.999Z" }, false],
    ["an appointment to come", { status: "scheduled", dueAt: "2026-11-24T10:00:00.000Z" }, false],
    ["care that should have begun", { status: "scheduled", dueAt: "2026-11-23T08:00:00.000Z" }, true],
    ["care that ends in 30 days", { status: "in_care", dueAt: "2026-12-23T22:59:59.999Z" }, true],
    ["care that ends in 31 days", { status: "in_care", dueAt: "2026-12-24T22:59:59.999Z" }, false],
    ["care returned to the secteur", { status: "in_care", episodeStatus: "returned" }, false],
    ["a closed referral", { status: "declined" }, false],
  ])("%s", (_why, change, expected) => {
    const asked = referral(change);
    expect(isToDo(asked, NOW)).toBe(expected);
    const limit = toDoLimits(NOW).find(({ status }) => status === asked.status)?.before ?? "";
    const isCounted = asked.episodeStatus !== "returned" && asked.dueAt !== null && asked.dueAt < limit;
    expect(isCounted, "the rail counts the same").toBe(expected);
  });

  test.each<[Partial<OwnedReferral>, string]>([
    [{}, "Trier l’adressage"],
    [{ kind: "advice" }, "Rendre un avis"],
    [{ owner: "desk" }, "Orienter vers une filière"],
    [{ status: "needs_information", owner: "secteur" }, "Apporter le complément demandé"],
    [{ status: "in_care", episodeStatus: "in_care" }, "Préparer la fin ou prolonger"],
    [{ status: "in_care", episodeStatus: "ended" }, "Adresser le retour au secteur"],
  ])("%o reads «%s»", (change, words) => {
    expect(whatToDo(referral(change))).toBe(words);
  });
});

describe("sections of the day", () => {
  test.each([
    ["2026-11-23T08:59:59.000Z", "late"],
    ["2026-11-23T22:59:59.999Z", "today"],
    ["2026-11-23T23:00:00.000Z", "week"],
    ["2026-11-30T22:59:59.999Z", "week"],
    ["2026-11-30T23:00:00.000Z", "later"],
    [null, "later"],
  ] as const)("%s is %s", (dueAt, section) => {
    expect(sectionOf({ dueAt }, NOW)).toBe(section);
  });

  test("nearest first in each section, none empty", () => {
    const item = (key: string, dueAt: string | null): DayItem => ({
      key,
      kind: "referral",
      what: "",
      who: null,
      detail: null,
      dueAt,
      path: "/",
      patientId: null,
    });
    const groups = inSections(
      [item("c", null), item("b", "2026-11-26T10:00:00.000Z"), item("a", "2026-11-25T10:00:00.000Z")],
      NOW,
    );
    expect(groups.map((group) => [group.section, group.items.map((one) => one.key)])).toEqual([
      ["week", ["a", "b"]],
      ["later", ["c"]],
    ]);
  });
});
