import type { LoaderFunctionArgs } from "@remix-run/node";
import { listFeedSessions } from "#app/domains/teaching/session-feed.service.server.ts";
import { TEACHING_FILE, teachingCalendar } from "#app/domains/teaching/teaching-calendar.server.ts";
import { calendarAnswer } from "#app/platform/http/calendar.server.ts";
import { idOfLink } from "#app/platform/session/signed-link.server.ts";

/** A feed to subscribe to: a calendar cannot sign in, so the address itself is somebody's, and says nothing of a case. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const accountId = idOfLink(context.config.sessionSecret, params.idAndToken ?? "");
  const now = new Date();
  const sessions = accountId ? await listFeedSessions(context.db, accountId, now) : null;
  if (!sessions) throw new Response(null, { status: 404 });
  const { publicUrl } = context.config;
  return calendarAnswer(teachingCalendar(sessions, { now, publicUrl }), TEACHING_FILE);
}
