import { describe, expect, test } from "vitest";
import { criterionForm, settingsForm, sitesForm } from "./editing.forms.ts";

const SETTINGS = {
  version: "3",
  name: "Filière",
  shortName: "F",
  summary: "Des soins.",
  circle: "recours",
  minAge: "15",
  maxAge: "35",
  durationDays: "180",
  sessionCount: "20",
  capacity: "0",
  organiseDays: "2",
  informationDays: "10",
  waitReviewDays: "42",
  urgentAnswerDays: "1",
  urgentCareDays: "7",
  prioritaireAnswerDays: "1",
  prioritaireCareDays: "7",
  programmeAnswerDays: "5",
  programmeCareDays: "42",
};

const CRITERION = { version: "1", kind: "exclusion", label: "L", explanation: "E", orientation: "O" };

describe("the settings form", () => {
  test("takes equal delays, equal ages, no age, and an empty capacity", () => {
    expect(settingsForm.parse(SETTINGS)).toMatchObject({ capacity: 0, isOpen: false, minAge: 15 });
    expect(settingsForm.parse({ ...SETTINGS, maxAge: "15" }).maxAge).toBe(15);
    expect(settingsForm.parse({ ...SETTINGS, minAge: "", maxAge: "" }).minAge).toBeNull();
  });

  test.each([
    [{ name: "  " }, ["name"]],
    [{ circle: "lointain" }, ["circle"]],
    [{ minAge: "36" }, ["maxAge"]],
    [{ minAge: "quinze" }, ["minAge"]],
    [{ minAge: "121" }, ["minAge", "maxAge"]],
    [{ durationDays: "0" }, ["durationDays"]],
    [{ capacity: "-1" }, ["capacity"]],
    [{ capacity: "2,5" }, ["capacity"]],
    [{ urgentCareDays: "8" }, ["prioritaireCareDays"]],
    [{ prioritaireAnswerDays: "6" }, ["programmeAnswerDays"]],
    [{ version: "" }, ["version"]],
  ])("refuses %o", (fault, fields) => {
    const parsed = settingsForm.safeParse({ ...SETTINGS, ...fault });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(fields);
  });
});

describe("the criterion form", () => {
  test.each([
    ["an exclusion without where to turn", { orientation: " " }, ["orientation"]],
    ["no explanation", { explanation: "" }, ["explanation"]],
    ["an unknown kind", { kind: "peut-être" }, ["kind"]],
    ["an inclusion without where to turn", { kind: "inclusion", orientation: "" }, []],
  ])("%s", (_name, change, fields) => {
    const parsed = criterionForm.safeParse({ ...CRITERION, ...change });
    expect((parsed.error?.issues ?? []).map((issue) => issue.path.join("."))).toEqual(fields);
  });
});

test("one site, several sites, none", () => {
  expect(sitesForm.parse({ version: "1", siteIds: "a" }).siteIds).toEqual(["a"]);
  expect(sitesForm.parse({ version: "1", siteIds: ["a", "b"] }).siteIds).toEqual(["a", "b"]);
  expect(sitesForm.safeParse({ version: "1" }).error?.issues[0]?.message).toBe(
    "Choisissez au moins un lieu.",
  );
});
