import { expect, test } from "vitest";
import { instantsOf, lastSemesters, semesterOf, semesterOfCode } from "./semesters.rules.ts";

test.each([
  ["2026-10-31", "2026-05", "2026-10-31"],
  ["2026-11-01", "2026-11", "2027-04-30"],
  ["2027-01-01", "2026-11", "2027-04-30"],
  ["2027-04-30", "2026-11", "2027-04-30"],
  ["2027-05-01", "2027-05", "2027-10-31"],
])("%s is of the semester %s, until %s", (day, code, endsOn) => {
  expect(semesterOf(day)).toMatchObject({ code, endsOn });
});

test("a code of a semester is read, any other text is not", () => {
  expect(semesterOfCode("2026-05")).toMatchObject({ startsOn: "2026-05-01", label: "mai à octobre 2026" });
  for (const text of [null, "", "2026-06", "2026-11-01", "26-11"]) expect(semesterOfCode(text)).toBeNull();
});

test("the semesters before come one after the other", () => {
  expect(lastSemesters("2027-02-10", 3).map(({ code }) => code)).toEqual(["2026-11", "2026-05", "2025-11"]);
});

test("a semester lasts from midnight in Paris to midnight, in winter and in summer time", () => {
  const summer = semesterOf("2026-05-01");
  expect(instantsOf(summer)).toEqual({ from: "2026-04-30T22:00:00.000Z", until: "2026-10-31T23:00:00.000Z" });
});
