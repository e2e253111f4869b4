import { PRIORITIES, type Priority } from "#app/domains/referrals/referrals.vocabulary.ts";
import { addDays, daysBetween } from "#app/shared/dates.ts";
import { mondayOf } from "./tallies.rules.ts";

/** Below this number of people a figure says more about them than about the filière. */
export const MINIMUM_CASES = 5;

/** A wait is measured on the ISO weeks of the last six months, the current one included. */
const WINDOW_WEEKS = 26;

const DAYS_PER_WEEK = 7;

/** Beyond two years an estimate means nothing. */
export const LONGEST_ESTIMATE_WEEKS = 104;

/** How many people waited how many days. */
export interface WaitBar {
  waitDays: number;
  count: number;
}

export interface WaitSummary {
  /** People whose care began in the window. */
  count: number;
  /** Days; null below `MINIMUM_CASES`. */
  median: number | null;
  /** Days within which three people out of four were seen; null below `MINIMUM_CASES`. */
  p75: number | null;
}

export interface Wait extends WaitSummary {
  from: string;
  to: string;
  /** Null below `MINIMUM_CASES`. */
  startsPerWeek: number | null;
  /** People accepted before, of the same or a higher priority. */
  ahead: Record<Priority, number>;
  /** Weeks in the queue for someone referred today, by priority; null when it cannot be known. */
  estimateWeeks: Record<Priority, number | null>;
}

/** The window that ends today: from the Monday 26 weeks before this week's. */
export function waitWindow(today: string): { from: string; to: string } {
  return { from: addDays(mondayOf(today), -WINDOW_WEEKS * DAYS_PER_WEEK), to: today };
}

export function summariseWait(bars: readonly WaitBar[]): WaitSummary {
  const count = bars.reduce((sum, bar) => sum + bar.count, 0);
  if (count < MINIMUM_CASES) return { count, median: null, p75: null };
  return { count, median: percentile(bars, 0.5), p75: percentile(bars, 0.75) };
}

/**
 * Percentile by nearest rank: the shortest wait within which at least that share of the people were seen
 * (Hyndman & Fan 1996, type 1). It is always a wait that someone had; null without anyone.
 */
export function percentile(bars: readonly WaitBar[], share: number): number | null {
  const sorted = bars.filter((bar) => bar.count > 0).sort((a, b) => a.waitDays - b.waitDays);
  const rank = share * sorted.reduce((sum, bar) => sum + bar.count, 0);
  let seen = 0;
  for (const bar of sorted) {
    seen += bar.count;
    if (seen >= rank) return bar.waitDays;
  }
  return null;
}

/**
 * Whole weeks, rounded up, until `ahead` people have begun at the pace of the window; at most
 * `LONGEST_ESTIMATE_WEEKS`, null when too few began to know the pace.
 */
export function estimateWeeks(ahead: number, pace: number | null): number | null {
  if (pace === null) return null;
  return Math.min(LONGEST_ESTIMATE_WEEKS, Math.ceil(ahead / pace));
}

/** With more places free than people before, whoever is referred today is seen within the week, whatever the pace. */
export function withFreePlaces(wait: Wait, free: number): Wait {
  const estimates = PRIORITIES.map((priority) => [
    priority,
    wait.ahead[priority] < free ? 0 : wait.estimateWeeks[priority],
  ]);
  return { ...wait, estimateWeeks: Object.fromEntries(estimates) };
}

/** All that is said of a filière's wait, from its histogram over `window` and its queue by priority. */
export function measureFrom(
  window: { from: string; to: string },
  bars: readonly WaitBar[],
  queue: Record<Priority, number>,
): Wait {
  const summary = summariseWait(bars);
  const weeks = (daysBetween(window.from, window.to) + 1) / DAYS_PER_WEEK;
  const startsPerWeek = summary.count < MINIMUM_CASES ? null : summary.count / weeks;
  const ahead = aheadByPriority(queue);
  const estimates = PRIORITIES.map((priority) => [priority, estimateWeeks(ahead[priority], startsPerWeek)]);
  return { ...window, ...summary, startsPerWeek, ahead, estimateWeeks: Object.fromEntries(estimates) };
}

/** `PRIORITIES` stand from the most urgent to the least. */
function aheadByPriority(queue: Record<Priority, number>): Record<Priority, number> {
  let ahead = 0;
  const sums = PRIORITIES.map((priority) => {
    ahead += queue[priority];
    return [priority, ahead];
  });
  return Object.fromEntries(sums);
}
