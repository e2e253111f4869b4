import type { CriterionAnswer, Priority } from "#app/domains/referrals/referrals.vocabulary.ts";
import type { Circle } from "#app/domains/territory/territory.vocabulary.ts";
import type { AgeFault, CriterionKind } from "./filieres.vocabulary.ts";

export interface CriterionToCheck {
  id: string;
  kind: CriterionKind;
  label: string;
  explanation: string;
  orientation: string | null;
  /** 1 when an answer is needed; a missing optional inclusion criterion stops nothing. */
  isRequired: number;
}

export interface AgeRange {
  minAge: number | null;
  maxAge: number | null;
}

/** What the answers say against the filière's criteria; nothing here forbids to refer, the sender decides. */
export interface CriteriaCheck {
  /** Required inclusion criteria answered «non». */
  missing: CriterionToCheck[];
  /** Exclusion criteria answered «oui»; each explains why, and where to turn. */
  excluded: CriterionToCheck[];
  /** Required criteria without an answer, or answered «je ne sais pas». */
  unknown: CriterionToCheck[];
  age: AgeFault | null;
  /** Nothing stands against the referral as far as the answers go. */
  isMet: boolean;
}

/**
 * Compares the sender's answers, by criterion id, with the criteria in force.
 * `age` is in completed years, null when it is not known; the range is the filière's, limits included.
 */
export function checkCriteria(
  criteria: readonly CriterionToCheck[],
  answers: Readonly<Record<string, CriterionAnswer | undefined>>,
  person: { age: number | null } & AgeRange,
): CriteriaCheck {
  const missing = criteria.filter(
    (criterion) =>
      criterion.kind === "inclusion" && criterion.isRequired === 1 && answers[criterion.id] === "no",
  );
  const excluded = criteria.filter(
    (criterion) => criterion.kind === "exclusion" && answers[criterion.id] === "yes",
  );
  const unknown = criteria.filter(
    (criterion) => criterion.isRequired === 1 && (answers[criterion.id] ?? "unknown") === "unknown",
  );
  const age = person.age === null ? null : ageFault(person.age, person);
  return { missing, excluded, unknown, age, isMet: missing.length + excluded.length === 0 && age === null };
}

/** Why the age is outside the range, or null when it is within. */
export function ageFault(age: number, range: AgeRange): AgeFault | null {
  if (range.minAge !== null && age < range.minAge) return "tooYoung";
  if (range.maxAge !== null && age > range.maxAge) return "tooOld";
  return null;
}

interface FiliereSettings extends AgeRange {
  name: string;
  shortName: string;
  summary: string;
  circle: Circle;
  durationDays: number;
  sessionCount: number;
  capacity: number;
  organiseDays: number;
  informationDays: number;
  waitReviewDays: number;
  isOpen: number;
}

/** What the settings form shows of a filière, by field name; a target that is not set is left out. */
export function settingsOf(
  filiere: FiliereSettings,
  targets: readonly { priority: Priority; answerDays: number; careDays: number }[],
): Record<string, string | number | boolean | null> {
  return {
    name: filiere.name,
    shortName: filiere.shortName,
    summary: filiere.summary,
    circle: filiere.circle,
    minAge: filiere.minAge,
    maxAge: filiere.maxAge,
    durationDays: filiere.durationDays,
    sessionCount: filiere.sessionCount,
    capacity: filiere.capacity,
    organiseDays: filiere.organiseDays,
    informationDays: filiere.informationDays,
    waitReviewDays: filiere.waitReviewDays,
    isOpen: filiere.isOpen === 1,
    ...Object.fromEntries(
      targets.flatMap((target) => [
        [`${target.priority}AnswerDays`, target.answerDays],
        [`${target.priority}CareDays`, target.careDays],
      ]),
    ),
  };
}
