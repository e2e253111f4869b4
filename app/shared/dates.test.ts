import { expect, test } from "vitest";
import { formatDay, formatInstant, formatShortDay } from "./dates.ts";

test.each([
  ["2026-11-24", "mar. 24 nov. 2026", "24 nov. 2026"],
  ["2026-12-01", "mar. 1er déc. 2026", "1er déc. 2026"],
  ["2026-11-11", "mer. 11 nov. 2026", "11 nov. 2026"],
  ["2026-12-21", "lun. 21 déc. 2026", "21 déc. 2026"],
])("%s is written as in French", (day, long, short) => {
  expect(formatDay(day)).toBe(long);
  expect(formatShortDay(day)).toBe(short);
});

test("an instant is written in Paris", () => {
  expect(formatInstant("2026-11-30T23:05:00.000Z")).toBe("mar. 1er déc. 2026 à 00:05");
});
