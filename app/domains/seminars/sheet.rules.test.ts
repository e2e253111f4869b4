import { expect, test } from "vitest";
import { planSheet, presenceOf, refuseMinutes, type SheetLine } from "./sheet.rules.ts";

const line = (more: Partial<SheetLine>): SheetLine => ({
  enrolmentId: "a",
  presence: "absent",
  lateMinutes: 0,
  earlyMinutes: 0,
  absenceReason: null,
  ...more,
});
const byCode = { id: "s", enrolmentId: "a", method: "code" as const, lateMinutes: 0, earlyMinutes: 0 };
const onPaper = { ...byCode, method: "paper" as const };
const NOTHING = { added: [], corrected: [], struck: [] };

test("a signature that stands as it is changes nothing", () => {
  expect(planSheet([line({ presence: "signed" })], [byCode])).toEqual(NOTHING);
  expect(planSheet([line({ presence: "absent" })], [])).toEqual(NOTHING);
});

test("nobody signs by code in somebody's place", () => {
  expect(planSheet([line({ presence: "signed" })], [])).toEqual(NOTHING);
});

test("minutes correct a signature, whoever made it", () => {
  const plan = planSheet([line({ presence: "signed", lateMinutes: 20, earlyMinutes: 5 })], [byCode]);
  expect(plan.corrected).toMatchObject([{ id: "s", lateMinutes: 20, earlyMinutes: 5 }]);
  expect(plan.struck).toEqual([]);
});

test("a signature of somebody who is not there is struck out", () => {
  expect(planSheet([line({ presence: "absent" })], [byCode])).toEqual({ ...NOTHING, struck: [byCode] });
});

test("a paper signature is entered, and replaced when it was not on paper", () => {
  const paper = line({ presence: "paper" });
  expect(planSheet([paper], [])).toEqual({ ...NOTHING, added: [paper] });
  const seen = line({ presence: "trainer" });
  expect(planSheet([seen], [onPaper])).toEqual({ ...NOTHING, struck: [onPaper], added: [seen] });
});

test("people whom the sheet does not name keep what they have", () => {
  expect(planSheet([], [byCode])).toEqual(NOTHING);
});

test("a presence is read from its signature", () => {
  expect([undefined, byCode, onPaper].map(presenceOf)).toEqual(["absent", "signed", "paper"]);
});

test("late and early may fill the half-day, not more", () => {
  const halfDay = { startsAt: "2026-12-01T08:00:00.000Z", endsAt: "2026-12-01T11:00:00.000Z" };
  expect(refuseMinutes(halfDay, { lateMinutes: 100, earlyMinutes: 80 })).toBeNull();
  expect(refuseMinutes(halfDay, { lateMinutes: 100, earlyMinutes: 81 })).toMatch(/dépassent la durée/);
});
