import { pooled } from "#app/domains/seminars/results.rules.ts";
import { groupBy } from "#app/shared/collections.ts";

/** Marks from 1 to 5 that a seminar, or all of them, was given. */
export interface Attractiveness {
  count: number;
  /** Null while fewer than the minimum answered. */
  mean: number | null;
}

interface Marks {
  seminarId: string;
  title: string;
  count: number;
  sum: number;
}

/**
 * What people think of working here, by seminar, where most answered first. The total leaves out what would be given
 * away by the difference with the seminars that are shown.
 */
export function attractivenessOf(
  marks: readonly Marks[],
  minimum: number,
): { total: Attractiveness; seminars: (Attractiveness & { seminarId: string; title: string })[] } {
  const seminars = [...groupBy(marks, ({ seminarId }) => seminarId)]
    .map(([seminarId, rows]) => ({ seminarId, title: rows[0]?.title ?? "", ...sumOf(rows) }))
    .sort((a, b) => b.count - a.count || a.title.localeCompare(b.title, "fr"));
  const together = pooled(seminars, ({ count }) => count, minimum);
  return {
    total: meanOf(sumOf(together), minimum),
    seminars: seminars.map(({ seminarId, title, ...sum }) => ({ seminarId, title, ...meanOf(sum, minimum) })),
  };
}

function sumOf(rows: readonly { count: number; sum: number }[]) {
  return {
    count: rows.reduce((total, { count }) => total + count, 0),
    sum: rows.reduce((total, { sum }) => total + sum, 0),
  };
}

function meanOf({ count, sum }: { count: number; sum: number }, minimum: number): Attractiveness {
  return { count, mean: count < minimum ? null : sum / count };
}
