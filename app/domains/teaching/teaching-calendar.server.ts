import { calendarFile } from "#app/platform/http/calendar.server.ts";
import { moderatorName, placeWords, presenterName } from "./session-words.rules.ts";
import { teachingPath } from "./teaching.paths.ts";
import type { TeachingRow } from "./teaching.queries.server.ts";
import { TEACHING_KIND_LABELS } from "./teaching.vocabulary.ts";

export const TEACHING_FILE = "enseignement.ics";

/** One event for each session: its kind and who teaches. Calendars are shared: neither the title of a case nor its theme. */
export function teachingCalendar(
  sessions: readonly TeachingRow[],
  { now, publicUrl }: { now: Date; publicUrl: string },
): string {
  const events = sessions.map((session) => {
    const presenter = presenterName(session);
    const isCase = session.kind === "case";
    return {
      id: session.id,
      version: session.version,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      summary: isCase || !session.title ? TEACHING_KIND_LABELS[session.kind] : session.title,
      location: placeWords(session),
      description: [presenter ? `Présente : ${presenter}` : null, `Modère : ${moderatorName(session)}`]
        .filter(Boolean)
        .join("\n"),
      url: `${publicUrl}${teachingPath(session.id)}`,
      isCancelled: session.status === "cancelled",
    };
  });
  return calendarFile("Enseignement des internes", events, now);
}
