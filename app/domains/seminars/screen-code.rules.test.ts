import { expect, test } from "vitest";
import { codeInTwo, screenAt } from "./screen-code.rules.ts";
import { stepOf } from "./signing.rules.ts";

const at = (time: string) => new Date(`2026-12-01T${time}Z`);
const SCREEN = { firstStep: stepOf(at("07:45:00.000")), codes: ["111111", "222222"] };

test.each([
  ["before the opening", "07:44:59.999", { kind: "early" }],
  ["at the opening", "07:45:00.000", { kind: "shown", code: "111111", seconds: 60 }],
  ["the last second of a code", "07:45:59.999", { kind: "shown", code: "111111", seconds: 1 }],
  ["the next one", "07:46:30.000", { kind: "shown", code: "222222", seconds: 30 }],
  ["after the end", "07:47:00.000", { kind: "over" }],
])("the screen %s", (_why, time, shown) => {
  expect(screenAt(SCREEN, at(time))).toEqual(shown);
});

test("a code is read in two halves", () => {
  expect(codeInTwo("482913")).toBe("482 913");
});
