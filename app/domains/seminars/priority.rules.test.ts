import { expect, test } from "vitest";
import { type EnrolmentPast, priorityOf, priorityReasons } from "./priority.rules.ts";

const veteran: EnrolmentPast = {
  hasAttended: true,
  wasRefused: false,
  hasTrainedColleague: true,
  wasAbsent: false,
};
const of = (past: Partial<EnrolmentPast>) => priorityOf(priorityReasons({ ...veteran, ...past }), "priority");

test("each reason outweighs those after it, and an absence outweighs them all", () => {
  const inOrder = [
    of({ hasAttended: false, wasRefused: true, hasTrainedColleague: false }),
    of({ hasAttended: false }),
    of({ wasRefused: true, hasTrainedColleague: false }),
    of({ wasRefused: true }),
    of({ hasTrainedColleague: false }),
    of({}),
    of({ hasAttended: false, wasRefused: true, hasTrainedColleague: false, wasAbsent: true }),
  ];
  expect([...inOrder].sort((a, b) => b - a)).toEqual(inOrder);
  expect(new Set(inOrder).size).toBe(inOrder.length);
});

test("says why", () => {
  expect(priorityReasons({ ...veteran, hasAttended: false, wasAbsent: true })).toEqual([
    "never_attended",
    "absent_before",
  ]);
  expect(priorityReasons(veteran)).toEqual([]);
});

test("weighs nothing when the order is that of arrival", () => {
  expect(priorityOf(["never_attended", "refused_before"], "arrival")).toBe(0);
});
