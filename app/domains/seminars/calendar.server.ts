import { calendarFile } from "#app/platform/http/calendar.server.ts";
import type { CatalogueSession } from "./catalogue.service.server.ts";
import { PROGRAMME_PATH } from "./seminars.paths.ts";

export const SEMINARS_FILE = "seminaires.ics";

type CalendarSession = Pick<
  CatalogueSession,
  "title" | "code" | "status" | "version" | "halfDays" | "siteName" | "place" | "trainers"
>;

/** One event for each half-day, whose identifier stays when the session moves; no participant is in it. */
export function programmeCalendar(
  sessions: readonly CalendarSession[],
  { now, publicUrl }: { now: Date; publicUrl: string },
): string {
  const events = sessions.flatMap((session) =>
    session.halfDays.map((halfDay) => ({
      id: halfDay.id,
      version: session.version,
      startsAt: halfDay.startsAt,
      endsAt: halfDay.endsAt,
      summary: session.title,
      location: [session.siteName, session.place].filter(Boolean).join(", "),
      description: session.trainers.join(", "),
      url: `${publicUrl}${PROGRAMME_PATH}/${session.code}`,
      isCancelled: session.status === "cancelled",
    })),
  );
  return calendarFile("Séminaires du réseau", events, now);
}
