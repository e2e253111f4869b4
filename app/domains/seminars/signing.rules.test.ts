import { describe, expect, test } from "vitest";
import {
  acceptedSteps,
  lateMinutes,
  nearestHalfDay,
  refuseMoment,
  signedFrom,
  stepOf,
  typedAtOf,
} from "./signing.rules.ts";

// 9:00 to 12:00 in Paris.
const MORNING = { startsAt: "2026-12-01T08:00:00.000Z", endsAt: "2026-12-01T11:00:00.000Z" };
const AFTERNOON = { startsAt: "2026-12-01T13:00:00.000Z", endsAt: "2026-12-01T16:00:00.000Z" };
const LIMITS = { beforeMinutes: 15, toleranceMinutes: 15, laterHours: 12 };
const at = (time: string) => new Date(`2026-12-01T${time}Z`);

test.each([
  [
    "a millisecond before it opens",
    "07:44:59.999",
    "Hors de sa demi-journée : elle se signe à partir de 08:45.",
  ],
  ["when it opens", "07:45:00.000", null],
  ["at its beginning", "08:00:00.000", null],
  ["a millisecond before its end", "10:59:59.999", null],
  [
    "at its end",
    "11:00:00.000",
    "Hors de sa demi-journée : elle s’est terminée à 12:00. Voyez le formateur.",
  ],
] as const)("a half-day is signed from 15 min before to its end: %s", (_why, time, refusal) => {
  expect(refuseMoment(MORNING, at(time), LIMITS)).toBe(refusal);
});

test("the setting moves the beginning", () => {
  expect(signedFrom(MORNING, { beforeMinutes: 0 })).toEqual(at("08:00:00.000"));
});

describe("the code of a step", () => {
  const step = stepOf(at("08:10:30.000"));

  test("changes with the minute", () => {
    expect(stepOf(at("08:10:00.000"))).toBe(step);
    expect(stepOf(at("08:10:59.999"))).toBe(step);
    expect(stepOf(at("08:11:00.000"))).toBe(step + 1);
  });

  test("is accepted with the former one, never the next", () => {
    expect(acceptedSteps(at("08:10:30.000"), { isKept: false })).toEqual([step, step - 1]);
  });

  test("a phone that kept it may have a clock two minutes off", () => {
    const steps = acceptedSteps(at("08:10:30.000"), { isKept: true });
    expect(steps).toEqual([step + 2, step + 1, step, step - 1, step - 2, step - 3]);
  });
});

test.each([
  ["typed now", null, at("09:00:00.000")],
  ["kept on a phone", "2026-12-01T08:05:00.000Z", at("08:05:00.000")],
  ["kept for exactly as long as it may be", "2026-11-30T21:00:00.000Z", new Date("2026-11-30T21:00:00.000Z")],
  ["kept longer", "2026-11-30T20:59:59.999Z", null],
  ["the clock of the phone is ahead", "2026-12-01T09:30:00.000Z", at("09:00:00.000")],
] as const)("when it was typed: %s", (_why, kept, expected) => {
  expect(typedAtOf(kept, at("09:00:00.000"), LIMITS)).toEqual(expected);
});

test.each([
  ["before the beginning", "07:50:00.000", 0],
  ["on the last minute that is tolerated", "08:15:59.999", 0],
  ["one minute later all of it counts", "08:16:00.000", 16],
  ["an hour late", "09:00:30.000", 60],
] as const)("late: %s", (_why, time, minutes) => {
  expect(lateMinutes(MORNING, at(time), LIMITS)).toBe(minutes);
});

test("the nearest half-day explains why none is signed now", () => {
  expect(nearestHalfDay([MORNING, AFTERNOON], at("11:30:00.000"))).toBe(MORNING);
  expect(nearestHalfDay([MORNING, AFTERNOON], at("12:30:00.000"))).toBe(AFTERNOON);
  expect(nearestHalfDay([], at("12:30:00.000"))).toBeUndefined();
});
