import type { LoaderFunctionArgs } from "@remix-run/node";
import { programmeCalendar, SEMINARS_FILE } from "#app/domains/seminars/calendar.server.ts";
import { openCatalogueSession } from "#app/domains/seminars/catalogue.service.server.ts";
import { calendarAnswer } from "#app/platform/http/calendar.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The half-days of a session, for the person's own calendar. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, "seminar.enrol");
  const session = await openCatalogueSession(db, params.sessionId ?? "", { viewer: null, now });
  if (session?.isPublished !== 1) throw new Response(null, { status: 404 });
  return calendarAnswer(
    programmeCalendar([session], { now, publicUrl: context.config.publicUrl }),
    SEMINARS_FILE,
  );
}
