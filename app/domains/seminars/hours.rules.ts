import { dayOf } from "#app/shared/dates.ts";
import type { HalfDayTimes } from "./signing.rules.ts";

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

export interface SignedHalfDay extends HalfDayTimes {
  lateMinutes: number;
  earlyMinutes: number;
}

export function minutesOf(halfDay: HalfDayTimes): number {
  return Math.floor((Date.parse(halfDay.endsAt) - Date.parse(halfDay.startsAt)) / MINUTE_MS);
}

/** What is attested: the half-days that were signed, not those that were booked (DOMAIN §7). */
export function attestedMinutes(signed: readonly SignedHalfDay[]): number {
  return signed.reduce(
    (sum, halfDay) => sum + Math.max(0, minutesOf(halfDay) - halfDay.lateMinutes - halfDay.earlyMinutes),
    0,
  );
}

/** The days of these half-days, each once, in order. */
export function daysOf(halfDays: readonly HalfDayTimes[]): string[] {
  return [...new Set(halfDays.map(({ startsAt }) => dayOf(startsAt)))].sort();
}

/** «6 h 30», «45 min» */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / HOUR_MINUTES);
  const rest = minutes % HOUR_MINUTES;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, "0")}`;
}
