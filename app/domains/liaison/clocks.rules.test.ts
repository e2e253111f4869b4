import { describe, expect, test } from "vitest";
import {
  clocksOf,
  countdownWords,
  DEFAULT_HOURS,
  DEFAULT_TARGETS,
  isBreached,
  requestDueAt,
  targetDueAt,
} from "./clocks.rules.ts";

const at = (text: string) => new Date(text);
const due = (level: "immediate" | "urgent" | "scheduled", from: string) =>
  targetDueAt(at(from), DEFAULT_TARGETS[level].contact, DEFAULT_HOURS).toISOString();

describe("first contact, with the default targets", () => {
  test.each([
    // NHS England: one hour, at any hour of any day.
    ["immediate, a night", "immediate", "2026-11-24T02:10:00Z", "2026-11-24T03:10:00.000Z"],
    ["immediate, Christmas", "immediate", "2026-12-25T12:00:00Z", "2026-12-25T13:00:00.000Z"],
    ["urgent, a Monday morning: closing time", "urgent", "2026-11-23T08:00:00Z", "2026-11-23T17:30:00.000Z"],
    [
      "urgent, at the last minute of the same day",
      "urgent",
      "2026-11-23T14:00:00Z",
      "2026-11-23T17:30:00.000Z",
    ],
    ["urgent, one second later: a day", "urgent", "2026-11-23T14:00:01Z", "2026-11-24T14:00:01.000Z"],
    ["urgent, a Saturday: a day at most", "urgent", "2026-11-28T09:00:00Z", "2026-11-29T09:00:00.000Z"],
    ["urgent, a holiday (11 November)", "urgent", "2026-11-11T09:00:00Z", "2026-11-12T09:00:00.000Z"],
    ["urgent, in summer time", "urgent", "2026-07-06T08:00:00Z", "2026-07-06T16:30:00.000Z"],
    // The day it arrives is not counted.
    ["scheduled, a Monday", "scheduled", "2026-11-23T08:00:00Z", "2026-11-25T17:30:00.000Z"],
    [
      "scheduled, a Friday: over the weekend",
      "scheduled",
      "2026-11-27T08:00:00Z",
      "2026-12-01T17:30:00.000Z",
    ],
    [
      "scheduled, before 1 May and a weekend",
      "scheduled",
      "2026-04-30T08:00:00Z",
      "2026-05-05T16:30:00.000Z",
    ],
    [
      "scheduled, over the change to summer time",
      "scheduled",
      "2026-03-27T08:00:00Z",
      "2026-03-31T16:30:00.000Z",
    ],
    ["scheduled, Monday evening in Paris", "scheduled", "2026-11-23T22:30:00Z", "2026-11-25T17:30:00.000Z"],
  ] as const)("%s", (_what, level, from, expected) => {
    expect(due(level, from)).toBe(expected);
  });
});

test("a plan is never due before the first contact", () => {
  const targets = {
    contact: { unit: "working_days", count: 2 },
    answer: { unit: "minutes", count: 60 },
  } as const;
  const clocks = clocksOf(at("2026-11-23T08:00:00Z"), targets, DEFAULT_HOURS);
  expect(clocks.answerDueAt).toBe(clocks.contactDueAt);
});

test.each([
  ["done in time", "2026-11-23T10:00:00.000Z", false],
  ["done at the limit", "2026-11-23T11:00:00.000Z", false],
  ["done late", "2026-11-23T11:00:00.001Z", true],
  ["not done, and past", null, true],
] as const)("a clock %s", (_what, doneAt, expected) => {
  expect(isBreached({ dueAt: "2026-11-23T11:00:00.000Z", doneAt }, at("2026-11-23T12:00:00Z"))).toBe(
    expected,
  );
});

test.each([
  ["2026-11-23T09:18:00Z", "18 min restantes"],
  ["2026-11-23T09:01:00Z", "1 min restante"],
  ["2026-11-23T09:00:10Z", "échéance à l’instant"],
  ["2026-11-23T12:05:00Z", "3 h 05 restantes"],
  ["2026-11-23T11:00:00Z", "2 h restantes"],
  ["2026-11-25T17:30:00Z", "2 j restants"],
  ["2026-11-23T06:50:00Z", "en retard de 2 h 10"],
])("the countdown to %s: %s", (dueAt, words) => {
  expect(countdownWords(dueAt, at("2026-11-23T09:00:00Z")).replaceAll("\u00a0", " ")).toBe(words);
});

describe("until when the owner must act", () => {
  const request = {
    contactDueAt: "2026-11-23T17:30:00.000Z",
    answerDueAt: "2026-11-24T09:00:00.000Z",
    visit: 1,
    visitOn: null,
  };
  const delays = { countersignHours: 24, confirmDays: 7 };
  const now = at("2026-11-23T09:00:00Z");
  test.each([
    ["requested", {}, "2026-11-23T17:30:00.000Z"],
    ["assigned", {}, "2026-11-23T17:30:00.000Z"],
    ["seen", {}, "2026-11-24T09:00:00.000Z"],
    ["written", {}, "2026-11-24T09:00:00.000Z"],
    ["countersigned", {}, "2026-11-30T17:30:00.000Z"],
    ["assigned", { visit: 2, visitOn: "2026-11-26" }, "2026-11-26T17:30:00.000Z"],
    ["seen", { visit: 2, visitOn: "2026-11-26" }, "2026-11-24T17:30:00.000Z"],
  ] as const)("%s %o", (status, more, expected) => {
    expect(requestDueAt({ ...request, ...more, status }, delays, now)).toBe(expected);
  });
});
