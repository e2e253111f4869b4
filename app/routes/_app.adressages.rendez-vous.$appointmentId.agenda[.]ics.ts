import type { LoaderFunctionArgs } from "@remix-run/node";
import { appointmentCalendar } from "#app/domains/referrals/appointment-calendar.server.ts";
import { openAppointment } from "#app/domains/referrals/care-pages.service.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The appointment for the professional's own calendar, without anything about the patient. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "logistics.read");
  const page = await openAppointment(ctx, params.appointmentId ?? "");
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  const { appointment, filiereName } = page.value;
  return new Response(appointmentCalendar({ ...appointment, filiereName }, ctx.now), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="rendez-vous.ics"',
      "Cache-Control": "no-store",
    },
  });
}
