import { describe, expect, test } from "vitest";
import { dayOf, formatAge, formatDay, formatInstant, formatShortDay } from "./dates.ts";

test.each([
  ["2026-11-24", "mar. 24 nov. 2026", "24 nov. 2026"],
  ["2026-12-01", "mar. 1er déc. 2026", "1er déc. 2026"],
  ["2026-11-11", "mer. 11 nov. 2026", "11 nov. 2026"],
  ["2026-12-21", "lun. 21 déc. 2026", "21 déc. 2026"],
])("%s is written as in French", (day, long, short) => {
  expect(formatDay(day)).toBe(long);
  expect(formatShortDay(day)).toBe(short);
});

test.each([
  [0, "0 an"],
  [1, "1 an"],
  [2, "2 ans"],
])("an age of %s", (years, words) => {
  expect(formatAge(years)).toBe(words);
});

test("an instant is written in Paris", () => {
  expect(formatInstant("2026-11-30T23:05:00.000Z")).toBe("mar. 1er déc. 2026 à 00:05");
});

describe("the day in Paris", () => {
  test.each([
    ["2026-01-15T22:59:59.999Z", "2026-01-15", "last moment of a winter day"],
    ["2026-01-15T23:00:00.000Z", "2026-01-16", "midnight in winter"],
    ["2026-07-15T21:59:59.999Z", "2026-07-15", "last moment of a summer day"],
    ["2026-07-15T22:00:00.000Z", "2026-07-16", "midnight in summer"],
    ["2026-03-28T23:00:00.000Z", "2026-03-29", "midnight before the clock goes forward"],
    ["2026-03-29T21:59:59.999Z", "2026-03-29", "last moment of the day of 23 hours"],
    ["2026-03-29T22:00:00.000Z", "2026-03-30", "midnight after it"],
    ["2026-10-24T22:00:00.000Z", "2026-10-25", "midnight before the clock goes back"],
    ["2026-10-25T22:59:59.999Z", "2026-10-25", "last moment of the day of 25 hours"],
    ["2026-10-25T23:00:00.000Z", "2026-10-26", "midnight after it"],
  ])("at %s is %s: %s", (instant, day) => {
    expect(dayOf(instant)).toBe(day);
    expect(dayOf(new Date(instant))).toBe(day);
  });

  test("is the one that the platform formats, over ten years, whatever was asked before", () => {
    const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", dateStyle: "short" });
    const step = 7 * 3_600_000 + 59_999;
    const faults: string[] = [];
    for (let ms = Date.UTC(2020, 0, 1); ms < Date.UTC(2030, 0, 1); ms += step)
      if (dayOf(new Date(ms)) !== format.format(ms)) faults.push(new Date(ms).toISOString());
    expect(faults).toEqual([]);
  });

  test("of what is no instant is refused", () => {
    expect(() => dayOf("bientôt")).toThrow(RangeError);
  });
});
