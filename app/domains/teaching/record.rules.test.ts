import { expect, test } from "vitest";
import { hoursText, recordFigures } from "./record.rules.ts";

const at = (kind: "case" | "article" | "course", status: "present" | "late" | "absent", minutes = 60) => ({
  kind,
  status,
  startsAt: "2026-11-23T13:00:00.000Z",
  endsAt: new Date(Date.parse("2026-11-23T13:00:00.000Z") + minutes * 60_000).toISOString(),
});

test("hours are those of sheets on which one was there, late or not", () => {
  const attended = [
    at("case", "present"),
    at("article", "late", 90),
    at("course", "present", 120),
    at("course", "absent", 120),
  ];
  const presented = [
    { kind: "case", status: "held" },
    { kind: "article", status: "held" },
    { kind: "case", status: "planned" },
  ] as const;
  expect(recordFigures(presented, attended)).toEqual({
    cases: 1,
    articles: 1,
    courses: 1,
    hours: 4.5,
    courseHours: 2,
    late: 1,
    attended: 3,
    expected: 4,
    rate: 0.75,
  });
});

test("nothing closed is no rate, not a rate of nothing", () => {
  expect(recordFigures([], []).rate).toBeNull();
});

test.each([
  [1.5, "1,5\u00a0h"],
  [2, "2\u00a0h"],
  [0, "0\u00a0h"],
])("%s hours in words", (hours, words) => {
  expect(hoursText(hours)).toBe(words);
});
