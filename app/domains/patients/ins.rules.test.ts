import { expect, test } from "vitest";
import { formatIns, hasRightInsKey, insKindOf, insWarnings, isInsForm, normaliseIns } from "./ins.rules.ts";

test.each([
  ["255081416802538", "public example"],
  ["269054958815780", "public specimen of a carte Vitale"],
  ["185057512345673", "public test value"],
  ["180032A00400103", "Corse-du-Sud"],
  ["280032B00400276", "Haute-Corse"],
])("%s has the right key (%s)", (number) => {
  expect(isInsForm(number)).toBe(true);
  expect(hasRightInsKey(number)).toBe(true);
});

test.each([
  ["255081416802539", "wrong key"],
  ["123456789012244", "example of FR Core, whose key should be 12"],
  ["25508141680253", "14 characters"],
  ["355081416802538", "first character 3, wrong key"],
  ["180032C00400103", "2C is no department"],
  ["555081416802538", "5 starts no number"],
])("%s is refused (%s)", (number) => {
  expect(hasRightInsKey(number)).toBe(false);
});

test("spaces, dots and case do not matter", () => {
  expect(normaliseIns("1 80 03 2a 004 001 03")).toBe("180032A00400103");
  expect(formatIns("180032A00400103")).toBe("1 80 03 2A 004 001 03");
});

test("a number given while waiting for a NIR is a NIA", () => {
  expect(insKindOf("255081416802538")).toBe("nir");
  expect(insKindOf("355081416802538")).toBe("nia");
  expect(insKindOf("755081416802538")).toBe("nia");
});

const coherent = {
  insNumber: "255081416802538",
  sex: "female",
  birthOn: "1955-08-02",
  birthPlaceCode: "14168",
} as const;

test.each([
  ["all traits agree", {}, []],
  ["no number", { insNumber: null, sex: "male" }, []],
  ["the other sex", { sex: "male" }, ["ins_sex"]],
  ["an undetermined sex", { sex: "unknown" }, []],
  ["another year", { birthOn: "1956-08-02" }, ["ins_year"]],
  ["another month", { birthOn: "1955-09-02" }, ["ins_month"]],
  ["another place", { birthPlaceCode: "59350" }, ["ins_place"]],
  ["an unknown place", { birthPlaceCode: null }, []],
  ["a wrong key", { insNumber: "255081416802539" }, ["ins_key"]],
  ["an unknown month of birth in the number", { insNumber: "255311416802530" }, ["ins_key"]],
] as const)("warns about %s", (_why, change, warnings) => {
  expect(insWarnings({ ...coherent, ...change })).toEqual(warnings);
});
