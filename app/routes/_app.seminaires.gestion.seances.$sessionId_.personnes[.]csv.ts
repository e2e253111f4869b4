import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportSessionPeople } from "#app/domains/seminars/managed-session.service.server.ts";
import { findSession } from "#app/domains/seminars/sessions.queries.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";

/** The people of a session as a file. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const session = await findSession(ctx.db, params.sessionId ?? "");
  if (!session) throw new Response(null, { status: 404 });
  return fileReply(await exportSessionPeople(ctx, session.id), {
    name: `seance-${dayOf(session.startsAt)}`,
    format: "csv",
  });
}
