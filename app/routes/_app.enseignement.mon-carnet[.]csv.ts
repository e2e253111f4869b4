import type { LoaderFunctionArgs } from "@remix-run/node";
import { readRecordSearch } from "#app/domains/placements/record-choice.forms.ts";
import { openRecord } from "#app/domains/teaching/record.service.server.ts";
import { recordCsv } from "#app/domains/teaching/record-csv.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The presentations and sessions of a semester, a line each. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.read");
  const opened = await openRecord(ctx, readRecordSearch(request.url), "csv");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return fileReply(recordCsv(opened.value), {
    name: `carnet-enseignement-${opened.value.choice.semester.code}`,
    format: "csv",
  });
}
