import { expect, test } from "vitest";
import { monthOf, monthsBetween, monthWords, shiftMonth } from "./months.ts";

test("months follow each other over the years", () => {
  expect(monthsBetween("2026-11", "2027-02")).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  expect(shiftMonth("2026-01", -13)).toBe("2024-12");
  expect(shiftMonth("2026-12", 1)).toBe("2027-01");
});

test("a month is that of Paris, and is written in French", () => {
  expect(monthOf("2026-10-31T23:30:00.000Z")).toBe("2026-11");
  expect(monthWords("2026-11")).toBe("nov. 2026");
});
