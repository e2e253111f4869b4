import { expect, test } from "vitest";
import { searchCim10 } from "./cim10-search.rules.ts";

test.each([
  ["F32", ["F32"]],
  ["f05", ["F05"]],
  ["32", ["F32"]],
  ["F9", ["F90", "F91", "F92", "F93", "F94", "F95", "F98", "F99"]],
  ["alcool", ["F10"]],
  ["DEPRESSIF", ["F32", "F33"]],
  ["dépression", ["F32", "F33"]],
  ["tics", ["F95"]],
  ["", []],
  ["zzz", []],
])("«%s» finds %j", (query, codes) => {
  expect(searchCim10(query).map(({ code }) => code)).toEqual(codes);
});

test("every word counts, and no more than eight are shown", () => {
  expect(searchCim10("trouble").length).toBe(8);
  expect(searchCim10("trouble anxieux").map(({ code }) => code)).toContain("F41");
  expect(searchCim10("trouble zzz")).toEqual([]);
});
