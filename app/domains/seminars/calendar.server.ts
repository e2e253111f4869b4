import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { CatalogueSession } from "./catalogue.service.server.ts";
import { PROGRAMME_PATH } from "./seminars.paths.ts";

const HOUR_SECONDS = 3_600;

type CalendarSession = Pick<
  CatalogueSession,
  "title" | "code" | "status" | "version" | "halfDays" | "siteName" | "place" | "trainers"
>;

/**
 * An iCalendar file (RFC 5545): one event for each half-day, whose identifier stays when the session moves. Calendars
 * are shared: no participant is in it.
 */
export function programmeCalendar(
  sessions: readonly CalendarSession[],
  { now, publicUrl }: { now: Date; publicUrl: string },
): string {
  const calendar = ical({
    name: "Séminaires du réseau",
    method: ICalCalendarMethod.PUBLISH,
    prodId: "//Pluton//FR",
    ttl: HOUR_SECONDS,
  });
  for (const session of sessions)
    for (const halfDay of session.halfDays)
      calendar.createEvent({
        id: `${halfDay.id}@pluton`,
        sequence: session.version,
        stamp: now,
        start: new Date(halfDay.startsAt),
        end: new Date(halfDay.endsAt),
        summary: session.title,
        location: [session.siteName, session.place].filter(Boolean).join(", ") || null,
        description: session.trainers.join(", "),
        url: `${publicUrl}${PROGRAMME_PATH}/${session.code}`,
        status: session.status === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      });
  return calendar.toString();
}

export function calendarAnswer(calendar: string): Response {
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="seminaires.ics"',
    },
  });
}
