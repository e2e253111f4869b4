import type { LoaderFunctionArgs } from "@remix-run/node";
import { programmeCalendar, SEMINARS_FILE } from "#app/domains/seminars/calendar.server.ts";
import { openFollowed } from "#app/domains/seminars/follow.service.server.ts";
import { requireLink } from "#app/domains/seminars/link.guard.server.ts";
import { calendarAnswer } from "#app/platform/http/calendar.server.ts";

/** The half-days of a confirmed place, for the person's own calendar. */
export async function loader(args: LoaderFunctionArgs) {
  const { id, ctx } = requireLink(args);
  const followed = await openFollowed(ctx.db, id, ctx.now);
  if (followed?.own.status !== "confirmed") throw new Response(null, { status: 404 });
  const { publicUrl } = args.context.config;
  return calendarAnswer(programmeCalendar([followed.session], { now: ctx.now, publicUrl }), SEMINARS_FILE);
}
