import type { LoaderFunctionArgs } from "@remix-run/node";
import { findShell } from "#app/domains/day/shell.queries.server.ts";
import { readRecordSearch } from "#app/domains/placements/record-choice.forms.ts";
import { openRecord } from "#app/domains/teaching/record.service.server.ts";
import { teachingRecordPdf } from "#app/domains/teaching/record-pdf.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** A semester of teaching on paper, without any patient. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.read");
  const opened = await openRecord(ctx, readRecordSearch(request.url), "pdf");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { territoryName } = await findShell(ctx.db, ctx.actor);
  return fileReply(await teachingRecordPdf(opened.value, territoryName, ctx.now), {
    name: `carnet-enseignement-${opened.value.choice.semester.code}`,
    format: "pdf",
  });
}
