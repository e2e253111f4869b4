import { expect, test } from "vitest";
import { attestedMinutes, daysOf, durationWords, minutesOf } from "./hours.rules.ts";

const MORNING = { startsAt: "2026-12-01T08:00:00.000Z", endsAt: "2026-12-01T11:30:00.000Z" };
const AFTERNOON = { startsAt: "2026-12-01T13:00:00.000Z", endsAt: "2026-12-01T16:00:00.000Z" };
const NEXT_DAY = { startsAt: "2026-12-02T08:00:00.000Z", endsAt: "2026-12-02T11:00:00.000Z" };

const signed = (halfDay: typeof MORNING, lateMinutes = 0, earlyMinutes = 0) => ({
  ...halfDay,
  lateMinutes,
  earlyMinutes,
});

test.each([
  ["nothing signed", [], 0],
  ["one half-day", [signed(MORNING)], 210],
  ["a day", [signed(MORNING), signed(AFTERNOON)], 390],
  ["late and early are taken off", [signed(MORNING, 20, 10)], 180],
  ["a minute is left", [signed(AFTERNOON, 179)], 1],
  ["late until the end", [signed(AFTERNOON, 180)], 0],
  [
    "never under zero, which another half-day would pay for",
    [signed(AFTERNOON, 180, 60), signed(MORNING)],
    210,
  ],
])("attested: %s", (_why, halfDays, minutes) => {
  expect(attestedMinutes(halfDays)).toBe(minutes);
});

test("a half-day's length is in whole minutes", () => {
  expect(minutesOf(MORNING)).toBe(210);
});

test("days are said once, in order", () => {
  expect(daysOf([NEXT_DAY, MORNING, AFTERNOON])).toEqual(["2026-12-01", "2026-12-02"]);
});

test.each([
  [45, "45 min"],
  [60, "1 h"],
  [65, "1 h 05"],
  [390, "6 h 30"],
])("%i minutes are «%s»", (minutes, words) => {
  expect(durationWords(minutes)).toBe(words);
});
