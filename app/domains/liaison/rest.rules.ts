import type { Unavailability } from "./roster.vocabulary.ts";

const MS_PER_HOUR = 3_600_000;

/** Safety rest right after a guard (CSP art. R6153-2; arrêté du 10 septembre 2002): 11 hours, by setting. */
export const REST_HOURS = 11;

export interface Absence {
  kind: Unavailability;
  startsAt: string;
  endsAt: string;
}

export interface Blocked {
  kind: "rest" | Unavailability;
  until: string;
}

/**
 * Why an intern cannot be assigned at that instant, or null. Rest begins with the end of a guard and lasts
 * `restHours`; during the guard itself the intern is at work. Of several reasons the longest counts.
 */
export function blockedAt(
  absences: readonly Absence[],
  at: Date,
  restHours: number = REST_HOURS,
): Blocked | null {
  const instant = at.toISOString();
  const blocks = absences.map((absence): Blocked & { from: string } =>
    absence.kind === "guard"
      ? { kind: "rest", from: absence.endsAt, until: hoursAfter(absence.endsAt, restHours) }
      : { kind: absence.kind, from: absence.startsAt, until: absence.endsAt },
  );
  const inForce = blocks.filter((block) => block.from <= instant && instant < block.until);
  const longest = inForce.sort((a, b) => b.until.localeCompare(a.until))[0];
  return longest ? { kind: longest.kind, until: longest.until } : null;
}

/** No intern is on guard for more than 24 hours in a row (CSP art. R6153-2, DOMAIN §3.3). */
const LONGEST_GUARD_HOURS = 24;
const LONGEST_ABSENCE_HOURS = 24 * 366;

/** What is wrong with the days of an absence, or null. */
export function absenceFault(absence: Absence): "endsFirst" | "guardTooLong" | "tooLong" | null {
  const hours = (Date.parse(absence.endsAt) - Date.parse(absence.startsAt)) / MS_PER_HOUR;
  if (hours <= 0) return "endsFirst";
  if (absence.kind === "guard" && hours > LONGEST_GUARD_HOURS) return "guardTooLong";
  return hours > LONGEST_ABSENCE_HOURS ? "tooLong" : null;
}

function hoursAfter(instant: string, hours: number): string {
  return new Date(new Date(instant).getTime() + hours * MS_PER_HOUR).toISOString();
}
