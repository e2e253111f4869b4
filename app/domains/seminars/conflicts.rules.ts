import { formatDay, formatTime } from "#app/shared/dates.ts";
import { quoted } from "#app/shared/text.ts";

export interface Span {
  startsAt: string;
  endsAt: string;
}

export interface OwnAbsence extends Span {
  kind: "guard" | "leave" | "training" | "sick_leave" | "other";
}

export interface OtherSession extends Span {
  title: string;
}

export interface Conflict {
  kind: "guard" | "rest" | "absence" | "session";
  /** What stands against this half-day, for the person themselves. */
  text: string;
}

const MS_PER_HOUR = 3_600_000;

/**
 * What the person's own calendar holds against the half-days of a session: a guard, the safety rest that follows it
 * (CSP art. R6153-2: no teaching either), an absence, another session. Announced, never forbidden: a guard can be
 * exchanged.
 */
export function conflictsOf(
  halfDays: readonly Span[],
  own: { absences: readonly OwnAbsence[]; sessions: readonly OtherSession[]; restHours: number },
): Conflict[] {
  const found = halfDays.flatMap((halfDay) => {
    const when = `${formatDay(halfDay.startsAt)}, ${formatTime(halfDay.startsAt)}`;
    return [
      ...own.absences.flatMap((absence) => againstAbsence(halfDay, absence, own.restHours, when)),
      ...own.sessions
        .filter((session) => overlaps(halfDay, session))
        .map((session): Conflict => ({ kind: "session", text: `${when} : séance ${quoted(session.title)}` })),
    ];
  });
  return [...new Map(found.map((conflict) => [conflict.text, conflict])).values()];
}

function againstAbsence(halfDay: Span, absence: OwnAbsence, restHours: number, when: string): Conflict[] {
  if (absence.kind !== "guard")
    return overlaps(halfDay, absence) ? [{ kind: "absence", text: `${when} : absence prévue` }] : [];
  if (overlaps(halfDay, absence)) return [{ kind: "guard", text: `${when} : garde` }];
  const restEndsAt = new Date(Date.parse(absence.endsAt) + restHours * MS_PER_HOUR).toISOString();
  return overlaps(halfDay, { startsAt: absence.endsAt, endsAt: restEndsAt })
    ? [{ kind: "rest", text: `${when} : repos de sécurité jusqu’à ${formatTime(restEndsAt)}` }]
    : [];
}

function overlaps(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
