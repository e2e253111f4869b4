import { addDays, dayOf, formatTime, instantOf } from "#app/shared/dates.ts";
import { addWorkingDays, isWorkingDay } from "#app/shared/working-days.ts";
import type { Random } from "../random.ts";

const MS_PER_MINUTE = 60_000;
const OPENS = "08:30";
const CLOSES = "18:30";

export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export function minutesAfter(from: Date, minutes: number): Date {
  return new Date(from.getTime() + Math.round(minutes) * MS_PER_MINUTE);
}

/** Outside the liaison's day: the evening, the night, a Saturday, a Sunday or a holiday. */
export function isNight(at: Date): boolean {
  const time = formatTime(at);
  return !isWorkingDay(dayOf(at)) || time < OPENS || time >= CLOSES;
}

/** The moment itself in the daytime of any day, else some time of the next morning. */
export function inDaytime(random: Random, at: Date): Date {
  const time = formatTime(at);
  if (time >= OPENS && time < CLOSES) return at;
  const day = time < OPENS ? dayOf(at) : addDays(dayOf(at), 1);
  return instantOf(day, clockOf(random.whole(8 * 60 + 35, 11 * 60 + 30)));
}

/** The same, on a working day. */
export function inWorkingHours(random: Random, at: Date): Date {
  const daytime = inDaytime(random, at);
  const day = dayOf(daytime);
  if (isWorkingDay(day)) return daytime;
  return instantOf(addWorkingDays(day, 1), clockOf(random.whole(9 * 60, 12 * 60)));
}

/** A moment between two others, at that share of the way. */
export function between(from: Date, until: Date, share: number): Date {
  return new Date(from.getTime() + Math.max(0, until.getTime() - from.getTime()) * share);
}
