import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import { addWorkingDays, isWorkingDay } from "#app/shared/working-days.ts";
import type { Random } from "../random.ts";

const SOON_MINUTES = [25, 150] as const;
const HOURS = ["08:45", "09:30", "10:15", "11:00", "13:30", "14:15", "15:00", "15:45", "16:30"] as const;

/** A moment of working hours, so many days after `from` or on the next working day. */
export function laterThan(random: Random, from: Date, days: number): Date {
  if (days === 0) return new Date(from.getTime() + random.whole(...SOON_MINUTES) * 60_000);
  const minutes = random.whole(8 * 60 + 20, 17 * 60 + 30);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return instantOf(workingDayFrom(addDays(dayOf(from), days)), clock);
}

/** A visit's day and hour, on a working day. */
export function visitSlot(random: Random, from: Date, days: number): { day: string; time: string } {
  return { day: workingDayFrom(addDays(dayOf(from), days)), time: random.pick(HOURS) };
}

function workingDayFrom(day: string): string {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}
