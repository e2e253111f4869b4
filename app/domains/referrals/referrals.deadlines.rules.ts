import { addDays, dayOf, endOfDay } from "#app/shared/dates.ts";
import { addWorkingDays } from "#app/shared/working-days.ts";

/** A draft is sent or dropped within a week (calendar days). */
const DRAFT_DAYS = 7;

/** The territory desk routes a request within two working days; the filière's clock runs meanwhile. */
const DESK_WORKING_DAYS = 2;

/** When asked information does not come, the filière (or the desk) decides within two working days. */
const DECISION_WORKING_DAYS = 2;

/** Target delays of a filière for one priority, in calendar days from the start of the clock. */
export interface Target {
  answerDays: number;
  careDays: number;
}

export interface Clock {
  /** Start of the clock: the first submission, kept by a redirection or a conversion. */
  clockStartedAt: string;
  /** Set while the sender is asked for information. */
  clockPausedAt: string | null;
  /** Time spent paused before, in seconds. */
  pausedSeconds: number;
}

/** Due dates are instants at the end of a day in Paris: what is due «le 24» may be done until midnight. */
export function draftDueAt(now: Date): string {
  return endOfDay(addDays(dayOf(now), DRAFT_DAYS)).toISOString();
}

/** Answer due: the day of the clock's start, pushed back by the pauses, plus the target in calendar days. */
export function answerDueAt(clock: Clock, target: Target): string {
  return dueAfter(clock, target.answerDays);
}

/** First care due, counted in the same way. */
export function careDueAt(clock: Clock, target: Target): string {
  return dueAfter(clock, target.careDays);
}

/** The desk's own limit, from the start of the clock. */
export function routingDueAt(clock: Clock): string {
  const start = dayOf(effectiveStart(clock));
  return endOfDay(addWorkingDays(start, DESK_WORKING_DAYS)).toISOString();
}

/** Information is due after the filière's number of working days. */
export function informationDueAt(askedAt: Date, workingDays: number): string {
  return endOfDay(addWorkingDays(dayOf(askedAt), workingDays)).toISOString();
}

/** The sender is reminded half-way between the question and its limit. */
export function informationReminderAt(askedAt: string, dueAt: string): string {
  return new Date((Date.parse(askedAt) + Date.parse(dueAt)) / 2).toISOString();
}

/** After the limit, how long the filière has to decide. */
export function decisionDueAt(limitAt: Date): string {
  return endOfDay(addWorkingDays(dayOf(limitAt), DECISION_WORKING_DAYS)).toISOString();
}

/** An accepted referral is put on the waiting list or given an appointment within the filière's working days. */
export function organiseDueAt(acceptedAt: Date, workingDays: number): string {
  return endOfDay(addWorkingDays(dayOf(acceptedAt), workingDays)).toISOString();
}

/** Stops the clock; one that is stopped already keeps its first stop. */
export function pauseClock(clock: Clock, now: Date): Pick<Clock, "clockPausedAt" | "pausedSeconds"> {
  return { clockPausedAt: clock.clockPausedAt ?? now.toISOString(), pausedSeconds: clock.pausedSeconds };
}

/** Starts it again: the whole seconds since the stop are added to the pauses. A running clock is unchanged. */
export function resumeClock(clock: Clock, now: Date): Pick<Clock, "clockPausedAt" | "pausedSeconds"> {
  if (clock.clockPausedAt === null) return { clockPausedAt: null, pausedSeconds: clock.pausedSeconds };
  const seconds = Math.floor((now.getTime() - Date.parse(clock.clockPausedAt)) / 1000);
  return { clockPausedAt: null, pausedSeconds: clock.pausedSeconds + Math.max(0, seconds) };
}

function dueAfter(clock: Clock, days: number): string {
  return endOfDay(addDays(dayOf(effectiveStart(clock)), days)).toISOString();
}

function effectiveStart(clock: Clock): Date {
  return new Date(Date.parse(clock.clockStartedAt) + clock.pausedSeconds * 1000);
}
