import {
  BREACH_REASONS,
  type BreachReason,
  LIAISON_AIMS,
  LIAISON_LEVELS,
  type LiaisonAim,
  type LiaisonLevel,
  RESET_REASONS,
  type ResetReason,
} from "#app/domains/liaison/liaison.vocabulary.ts";
import { monthOf } from "#app/shared/months.ts";
import { quantile } from "#app/shared/statistics.ts";
import type { LiaisonFact } from "./liaison-facts.rules.ts";

const NINTH_DECILE = 0.9;
const HALF = 0.5;

export interface ClockFigures {
  /** Requests whose clock stopped. */
  count: number;
  /** Minutes; null below the minimum that the setting asks for. */
  median: number | null;
  p90: number | null;
  /** Share of the clocks that count which were kept; null as above. */
  share: number | null;
  /** What the share is of: stopped, or run out. */
  shareOf: number;
}

export interface LevelFigures {
  level: LiaisonLevel;
  requests: number;
  contact: ClockFigures;
  answer: ClockFigures;
}

export function levelFigures(facts: readonly LiaisonFact[], minimum: number): LevelFigures[] {
  return LIAISON_LEVELS.map((level) => {
    const own = facts.filter((fact) => fact.level === level);
    return {
      level,
      requests: own.length,
      contact: clockFigures(own, "contactMinutes", "isContactInTime", minimum),
      answer: clockFigures(own, "answerMinutes", "isAnswerInTime", minimum),
    };
  });
}

/** Median, ninth decile and share within target of one of the two clocks. */
export function clockFigures(
  facts: readonly LiaisonFact[],
  minutes: "contactMinutes" | "answerMinutes",
  isInTime: "isContactInTime" | "isAnswerInTime",
  minimum: number,
): ClockFigures {
  const values = facts.flatMap((fact) => fact[minutes] ?? []);
  const counted = facts.flatMap((fact) => fact[isInTime] ?? []);
  return {
    count: values.length,
    median: values.length < minimum ? null : quantile(values, HALF),
    p90: values.length < minimum ? null : quantile(values, NINTH_DECILE),
    share: counted.length < minimum ? null : shareOf(counted, Boolean),
    shareOf: counted.length,
  };
}

export interface WardFigures {
  wardId: string;
  code: string;
  name: string;
  hospitalName: string;
  requests: number;
  /** Admissions of the months of the period that were entered; null: none was. */
  admissions: number | null;
  /** Requests of those same months for 100 admissions. */
  per100: number | null;
}

/** Every open ward, those that never call included; a rate counts the requests of the months whose admissions are known. */
export function wardFigures(
  wards: readonly { id: string; code: string; name: string; hospitalName: string }[],
  facts: readonly LiaisonFact[],
  admissions: readonly { wardId: string; month: string; admissions: number }[],
): WardFigures[] {
  return wards.map((ward) => {
    const own = facts.filter((fact) => fact.wardId === ward.id);
    const known = admissions.filter((row) => row.wardId === ward.id);
    const months = new Set(known.map((row) => row.month));
    const total = known.reduce((sum, row) => sum + row.admissions, 0);
    const asked = own.filter((fact) => months.has(monthOf(fact.requestedAt))).length;
    return {
      wardId: ward.id,
      code: ward.code,
      name: ward.name,
      hospitalName: ward.hospitalName,
      requests: own.length,
      admissions: known.length > 0 ? total : null,
      per100: total > 0 ? (asked / total) * 100 : null,
    };
  });
}

export interface MonthFigures {
  month: string;
  requests: number;
  median: number | null;
  share: number | null;
}

/** The series of the control charts, month by month, those without a request included. */
export function monthFigures(
  facts: readonly LiaisonFact[],
  months: readonly string[],
  minimum: number,
): MonthFigures[] {
  return months.map((month) => {
    const own = facts.filter((fact) => monthOf(fact.requestedAt) === month);
    const { median, share } = clockFigures(own, "contactMinutes", "isContactInTime", minimum);
    return { month, requests: own.length, median, share };
  });
}

export interface ReasonCount<Reason extends string> {
  reason: Reason;
  count: number;
}

export function resetReasons(facts: readonly LiaisonFact[]): ReasonCount<ResetReason>[] {
  const found = facts.flatMap((fact) => fact.resets);
  return countEach(RESET_REASONS, found);
}

/** Why first contacts, or answers, came late; `unexplained`: late and still without a reason, since still open. */
export function breachReasons(
  facts: readonly LiaisonFact[],
  clock: "contact" | "answer",
): { reasons: ReasonCount<BreachReason>[]; late: number; unexplained: number } {
  const late = facts.filter(
    (fact) => (clock === "contact" ? fact.isContactInTime : fact.isAnswerInTime) === false,
  );
  const reasons = late.flatMap(
    (fact) => (clock === "contact" ? fact.contactBreachReason : fact.answerBreachReason) ?? [],
  );
  return {
    reasons: countEach(BREACH_REASONS, reasons),
    late: late.length,
    unexplained: late.length - reasons.length,
  };
}

export interface AimFigures {
  aim: LiaisonAim;
  requests: number;
  /** How many were rated 0, 1 and 2, by the team, then by the ward. */
  team: [number, number, number];
  ward: [number, number, number];
  /** Of those rated by both, how many agree. */
  agreed: number;
  ratedByBoth: number;
}

/** IRAC: the aim that the ward chose before, the result that both rated after (RCPsych FROM-LP). */
export function aimFigures(facts: readonly LiaisonFact[]): AimFigures[] {
  return LIAISON_AIMS.map((aim) => {
    const own = facts.filter((fact) => fact.aim === aim);
    const both = own.filter((fact) => fact.teamResult !== null && fact.wardResult !== null);
    return {
      aim,
      requests: own.length,
      team: ratings(own.map((fact) => fact.teamResult)),
      ward: ratings(own.map((fact) => fact.wardResult)),
      agreed: both.filter((fact) => fact.teamResult === fact.wardResult).length,
      ratedByBoth: both.length,
    };
  }).filter(({ requests }) => requests > 0);
}

function shareOf<T>(values: readonly T[], isKept: (value: T) => boolean): number | null {
  return values.length === 0 ? null : values.filter(isKept).length / values.length;
}

function ratings(values: readonly (number | null)[]): [number, number, number] {
  const count = (result: number) => values.filter((value) => value === result).length;
  return [count(0), count(1), count(2)];
}

function countEach<Reason extends string>(
  reasons: readonly Reason[],
  found: readonly Reason[],
): ReasonCount<Reason>[] {
  return reasons
    .map((reason) => ({ reason, count: found.filter((one) => one === reason).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
