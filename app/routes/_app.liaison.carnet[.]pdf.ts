import type { LoaderFunctionArgs } from "@remix-run/node";
import { findShell } from "#app/domains/day/shell.queries.server.ts";
import { openLogbook } from "#app/domains/liaison/logbook.service.server.ts";
import { logbookPdf } from "#app/domains/liaison/logbook-pdf.server.ts";
import { readRecordSearch } from "#app/domains/placements/record-choice.forms.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The totals of a semester, without any patient. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // An intern's own, or a supervisor's choice: the service tells.
  const ctx = await requireActor(request, context);
  const opened = await openLogbook(ctx, readRecordSearch(request.url), "pdf");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { territoryName } = await findShell(ctx.db, ctx.actor);
  return fileReply(await logbookPdf(opened.value, territoryName, ctx.now), {
    name: `carnet-liaison-${opened.value.choice.semester.code}`,
    format: "pdf",
  });
}
