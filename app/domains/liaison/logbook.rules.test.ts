import { expect, test } from "vitest";
import { ageBand, cim10Block, hoursToSign, type LogbookCase, logbookTables } from "./logbook.rules.ts";

const CASE: LogbookCase = {
  visit: 1,
  contactAt: "2026-11-23T10:00:00.000Z",
  submittedAt: "2026-11-23T11:00:00.000Z",
  countersignedAt: "2026-11-23T13:00:00.000Z",
  cim10Code: "F32",
  level: "urgent",
  reason: "mood",
  hospitalName: "CH Armentières",
  skills: ["suicide_risk", "team_support"],
  comments: [],
};

test("counts by hospital, and leaves out what never happened", () => {
  const tables = logbookTables([
    CASE,
    {
      ...CASE,
      visit: 2,
      hospitalName: "CH Hazebrouck",
      // One minute more than a day.
      countersignedAt: "2026-11-24T11:01:00.000Z",
      comments: [{ kind: "return" }, { kind: "teaching" }],
    },
    { ...CASE, countersignedAt: null, cim10Code: null, reason: "confusion", skills: [] },
  ]);
  expect(tables.hospitals).toEqual(["CH Armentières", "CH Hazebrouck"]);
  expect(tables.cases).toMatchObject([
    { counts: [2, 0], total: 2 },
    { counts: [0, 1], total: 1 },
  ]);
  expect(tables.reasons.map(({ label, total }) => [label, total])).toEqual([
    ["Confusion", 1],
    ["Évaluation thymique", 2],
  ]);
  expect(tables.blocks.map(({ label, total }) => [label.slice(0, 7), total])).toEqual([
    ["F30-F39", 2],
    ["Sans di", 1],
  ]);
  expect(tables.skills.map(({ total }) => total)).toEqual([2, 2]);
  expect(tables.supervision.map(({ total }) => total)).toEqual([2, 1, 1, 1]);
  expect(tables.medianHours).toBeCloseTo((2 + 24 + 1 / 60) / 2);
});

test("an empty logbook has no median and no hospital", () => {
  expect(logbookTables([])).toMatchObject({ hospitals: [], reasons: [], medianHours: null });
});

test.each([
  ["2008-11-24", "moins de 18 ans"],
  ["2008-11-23", "18 à 29 ans"],
  ["1996-11-23", "30 à 44 ans"],
  ["1981-11-23", "45 à 64 ans"],
  ["1961-11-23", "65 à 79 ans"],
  ["1946-11-23", "80 ans et plus"],
])("somebody born on %s is %s", (birthOn, band) => {
  expect(ageBand(birthOn, "2026-11-23T10:00:00.000Z")).toBe(band);
});

test("a block of the chapter, and the time to the signature", () => {
  expect(cim10Block("F43")).toBe("F40-F48");
  expect(cim10Block("Z00")).toBeNull();
  expect(hoursToSign({ submittedAt: CASE.submittedAt, countersignedAt: null })).toBeNull();
});
