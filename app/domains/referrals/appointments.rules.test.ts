import { expect, test } from "vitest";
import { isUnsettled, overlaps, refuseSettlement, refuseSlot, startOf } from "./appointments.rules.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";

const now = new Date("2026-11-23T09:00:00.000Z");

test("a clock time is one of Paris, in winter and in summer", () => {
  expect(startOf("2026-11-24", "14:30")).toBe("2026-11-24T13:30:00.000Z");
  expect(startOf("2026-07-01", "14:30")).toBe("2026-07-01T12:30:00.000Z");
});

test.each([
  ["2026-11-23T09:00:00.000Z", CARE_REFUSALS.inThePast],
  ["2026-11-23T09:00:01.000Z", null],
  ["2027-11-24T09:00:00.000Z", null],
  ["2027-11-25T09:00:00.000Z", CARE_REFUSALS.tooFar],
])("a date at %s", (startsAt, expected) => {
  expect(refuseSlot(startsAt, now)).toBe(expected);
});

test.each([
  ["2026-11-24T09:00:00.000Z", 45, true],
  ["2026-11-24T09:45:00.000Z", 30, false],
  ["2026-11-24T08:30:00.000Z", 30, false],
  ["2026-11-24T08:30:00.000Z", 31, true],
])("from %s for %i minutes, against 9:00 to 9:45", (startsAt, durationMinutes, expected) => {
  expect(
    overlaps({ startsAt, durationMinutes }, { startsAt: "2026-11-24T09:00:00.000Z", durationMinutes: 45 }),
  ).toBe(expected);
});

test.each([
  ["planned", "2026-11-23T15:00:00.000Z", "attended", null],
  ["planned", "2026-11-24T15:00:00.000Z", "attended", CARE_REFUSALS.notYet],
  ["planned", "2026-11-23T15:00:00.000Z", "missed", CARE_REFUSALS.notYet],
  ["planned", "2026-11-23T08:00:00.000Z", "missed", null],
  ["planned", "2026-12-23T08:00:00.000Z", "cancelled", null],
  ["attended", "2026-11-23T08:00:00.000Z", "attended", CARE_REFUSALS.settled],
  ["cancelled", "2026-11-23T08:00:00.000Z", "missed", CARE_REFUSALS.settled],
] as const)("%s at %s, said %s", (status, startsAt, to, expected) => {
  expect(refuseSettlement({ status, startsAt }, to, now)).toBe(expected);
});

test("an appointment is unsettled from its hour on", () => {
  expect(isUnsettled({ status: "planned", startsAt: "2026-11-23T09:00:00.000Z" }, now)).toBe(true);
  expect(isUnsettled({ status: "planned", startsAt: "2026-11-23T09:00:01.000Z" }, now)).toBe(false);
  expect(isUnsettled({ status: "missed", startsAt: "2026-11-23T08:00:00.000Z" }, now)).toBe(false);
});
