import type { LoaderFunctionArgs } from "@remix-run/node";
import { findVisibleSession } from "#app/domains/teaching/session-feed.service.server.ts";
import { TEACHING_FILE, teachingCalendar } from "#app/domains/teaching/teaching-calendar.server.ts";
import { calendarAnswer } from "#app/platform/http/calendar.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** One session, for one's own calendar. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.read");
  const session = await findVisibleSession(ctx, params.sessionId ?? "");
  if (!session) throw new Response(null, { status: 404 });
  const { publicUrl } = context.config;
  return calendarAnswer(teachingCalendar([session], { now: ctx.now, publicUrl }), TEACHING_FILE);
}
