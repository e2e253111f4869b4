import type { LoaderFunctionArgs } from "@remix-run/node";
import { findProgramme } from "#app/domains/seminars/seminar-edit.queries.server.ts";
import { downloadOf } from "#app/platform/http/received-file.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The programme of a seminar, published or not. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "seminar.manage");
  const file = await findProgramme(db, params.seminarId ?? "");
  if (!file?.programmeName || !file.programmeContent) throw new Response(null, { status: 404 });
  return downloadOf({
    name: file.programmeName,
    mediaType: "application/pdf",
    content: file.programmeContent,
  });
}
