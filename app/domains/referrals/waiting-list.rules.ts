import { addDays, dayOf, daysBetween, endOfDay } from "#app/shared/dates.ts";

/** Rows of a page of the waiting list. */
export const QUEUE_PAGE = 50;

export interface WaitState {
  waitingSince: string;
  /** Last time somebody reassessed the risk of waiting. */
  waitReviewedAt: string | null;
}

/**
 * The last instant at which a wait is reassessed in time: the filière's limit (days) after the entry
 * in the list, or after the last reassessment.
 */
export function waitReviewDueAt(wait: WaitState, reviewDays: number): string {
  const from = wait.waitReviewedAt ?? wait.waitingSince;
  return endOfDay(addDays(dayOf(from), reviewDays)).toISOString();
}

/** What a waiting referral is due for: the start of care, or an earlier reassessment. */
export function waitingDueAt(wait: WaitState & { careDueAt: string | null }, reviewDays: number): string {
  const review = waitReviewDueAt(wait, reviewDays);
  return wait.careDueAt !== null && wait.careDueAt < review ? wait.careDueAt : review;
}

export function isReviewDue(wait: WaitState, reviewDays: number, now: Date): boolean {
  return waitReviewDueAt(wait, reviewDays) < now.toISOString();
}

/**
 * From when a person counts as waiting. A redirected referral keeps its original clock: nobody starts again
 * from zero (ANCHORS §1.3); one that comes back from a cancelled first visit keeps its place.
 */
export function waitingSinceOf(
  referral: {
    waitingSince: string | null;
    redirectedFromId: string | null;
    clockStartedAt: string | null;
  },
  now: Date,
): string {
  if (referral.waitingSince) return referral.waitingSince;
  return (referral.redirectedFromId ? referral.clockStartedAt : null) ?? now.toISOString();
}

export interface QueuePlace {
  id: string;
  boost: number;
  priorityRank: number;
  waitingSince: string;
}

/** Order of the list: those moved up, then priority, then date; the identifier settles a tie. */
export function compareInQueue(left: QueuePlace, right: QueuePlace): number {
  return (
    right.boost - left.boost ||
    left.priorityRank - right.priorityRank ||
    left.waitingSince.localeCompare(right.waitingSince) ||
    left.id.localeCompare(right.id)
  );
}

export function daysWaited(waitingSince: string, now: Date): number {
  return daysBetween(dayOf(waitingSince), dayOf(now));
}
