import type { LoaderFunctionArgs } from "@remix-run/node";
import { openPaperSheet } from "#app/domains/seminars/paper-sheet.service.server.ts";
import { sheetPdf } from "#app/domains/seminars/sheet-pdf.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The sheet on paper, for the room without network: one page or more for each half-day. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // The trainers of the session and the coordination: the service tells.
  const ctx = await requireActor(request, context, "seminar.enrol");
  const sheet = await openPaperSheet(ctx, params.sessionId ?? "");
  if (!sheet.ok) throw new Response(null, { status: HTTP_STATUS[sheet.kind] });
  return fileReply(await sheetPdf(sheet.value), {
    name: "feuille-de-presence",
    format: "pdf",
    isShown: true,
  });
}
