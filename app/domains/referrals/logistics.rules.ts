import type { LogisticsOutcome } from "./episodes.vocabulary.ts";

/** Rows of a page of the lists of calls and appointments. */
export const PATHWAY_PAGE = 50;

/** When an entry is done: at once, unless there is something left to do on a day. */
export function doneAtOf(outcome: LogisticsOutcome, dueOn: string | null, now: Date): string | null {
  if (outcome === "done") return now.toISOString();
  return outcome === "to_do" || dueOn ? null : now.toISOString();
}
