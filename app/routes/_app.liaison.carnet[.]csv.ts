import type { LoaderFunctionArgs } from "@remix-run/node";

import { openLogbook } from "#app/domains/liaison/logbook.service.server.ts";
import { logbookCsv } from "#app/domains/liaison/logbook-csv.server.ts";
import { readRecordSearch } from "#app/domains/placements/record-choice.forms.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The cases of a semester, without any identity. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // An intern's own, or a supervisor's choice: the service tells.
  const ctx = await requireActor(request, context);
  const opened = await openLogbook(ctx, readRecordSearch(request.url), "csv");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return fileReply(logbookCsv(opened.value.rows), {
    name: `carnet-liaison-${opened.value.choice.semester.code}`,
    format: "csv",
  });
}
