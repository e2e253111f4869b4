import { describe, expect, test } from "vitest";
import {
  closeDays,
  firstGivenName,
  maskedName,
  nameKeysOf,
  refuseBirth,
  resemblanceOf,
  shownIdentityStatus,
  strictKeyOf,
  swappedBirth,
} from "./identity.rules.ts";
import type { Sex } from "./patients.vocabulary.ts";

const marie = {
  birthFamilyName: "Lefèbvre",
  birthGivenNames: "Marie, Anne",
  usedFamilyName: null as string | null,
  usedGivenName: null as string | null,
  birthOn: "1984-03-12",
  sex: "female" as Sex,
  birthPlaceCode: null as string | null,
  insNumber: null as string | null,
};

function identity(change: Partial<typeof marie> = {}) {
  const traits = { ...marie, ...change };
  return {
    ...nameKeysOf(traits),
    birthOn: traits.birthOn,
    strictKey: strictKeyOf(traits),
    insNumber: traits.insNumber,
  };
}

test.each([
  ["Marie, Anne", "Marie"],
  ["Jean-Pierre Louis", "Jean-Pierre"],
  ["  Zoé", "Zoé"],
])("the first given name of «%s» is «%s»", (names, first) => {
  expect(firstGivenName(names)).toBe(first);
});

describe("the strict traits", () => {
  test.each([
    ["case, accents and hyphens", { birthFamilyName: "LEFEBVRE", birthGivenNames: "MARIE" }],
    ["the other given names", { birthGivenNames: "Marie Claire" }],
    ["the used name", { usedFamilyName: "Durand" }],
  ])("do not depend on %s", (_why, change) => {
    expect(strictKeyOf({ ...marie, ...change })).toBe(strictKeyOf(marie));
  });

  test.each([
    ["name", { birthFamilyName: "Lefevre" }],
    ["first given name", { birthGivenNames: "Anne" }],
    ["birth date", { birthOn: "1984-12-03" }],
    ["sex", { sex: "male" as const }],
    ["birth place", { birthPlaceCode: "59350" }],
  ])("depend on the %s", (_why, change) => {
    expect(strictKeyOf({ ...marie, ...change })).not.toBe(strictKeyOf(marie));
  });
});

test.each([
  ["the same person", {}, "same_traits"],
  ["a homonym born elsewhere", { birthPlaceCode: "59350" }, "same_traits"],
  ["the same with another sex", { sex: "male" as const }, "same_traits"],
  ["a slip in the name", { birthFamilyName: "Lefevre" }, "same_birth_similar_name"],
  [
    "name and given name exchanged",
    { birthFamilyName: "Marie", birthGivenNames: "Lefebvre" },
    "same_birth_similar_name",
  ],
  [
    "a used name that is the birth name",
    { birthFamilyName: "Durand", usedFamilyName: "Lefebvre" },
    "same_birth_similar_name",
  ],
  ["a compound name", { birthFamilyName: "Lefebvre-Durand" }, "same_birth_similar_name"],
  ["day and month exchanged", { birthOn: "1984-12-03" }, "swapped_day_month"],
  ["one digit of the date", { birthOn: "1985-03-12" }, "close_birth_date"],
  [
    "the same number",
    { birthFamilyName: "Autre", birthOn: "1990-01-01", insNumber: "255081416802538" },
    "same_ins",
  ],
  ["another given name", { birthGivenNames: "Sophie" }, null],
  ["another name", { birthFamilyName: "Vandamme" }, null],
  ["another date", { birthOn: "1991-07-30" }, null],
] as const)("%s", (_why, change, resemblance) => {
  expect(resemblanceOf(identity({ insNumber: "255081416802538" }), identity(change))).toBe(resemblance);
});

test.each([
  ["1984-03-12", "1984-12-03"],
  ["1984-03-13", null],
  ["1984-03-03", null],
])("%s with day and month exchanged is %s", (day, swapped) => {
  expect(swappedBirth(day)).toBe(swapped);
});

test.each([
  ["2026-11-23", null],
  ["2026-11-24", "birthInFuture"],
  ["1900-01-01", null],
  ["1899-12-31", "birthTooOld"],
])("a birth on %s: %s", (day, refusal) => {
  expect(refuseBirth(day, "2026-11-23")).toBe(refusal);
});

test("nothing is called qualified without the INSi call", () => {
  expect(shownIdentityStatus("qualified", { hasInsi: false })).toBe("Identité provisoire");
  expect(shownIdentityStatus("retrieved", { hasInsi: false })).toBe("Identité provisoire");
  expect(shownIdentityStatus("qualified", { hasInsi: true })).toBe("Identité qualifiée");
});

test("a masked name gives little away", () => {
  expect(maskedName("lefebvre", "marie anne")).toBe("LEF… M.");
});

test("the days one digit away exist, and are other days", () => {
  const days = closeDays("1984-02-28");
  expect(days).toContain("1994-02-28");
  expect(days).toContain("1984-02-29");
  expect(days).not.toContain("1985-02-29");
  expect(days).not.toContain("1984-02-28");
  expect(days.every((day) => !Number.isNaN(Date.parse(day)))).toBe(true);
});
