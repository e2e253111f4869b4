import { expect, test } from "vitest";
import {
  type CountedPeople,
  competenceMap,
  countedSince,
  gapsOf,
  isConcerned,
  ruleWords,
  trainedUntil,
  untaught,
} from "./competences.rules.ts";

const RULE = { hours: 3, years: 5 };
const at = (day: string, minutes: number) => ({ day, minutes });

test.each([
  ["2026-11-27", "2021-11-27"],
  ["2028-02-29", "2023-02-28"],
])("on %s sessions count since %s", (today, since) => {
  expect(countedSince(today, RULE)).toBe(since);
});

test.each([
  ["nothing", [], null],
  ["one minute short", [at("2026-01-10", 179)], null],
  ["just enough", [at("2026-01-10", 180)], "2031-01-10"],
  [
    "two short ones together, until the older falls",
    [at("2026-01-10", 90), at("2024-03-05", 90)],
    "2029-03-05",
  ],
  ["a long one again: the newer holds", [at("2022-06-01", 420), at("2026-01-10", 420)], "2031-01-10"],
  ["a leap day", [at("2024-02-29", 200)], "2029-02-28"],
] as const)("%s", (_why, sessions, until) => {
  expect(trainedUntil(sessions, RULE)).toBe(until);
});

test("the day until which somebody is trained is the last on which the sessions still count", () => {
  const until = trainedUntil([at("2021-11-27", 200)], RULE);
  expect(until).toBe("2026-11-27");
  expect(countedSince("2026-11-27", RULE) <= "2021-11-27").toBe(true);
  expect(countedSince("2026-11-28", RULE) <= "2021-11-27").toBe(false);
});

test.each([
  ["I", { minAge: 18, maxAge: null }, false],
  ["I", { minAge: 17, maxAge: null }, true],
  ["I", { minAge: null, maxAge: null }, true],
  ["G", { minAge: null, maxAge: 17 }, false],
  ["G", { minAge: 15, maxAge: 18 }, true],
  ["P", { minAge: null, maxAge: 17 }, true],
  ["Z", { minAge: 18, maxAge: null }, true],
] as const)("a secteur %s and a filière for %j", (kind, ages, expected) => {
  expect(isConcerned(kind, { ...ages, adultAge: 18 })).toBe(expected);
});

const SECTEURS = [
  { id: "s1", code: "59G05", kind: "G" as const },
  { id: "s2", code: "59G06", kind: "G" as const },
  { id: "s3", code: "59I02", kind: "I" as const },
];
test("an adult is whom the territory says", () => {
  expect(isConcerned("I", { minAge: 16, maxAge: null, adultAge: 16 })).toBe(false);
  expect(isConcerned("G", { minAge: null, maxAge: 17, adultAge: 16 })).toBe(true);
});

const ADULTS = { minAge: 18, maxAge: null, adultAge: 18 };
const FILIERES = [
  { id: "f1", seminarIds: ["x"], ...ADULTS },
  { id: "f2", seminarIds: ["y"], minAge: 15, maxAge: null, adultAge: 18 },
  { id: "f3", seminarIds: [], ...ADULTS },
];
const people = (
  filiereId: string,
  secteurId: string | null,
  count: number,
  profession: CountedPeople["profession"] = "nurse",
): CountedPeople => ({ filiereId, secteurId, profession, count });

const map = competenceMap({
  secteurs: SECTEURS,
  filieres: FILIERES,
  trained: [
    people("f1", "s1", 2),
    people("f1", "s1", 3, "psychiatrist"),
    people("f1", null, 4),
    // a secteur of the neighbours
    people("f1", "elsewhere", 1),
  ],
  waiting: [people("f2", "s2", 3), people("f2", "s1", 1), people("f1", "s2", 1)],
});

test("people are counted by secteur, filière and profession; those of no secteur stand apart", () => {
  expect(
    map.map(({ secteur, cells }) => [secteur?.code ?? "-", ...cells.map(({ trained }) => trained)]),
  ).toEqual([
    ["59G05", 5, 0, 0],
    ["59G06", 0, 0, 0],
    ["59I02", 0, 0, 0],
    ["-", 5, 0, 0],
  ]);
  expect(map[0]?.cells[0]?.professions).toEqual([
    { profession: "psychiatrist", count: 3 },
    { profession: "nurse", count: 2 },
  ]);
  expect(map.at(-1)?.cells.some(({ isGap }) => isGap)).toBe(false);
  expect(map[2]?.cells.map(({ isConcerned: is }) => is)).toEqual([false, true, false]);
});

test("gaps come where most wait first, and a filière without a seminar is one need of its own", () => {
  expect(
    gapsOf(map, FILIERES).map(({ secteur, filiere, waiting }) => [secteur.code, filiere.id, waiting]),
  ).toEqual([
    ["59G06", "f2", 3],
    ["59G06", "f1", 1],
    ["59G05", "f2", 1],
    ["59I02", "f2", 0],
  ]);
  expect(untaught(FILIERES).map(({ id }) => id)).toEqual(["f3"]);
});

test("the rule is said with its numbers", () => {
  expect(ruleWords(RULE)).toContain("au moins 3 heures attestées, dans les 5 dernières années");
  expect(ruleWords({ hours: 1, years: 1 })).toContain("au moins 1 heure attestée, dans la dernière année");
});
