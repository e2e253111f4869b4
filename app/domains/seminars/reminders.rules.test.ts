import { expect, test } from "vitest";
import { dueReminder, isReminded } from "./reminders.rules.ts";

/** Two days: Tuesday morning and afternoon, Wednesday morning; Paris is an hour ahead. */
const HALF_DAYS = [
  { startsAt: "2027-01-05T08:00:00.000Z", endsAt: "2027-01-05T11:30:00.000Z" },
  { startsAt: "2027-01-05T12:45:00.000Z", endsAt: "2027-01-05T16:00:00.000Z" },
  { startsAt: "2027-01-06T08:00:00.000Z", endsAt: "2027-01-06T11:30:00.000Z" },
];
const DAYS = { first: 7, second: 1 };
const at = (instant: string) => new Date(`${instant}:00.000Z`);

test.each([
  ["before all", "2026-12-29T06:59", null],
  ["a week before, at eight in Paris", "2026-12-29T07:00", "first 2027-01-05"],
  ["until the eve", "2027-01-04T06:59", "first 2027-01-05"],
  ["the eve", "2027-01-04T07:00", "second 2027-01-05"],
  ["the night before", "2027-01-04T22:59", "second 2027-01-05"],
  ["on the day, before the morning", "2027-01-05T05:29", null],
  ["on the day", "2027-01-05T05:30", "day 2027-01-05"],
  ["as the last half-day goes on", "2027-01-05T15:59", "day 2027-01-05"],
  ["over for today", "2027-01-05T16:00", null],
  ["on the second day", "2027-01-06T05:30", "day 2027-01-06"],
  ["all over", "2027-01-06T11:30", null],
] as const)("%s", (_why, now, expected) => {
  const due = dueReminder(HALF_DAYS, DAYS, at(now));
  expect(due && `${due.kind} ${due.forOn}`).toBe(expected);
});

test.each([
  ["no first", { first: 0, second: 1 }, "2027-01-03T12:00", null],
  ["no second: the first goes on", { first: 7, second: 0 }, "2027-01-04T12:00", "first"],
  ["neither", { first: 0, second: 0 }, "2027-01-04T12:00", null],
  ["the day's is not a setting", { first: 0, second: 0 }, "2027-01-05T06:00", "day"],
  ["a second as early as the first counts alone", { first: 2, second: 2 }, "2027-01-04T12:00", "second"],
] as const)("%s", (_why, days, now, kind) => {
  expect(dueReminder(HALF_DAYS, days, at(now))?.kind ?? null).toBe(kind);
});

test("a session without half-days reminds of nothing", () => {
  expect(dueReminder([], DAYS, at("2027-01-04T12:00"))).toBeNull();
});

test("whoever has just confirmed is not reminded, but on the day itself", () => {
  const second = dueReminder(HALF_DAYS, DAYS, at("2027-01-04T12:00"));
  const today = dueReminder(HALF_DAYS, DAYS, at("2027-01-05T07:00"));
  if (!second || !today) throw new Error("nothing is due");
  expect(isReminded(second, "2027-01-04T06:59:59.999Z")).toBe(true);
  expect(isReminded(second, "2027-01-04T07:00:00.000Z")).toBe(false);
  expect(isReminded(today, "2027-01-05T06:50:00.000Z")).toBe(true);
});
