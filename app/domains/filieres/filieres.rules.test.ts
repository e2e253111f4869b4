import { describe, expect, test } from "vitest";
import type { CriterionAnswer } from "#app/domains/referrals/referrals.vocabulary.ts";
import { ageFault, type CriterionToCheck, checkCriteria } from "./filieres.rules.ts";

const CRITERIA: readonly CriterionToCheck[] = [
  criterion("diagnosis", "inclusion", 1),
  criterion("motivated", "inclusion", 0),
  criterion("unstable", "exclusion", 1),
  criterion("substance", "exclusion", 0),
];

const EVERYTHING_FITS = { diagnosis: "yes", motivated: "yes", unstable: "no", substance: "no" } as const;

const cases: {
  name: string;
  answers: Record<string, CriterionAnswer | undefined>;
  missing?: string[];
  excluded?: string[];
  unknown?: string[];
}[] = [
  { name: "everything fits", answers: EVERYTHING_FITS },
  {
    name: "a required inclusion is missing",
    answers: { ...EVERYTHING_FITS, diagnosis: "no" },
    missing: ["diagnosis"],
  },
  { name: "an optional inclusion is missing", answers: { ...EVERYTHING_FITS, motivated: "no" } },
  {
    name: "an exclusion is present",
    answers: { ...EVERYTHING_FITS, unstable: "yes" },
    excluded: ["unstable"],
  },
  {
    name: "an optional exclusion is present",
    answers: { ...EVERYTHING_FITS, substance: "yes" },
    excluded: ["substance"],
  },
  {
    name: "a required answer is not known",
    answers: { ...EVERYTHING_FITS, unstable: "unknown" },
    unknown: ["unstable"],
  },
  { name: "an optional answer is not known", answers: { ...EVERYTHING_FITS, substance: "unknown" } },
  { name: "nothing is answered", answers: {}, unknown: ["diagnosis", "unstable"] },
  { name: "an answer to a criterion withdrawn since", answers: { ...EVERYTHING_FITS, gone: "yes" } },
  {
    name: "all at once",
    answers: { diagnosis: "no", substance: "yes" },
    missing: ["diagnosis"],
    excluded: ["substance"],
    unknown: ["unstable"],
  },
];

describe("criteria of a filière", () => {
  test.each(cases)("$name", ({ answers, missing = [], excluded = [], unknown = [] }) => {
    const check = checkCriteria(CRITERIA, answers, { age: 30, minAge: 18, maxAge: null });
    expect(check.missing.map(({ id }) => id)).toEqual(missing);
    expect(check.excluded.map(({ id }) => id)).toEqual(excluded);
    expect(check.unknown.map(({ id }) => id)).toEqual(unknown);
    expect(check.isMet).toBe(missing.length + excluded.length === 0);
  });

  test("a fault brings its explanation and where to turn", () => {
    const check = checkCriteria(CRITERIA, { unstable: "yes" }, { age: 30, minAge: null, maxAge: null });
    expect(check.excluded[0]).toMatchObject({ explanation: "Parce que.", orientation: "Vers le CMP." });
  });

  test("an age outside the range is a fault, an age unknown is not", () => {
    const range = { minAge: 16, maxAge: 30 };
    expect(checkCriteria(CRITERIA, EVERYTHING_FITS, { age: 15, ...range })).toMatchObject({
      age: "tooYoung",
      isMet: false,
    });
    expect(checkCriteria(CRITERIA, EVERYTHING_FITS, { age: null, ...range })).toMatchObject({
      age: null,
      isMet: true,
    });
  });

  test.each([
    [15, 16, 30, "tooYoung"],
    [16, 16, 30, null],
    [30, 16, 30, null],
    [31, 16, 30, "tooOld"],
    [0, null, null, null],
    [99, 18, null, null],
    [17, null, 17, null],
    [18, null, 17, "tooOld"],
  ] as const)("at %s years for %s to %s: %s", (age, minAge, maxAge, fault) => {
    expect(ageFault(age, { minAge, maxAge })).toBe(fault);
  });
});

function criterion(id: string, kind: CriterionToCheck["kind"], isRequired: number): CriterionToCheck {
  return { id, kind, label: id, explanation: "Parce que.", orientation: "Vers le CMP.", isRequired };
}
