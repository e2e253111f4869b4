import type { LoaderFunctionArgs } from "@remix-run/node";
import { countSigned } from "#app/domains/seminars/sheet-page.service.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireWatcher } from "#app/platform/session/session.server.ts";

/** How many signed, which an open sheet asks by itself: no sign that somebody is in front of it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireWatcher(request, context, "seminar.enrol");
  const halfDayId = new URL(request.url).searchParams.get("demi-journee") ?? "";
  const counted = await countSigned(ctx, { sessionId: params.sessionId ?? "", halfDayId });
  if (!counted.ok) throw new Response(null, { status: HTTP_STATUS[counted.kind] });
  return Response.json(counted.value);
}
