import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

const HOUR_SECONDS = 3_600;

export interface CalendarEvent {
  /** Stays when the event moves. */
  id: string;
  /** Grows with each change, so that a calendar takes the newer one. */
  version: number;
  startsAt: string;
  endsAt: string;
  summary: string;
  location: string;
  description: string;
  url: string;
  isCancelled: boolean;
}

/** An iCalendar file (RFC 5545). Calendars are shared: nothing about a patient, nobody but who teaches. */
export function calendarFile(name: string, events: readonly CalendarEvent[], now: Date): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: "//Pluton//FR",
    ttl: HOUR_SECONDS,
  });
  for (const event of events)
    calendar.createEvent({
      id: `${event.id}@pluton`,
      sequence: event.version,
      stamp: now,
      start: new Date(event.startsAt),
      end: new Date(event.endsAt),
      summary: event.summary,
      location: event.location || null,
      description: event.description,
      url: event.url,
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}

export function calendarAnswer(calendar: string, fileName: string): Response {
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
}
