import type { LoaderFunctionArgs } from "@remix-run/node";
import { programmeCalendar, SEMINARS_FILE } from "#app/domains/seminars/calendar.server.ts";
import { listCalendarSessions } from "#app/domains/seminars/catalogue.service.server.ts";
import { calendarAnswer } from "#app/platform/http/calendar.server.ts";

/** A feed to subscribe to: sessions that move or are cancelled do so in the calendar too. */
export async function loader({ context }: LoaderFunctionArgs) {
  const now = new Date();
  const sessions = await listCalendarSessions(context.db, now);
  return calendarAnswer(
    programmeCalendar(sessions, { now, publicUrl: context.config.publicUrl }),
    SEMINARS_FILE,
  );
}
