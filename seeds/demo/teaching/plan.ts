import type { TeachingKind } from "#app/domains/teaching/teaching.vocabulary.ts";
import { addDays } from "#app/shared/dates.ts";

/** One Thursday of the demo's calendar. */
export interface PlannedTeaching {
  day: string;
  kind: TeachingKind;
  /** What of the corpus is presented: its order among those of its kind. */
  index: number;
  /** What a person of the demo finds there; left out: any other session. */
  role?: "own_unready" | "own_accepted" | "to_answer" | "changes_asked" | "free" | "cancelled";
}

const KINDS: readonly TeachingKind[] = ["case", "article", "case", "course"];
const WEEK = 7;
const THURSDAY = 4;
const WEEKS_AHEAD = 7;
/** At least so many days away: what is written for it still has its time. */
const NEAREST = 4;

/** What comes, by the number of weeks after the next session. */
const COMING: Readonly<Record<number, Pick<PlannedTeaching, "kind" | "role">>> = {
  0: { kind: "case", role: "own_unready" },
  1: { kind: "course" },
  2: { kind: "article", role: "own_accepted" },
  3: { kind: "case", role: "to_answer" },
  4: { kind: "case", role: "free" },
  5: { kind: "article", role: "changes_asked" },
  6: { kind: "article", role: "free" },
};

/** A session each Thursday of so many weeks past, and of those to come. */
export function planTeachingWeeks(today: string, weeksBack: number): PlannedTeaching[] {
  const next = nextThursday(addDays(today, NEAREST));
  const counts: Record<TeachingKind, number> = { case: 0, article: 0, course: 0 };
  return Array.from({ length: weeksBack + WEEKS_AHEAD }, (_, order) => {
    const week = order - weeksBack;
    const planned = COMING[week] ?? { kind: KINDS[order % KINDS.length] ?? "case" };
    const isCancelled = week === -Math.floor(weeksBack / 2);
    const index = counts[planned.kind]++;
    return {
      day: addDays(next, week * WEEK),
      index,
      ...planned,
      ...(isCancelled ? { role: "cancelled" as const } : {}),
    };
  });
}

function nextThursday(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, (THURSDAY - weekday + WEEK) % WEEK);
}
