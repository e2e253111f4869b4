import { ageOn, dayOf } from "#app/shared/dates.ts";
import { CIM10_BLOCKS } from "./cim10.vocabulary.ts";
import {
  LIAISON_LEVEL_LABELS,
  LIAISON_REASON_LABELS,
  type LiaisonLevel,
  type LiaisonReason,
} from "./liaison.vocabulary.ts";
import { SKILL_LABELS, type Skill } from "./notes.vocabulary.ts";

/** One visit as the logbook counts it. */
export interface LogbookCase {
  visit: number;
  contactAt: string | null;
  submittedAt: string | null;
  countersignedAt: string | null;
  cim10Code: string | null;
  level: LiaisonLevel;
  reason: LiaisonReason;
  hospitalName: string;
  skills: readonly Skill[];
  comments: readonly { kind: "return" | "teaching" }[];
}

export interface Tally {
  label: string;
  /** By hospital, in the order of `hospitals`. */
  counts: number[];
  total: number;
}

export interface LogbookTables {
  hospitals: string[];
  cases: Tally[];
  levels: Tally[];
  reasons: Tally[];
  blocks: Tally[];
  skills: Tally[];
  supervision: Tally[];
  /** Median hours from the handing in to the signature; null while nothing is signed. */
  medianHours: number | null;
}

/** The counts of a logbook, each by hospital with its total; what never happened is left out of the lists. */
export function logbookTables(cases: readonly LogbookCase[]): LogbookTables {
  const hospitals = [...new Set(cases.map((one) => one.hospitalName))].sort((a, b) =>
    a.localeCompare(b, "fr"),
  );
  const count = (label: string, is: (one: LogbookCase) => boolean) => tally(cases, hospitals, label, is);
  const happened = (tallies: Tally[]) => tallies.filter((one) => one.total > 0);
  return {
    hospitals,
    cases: [
      count("Patients vus (premières visites)", (one) => one.visit === 1),
      count("Visites de suivi", (one) => one.visit > 1),
    ],
    levels: Object.entries(LIAISON_LEVEL_LABELS).map(([level, label]) =>
      count(label, (one) => one.level === level),
    ),
    reasons: happened(
      Object.entries(LIAISON_REASON_LABELS).map(([reason, label]) =>
        count(label, (one) => one.reason === reason),
      ),
    ),
    blocks: happened([
      ...CIM10_BLOCKS.map((block) =>
        count(`${block.code} ${block.label}`, (one) => cim10Block(one.cim10Code) === block.code),
      ),
      count("Sans diagnostic de la CIM-10", (one) => cim10Block(one.cim10Code) === null),
    ]),
    skills: happened(
      Object.entries(SKILL_LABELS).map(([skill, label]) =>
        count(label, (one) => one.skills.includes(skill as Skill)),
      ),
    ),
    supervision: [
      count("Comptes rendus contresignés", (one) => one.countersignedAt !== null),
      count("Contresignés sous 24 h", (one) => (hoursToSign(one) ?? DAY_HOURS + 1) <= DAY_HOURS),
      count("Rendus au moins une fois", (one) => one.comments.some(({ kind }) => kind === "return")),
      count("Avec un commentaire pour apprendre", (one) =>
        one.comments.some(({ kind }) => kind === "teaching"),
      ),
    ],
    medianHours: median(cases.map(hoursToSign).filter((hours) => hours !== null)),
  };
}

const DAY_HOURS = 24;
const MS_PER_HOUR = 3_600_000;

/** Hours between the handing in and the signature; null when it is not signed. */
export function hoursToSign(one: Pick<LogbookCase, "submittedAt" | "countersignedAt">): number | null {
  if (!one.submittedAt || !one.countersignedAt) return null;
  return (Date.parse(one.countersignedAt) - Date.parse(one.submittedAt)) / MS_PER_HOUR;
}

/** «F30-F39» for F32; null outside the chapter. */
export function cim10Block(code: string | null): string | null {
  if (!code) return null;
  return CIM10_BLOCKS.find((block) => block.categories.some((one) => one.code === code))?.code ?? null;
}

const AGE_BANDS = [
  { from: 80, label: "80 ans et plus" },
  { from: 65, label: "65 à 79 ans" },
  { from: 45, label: "45 à 64 ans" },
  { from: 30, label: "30 à 44 ans" },
  { from: 18, label: "18 à 29 ans" },
  { from: 0, label: "moins de 18 ans" },
];

/** An age that recognises nobody. */
export function ageBand(birthOn: string, at: string): string {
  const age = ageOn(birthOn, dayOf(at));
  return AGE_BANDS.find((band) => age >= band.from)?.label ?? "";
}

function tally(
  cases: readonly LogbookCase[],
  hospitals: readonly string[],
  label: string,
  is: (one: LogbookCase) => boolean,
): Tally {
  const counted = cases.filter(is);
  return {
    label,
    counts: hospitals.map((name) => counted.filter((one) => one.hospitalName === name).length),
    total: counted.length,
  };
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}
