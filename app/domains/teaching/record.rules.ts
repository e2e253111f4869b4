import { hoursOf } from "./teaching.rules.ts";
import type { PresenceStatus, TeachingKind, TeachingStatus } from "./teaching.vocabulary.ts";

interface Presented {
  kind: TeachingKind;
  status: TeachingStatus;
}

interface Attended {
  kind: TeachingKind;
  startsAt: string;
  endsAt: string;
  status: PresenceStatus | null;
}

export interface RecordFigures {
  cases: number;
  articles: number;
  courses: number;
  /** Of everything attended. */
  hours: number;
  courseHours: number;
  late: number;
  attended: number;
  /** Closed sheets on which the intern was expected. */
  expected: number;
  /** Share of them that was attended; null while none is closed. */
  rate: number | null;
}

/** What a semester comes to: presentations that took place, hours of closed sheets, and the share that was attended. */
export function recordFigures(presented: readonly Presented[], attended: readonly Attended[]): RecordFigures {
  const given = presented.filter(({ status }) => status === "held");
  const there = attended.filter(({ status }) => status === "present" || status === "late");
  const courses = there.filter(({ kind }) => kind === "course");
  return {
    cases: given.filter(({ kind }) => kind === "case").length,
    articles: given.filter(({ kind }) => kind === "article").length,
    courses: courses.length,
    hours: sumOfHours(there),
    courseHours: sumOfHours(courses),
    late: there.filter(({ status }) => status === "late").length,
    attended: there.length,
    expected: attended.length,
    rate: attended.length === 0 ? null : there.length / attended.length,
  };
}

/** «1,5 h» */
export function hoursText(hours: number): string {
  return `${String(Math.round(hours * 100) / 100).replace(".", ",")}\u00a0h`;
}

function sumOfHours(sessions: readonly Attended[]): number {
  return sessions.reduce((sum, session) => sum + hoursOf(session), 0);
}
