import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { ReminderKind } from "./seminars.vocabulary.ts";

/** How many days before a session its two reminders go out; 0: none. Settings. */
export interface ReminderDays {
  first: number;
  second: number;
}

export interface DueReminder {
  kind: ReminderKind;
  /** YYYY-MM-DD: the day that it reminds of. */
  forOn: string;
}

/** Nobody is woken up by a reminder. */
const MORNING = "08:00";
/** Early enough to be read before leaving. */
const SAME_DAY = "06:30";

/**
 * The reminder that a session's people are due now, if one is: the first, then the second, then one on each day of
 * the session until its last half-day is over. Each waits no longer than the next: a server that was down sends the
 * last one alone.
 */
export function dueReminder(
  halfDays: readonly { startsAt: string; endsAt: string }[],
  days: ReminderDays,
  now: Date,
): (DueReminder & { dueAt: Date }) | null {
  const firstDay = halfDays[0] ? dayOf(halfDays[0].startsAt) : null;
  if (!firstDay) return null;
  const today = dayOf(now);
  const isToday = halfDays.some(
    ({ startsAt, endsAt }) => dayOf(startsAt) === today && new Date(endsAt) > now,
  );
  const due: (DueReminder & { dueAt: Date })[] = [
    ...(isToday ? [{ kind: "day" as const, forOn: today, dueAt: instantOf(today, SAME_DAY) }] : []),
    ...(["second", "first"] as const)
      .filter((kind) => days[kind] > 0 && today < firstDay)
      .map((kind) => ({ kind, forOn: firstDay, dueAt: instantOf(addDays(firstDay, -days[kind]), MORNING) })),
  ];
  return due.find(({ dueAt }) => dueAt <= now) ?? null;
}

/** Whoever has just confirmed needs no reminder of it; on the day itself everybody needs the way to sign. */
export function isReminded(reminder: DueReminder & { dueAt: Date }, confirmedAt: string | null): boolean {
  return reminder.kind === "day" || (confirmedAt ?? "") < reminder.dueAt.toISOString();
}
