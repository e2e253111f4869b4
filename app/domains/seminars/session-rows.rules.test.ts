import { expect, test } from "vitest";
import { readHalfDays, readQuotas, readTrainers } from "./session-rows.rules.ts";

function rowsOf(...rows: readonly (readonly [string, string, string])[]) {
  return Object.fromEntries(
    rows.flatMap(([day, from, to], index) => [
      [`day${index + 1}`, day],
      [`from${index + 1}`, from],
      [`to${index + 1}`, to],
    ]),
  );
}

test("half-days are read in Paris, each with its moment", () => {
  const form = rowsOf(
    ["2027-01-12", "09:00", "12:00"],
    ["2027-01-12", "14:00", "17:30"],
    ["2027-07-01", "18:00", "20:00"],
  );
  expect(readHalfDays(form)).toEqual({
    halfDays: [
      { moment: "morning", startsAt: "2027-01-12T08:00:00.000Z", endsAt: "2027-01-12T11:00:00.000Z" },
      { moment: "afternoon", startsAt: "2027-01-12T13:00:00.000Z", endsAt: "2027-01-12T16:30:00.000Z" },
      { moment: "evening", startsAt: "2027-07-01T16:00:00.000Z", endsAt: "2027-07-01T18:00:00.000Z" },
    ],
    faults: [],
  });
});

test.each([
  ["none", rowsOf(), "day1"],
  ["no hours", rowsOf(["2027-01-12", "", ""]), "day1"],
  ["a day that does not exist", rowsOf(["2027-02-30", "09:00", "12:00"]), "day1"],
  ["end before start", rowsOf(["2027-01-12", "12:00", "09:00"]), "to1"],
  ["end at start", rowsOf(["2027-01-12", "09:00", "09:00"]), "to1"],
  ["seven hours", rowsOf(["2027-01-12", "09:00", "16:00"]), "to1"],
  ["overlap", rowsOf(["2027-01-12", "09:00", "12:00"], ["2027-01-12", "11:59", "14:00"]), "day2"],
  ["out of order", rowsOf(["2027-01-12", "09:00", "12:00"], ["2027-01-11", "09:00", "12:00"]), "day2"],
])("a fault stands beside its field: %s", (_why, form, field) => {
  expect(readHalfDays(form).faults.map((fault) => fault.field)).toEqual([field]);
});

test("half-days may touch", () => {
  const form = rowsOf(["2027-01-12", "09:00", "12:00"], ["2027-01-12", "12:00", "14:00"]);
  expect(readHalfDays(form).faults).toEqual([]);
});

const secteur = { quotaGroup1: "secteur:a", quotaPlaces1: "3" };

test("reserved places are of one kind", () => {
  expect(readQuotas({ ...secteur, quotaGroup2: "secteur:b", quotaPlaces2: "7" }, 10)).toEqual({
    kind: "secteur",
    quotas: [
      { key: "a", places: 3 },
      { key: "b", places: 7 },
    ],
    faults: [],
  });
});

test.each([
  ["two kinds", { ...secteur, quotaGroup2: "profession:nurse", quotaPlaces2: "1" }, 10, "quotaGroup2"],
  ["the same twice", { ...secteur, quotaGroup2: "secteur:a", quotaPlaces2: "1" }, 10, "quotaGroup2"],
  ["no places", { quotaGroup1: "secteur:a", quotaPlaces1: "" }, 10, "quotaPlaces1"],
  ["zero", { quotaGroup1: "secteur:a", quotaPlaces1: "0" }, 10, "quotaPlaces1"],
  ["no group", { quotaGroup1: "", quotaPlaces1: "2" }, 10, "quotaGroup1"],
  ["more than there are", secteur, 2, "quotaPlaces1"],
  ["without a limit", secteur, null, "quotaGroup1"],
])("refused: %s", (_why, form, capacity, field) => {
  expect(readQuotas(form, capacity).faults.map((fault) => fault.field)).toEqual([field]);
});

test("trainers keep their order, without the empty rows", () => {
  expect(readTrainers({ trainer1: " ", trainer2: "Anne", trainer4: "Paul" })).toEqual(["Anne", "Paul"]);
});
