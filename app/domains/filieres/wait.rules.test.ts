import { describe, expect, test } from "vitest";
import { mondayOf, waitDaysOf } from "./tallies.rules.ts";
import {
  estimateWeeks,
  measureFrom,
  percentile,
  summariseWait,
  waitWindow,
  withFreePlaces,
} from "./wait.rules.ts";

const NO_ONE = { urgent: 0, prioritaire: 0, programme: 0 };

describe("the wait of one person", () => {
  const day = 86_400;
  test.each([
    ["the same day", "2026-11-02T08:00:00Z", "2026-11-02T15:00:00Z", 0, 0],
    ["midnight in Paris between them", "2026-11-02T22:30:00Z", "2026-11-02T23:30:00Z", 0, 1],
    ["three weeks", "2026-11-02T08:00:00Z", "2026-11-23T08:00:00Z", 0, 21],
    ["the change to winter time", "2026-10-24T08:00:00Z", "2026-10-26T08:00:00Z", 0, 2],
    ["a pause of four days", "2026-11-02T08:00:00Z", "2026-11-23T08:00:00Z", 4 * day, 17],
    ["a pause of less than a day", "2026-11-02T08:00:00Z", "2026-11-23T08:00:00Z", day - 1, 21],
    ["a pause longer than the wait", "2026-11-02T08:00:00Z", "2026-11-05T08:00:00Z", 9 * day, 0],
  ])("%s", (_name, clockStartedAt, careStartedAt, pausedSeconds, days) => {
    expect(waitDaysOf({ clockStartedAt, careStartedAt, pausedSeconds })).toBe(days);
  });
});

describe("the week of a start", () => {
  test.each([
    ["2026-11-23", "2026-11-23"],
    ["2026-11-29", "2026-11-23"],
    ["2026-11-22", "2026-11-16"],
    ["2027-01-01", "2026-12-28"],
    ["2028-02-29", "2028-02-28"],
  ])("%s is in the week of %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  test("the window holds 26 full weeks and the current one", () => {
    expect(waitWindow("2026-11-25")).toEqual({ from: "2026-05-25", to: "2026-11-25" });
  });
});

describe("percentiles by nearest rank", () => {
  test.each([
    ["one person", [12], 12, 12],
    ["two", [10, 20], 10, 20],
    ["four", [10, 20, 30, 40], 20, 30],
    ["five", [1, 2, 3, 4, 100], 3, 4],
    ["all alike", [7, 7, 7, 7], 7, 7],
    ["in disorder", [40, 10, 30, 20], 20, 30],
  ])("of %s", (_name, waits, median, p75) => {
    const bars = waits.map((waitDays) => ({ waitDays, count: 1 }));
    expect([percentile(bars, 0.5), percentile(bars, 0.75)]).toEqual([median, p75]);
  });

  test("bars weigh as many people as they count", () => {
    const bars = [
      { waitDays: 5, count: 3 },
      { waitDays: 50, count: 1 },
      { waitDays: 500, count: 0 },
    ];
    expect([percentile(bars, 0.5), percentile(bars, 0.75), percentile(bars, 1)]).toEqual([5, 5, 50]);
  });

  test("of no one", () => {
    expect(percentile([], 0.5)).toBeNull();
  });

  test.each([
    [4, null],
    [5, 30],
  ])("with %s people the median is %s", (count, median) => {
    expect(summariseWait([{ waitDays: 30, count }])).toEqual({ count, median, p75: median });
  });
});

describe("the estimate for a new referral", () => {
  test.each([
    ["nobody ahead", 0, 2, 0],
    ["less than a week", 1, 2, 1],
    ["exactly two weeks", 4, 2, 2],
    ["a little more than two weeks", 5, 2, 3],
    ["slower than one a week", 3, 0.5, 6],
    ["beyond two years", 500, 0.5, 104],
    ["no known pace", 3, null, null],
  ])("%s", (_name, ahead, pace, weeks) => {
    expect(estimateWeeks(ahead, pace)).toBe(weeks);
  });

  test("counts the same and the higher priorities", () => {
    const window = { from: "2026-05-25", to: "2026-11-22" };
    const queue = { urgent: 1, prioritaire: 2, programme: 4 };
    const wait = measureFrom(window, [{ waitDays: 20, count: 26 }], queue);
    expect(wait.startsPerWeek).toBe(1);
    expect(wait.ahead).toEqual({ urgent: 1, prioritaire: 3, programme: 7 });
    expect(wait.estimateWeeks).toEqual({ urgent: 1, prioritaire: 3, programme: 7 });
  });

  test.each([
    ["nothing free", 0, { urgent: 1, prioritaire: 3, programme: 7 }],
    ["as many free as before me", 3, { urgent: 0, prioritaire: 3, programme: 7 }],
    ["one more", 4, { urgent: 0, prioritaire: 0, programme: 7 }],
    ["room for all", 8, { urgent: 0, prioritaire: 0, programme: 0 }],
    ["over capacity", -2, { urgent: 1, prioritaire: 3, programme: 7 }],
  ])("with places: %s", (_name, free, weeks) => {
    const window = { from: "2026-05-25", to: "2026-11-22" };
    const queue = { urgent: 1, prioritaire: 2, programme: 4 };
    const wait = measureFrom(window, [{ waitDays: 20, count: 26 }], queue);
    expect(withFreePlaces(wait, free).estimateWeeks).toEqual(weeks);
  });

  test("is not made from fewer than five starts", () => {
    const window = { from: "2026-05-25", to: "2026-11-22" };
    const wait = measureFrom(window, [{ waitDays: 20, count: 4 }], { ...NO_ONE, urgent: 1 });
    expect(wait.startsPerWeek).toBeNull();
    expect(wait.estimateWeeks).toEqual({ urgent: null, prioritaire: null, programme: null });
  });
});
