import { describe, expect, test } from "vitest";
import {
  answerDueAt,
  careDueAt,
  decisionDueAt,
  draftDueAt,
  informationDueAt,
  informationReminderAt,
  organiseDueAt,
  pauseClock,
  resumeClock,
  routingDueAt,
} from "./referrals.deadlines.rules.ts";

const TARGET = { answerDays: 7, careDays: 21 };

function started(clockStartedAt: string, pausedSeconds = 0) {
  return { clockStartedAt, clockPausedAt: null, pausedSeconds };
}

describe("the answer is due at the end of a day in Paris", () => {
  test.each([
    ["in winter", "2026-11-23T08:00:00Z", 0, "2026-11-30T22:59:59.999Z"],
    [
      "sent after midnight in Paris, still the eve in UTC",
      "2026-11-22T23:30:00Z",
      0,
      "2026-11-30T22:59:59.999Z",
    ],
    ["across the change to winter time", "2026-10-22T08:00:00Z", 0, "2026-10-29T22:59:59.999Z"],
    ["in summer", "2026-07-01T08:00:00Z", 0, "2026-07-08T21:59:59.999Z"],
    ["pushed back by a pause of three days", "2026-11-23T08:00:00Z", 3 * 86_400, "2026-12-03T22:59:59.999Z"],
    [
      "a pause of an hour in the day changes nothing",
      "2026-11-23T08:00:00Z",
      3_600,
      "2026-11-30T22:59:59.999Z",
    ],
    ["a pause of an hour over midnight is a day", "2026-11-23T22:30:00Z", 3_600, "2026-12-01T22:59:59.999Z"],
  ])("%s", (_name, start, paused, due) => {
    expect(answerDueAt(started(start, paused), TARGET)).toBe(due);
  });

  test("care is counted from the same start", () => {
    expect(careDueAt(started("2026-11-23T08:00:00Z"), TARGET)).toBe("2026-12-14T22:59:59.999Z");
  });
});

describe("limits in working days", () => {
  test.each([
    [
      "the desk, over a week-end",
      () => routingDueAt(started("2026-11-20T08:00:00Z")),
      "2026-11-24T22:59:59.999Z",
    ],
    [
      "the desk, pushed back by a pause",
      () => routingDueAt(started("2026-11-20T08:00:00Z", 3 * 86_400)),
      "2026-11-25T22:59:59.999Z",
    ],
    [
      "information, over Christmas",
      () => informationDueAt(new Date("2026-12-23T10:00:00Z"), 2),
      "2026-12-28T22:59:59.999Z",
    ],
    ["a decision", () => decisionDueAt(new Date("2026-11-23T10:00:00Z")), "2026-11-25T22:59:59.999Z"],
    ["to organise", () => organiseDueAt(new Date("2026-11-27T10:00:00Z"), 2), "2026-12-01T22:59:59.999Z"],
    [
      "a draft, in calendar days",
      () => draftDueAt(new Date("2026-11-23T10:00:00Z")),
      "2026-11-30T22:59:59.999Z",
    ],
  ])("%s", (_name, due, expected) => {
    expect(due()).toBe(expected);
  });

  test("the reminder is half-way", () => {
    expect(informationReminderAt("2026-11-23T00:00:00.000Z", "2026-11-27T00:00:00.000Z")).toBe(
      "2026-11-25T00:00:00.000Z",
    );
  });
});

describe("the clock", () => {
  const clock = started("2026-11-01T08:00:00.000Z", 60);

  test("adds each pause to those before", () => {
    const paused = { ...clock, ...pauseClock(clock, new Date("2026-11-02T08:00:00Z")) };
    expect(paused.clockPausedAt).toBe("2026-11-02T08:00:00.000Z");
    expect(resumeClock(paused, new Date("2026-11-03T08:00:01.900Z"))).toEqual({
      clockPausedAt: null,
      pausedSeconds: 60 + 86_401,
    });
  });

  test("a second pause does not move the first", () => {
    const paused = { ...clock, clockPausedAt: "2026-11-02T08:00:00.000Z" };
    expect(pauseClock(paused, new Date("2026-11-05T08:00:00Z")).clockPausedAt).toBe(
      "2026-11-02T08:00:00.000Z",
    );
  });

  test("a running clock is not resumed, and time never runs backwards", () => {
    expect(resumeClock(clock, new Date("2026-11-05T08:00:00Z")).pausedSeconds).toBe(60);
    const future = { ...clock, clockPausedAt: "2026-11-06T08:00:00.000Z" };
    expect(resumeClock(future, new Date("2026-11-05T08:00:00Z")).pausedSeconds).toBe(60);
  });
});
