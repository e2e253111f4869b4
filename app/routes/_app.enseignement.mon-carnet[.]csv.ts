import type { LoaderFunctionArgs } from "@remix-run/node";
import { openRecord } from "#app/domains/teaching/record.service.server.ts";
import { recordCsv } from "#app/domains/teaching/record-csv.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The presentations and sessions of a semester, a line each. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.read");
  const search = new URL(request.url).searchParams;
  const asked = { internId: search.get("interne"), semester: search.get("semestre") };
  const opened = await openRecord(ctx, asked, "csv");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return new Response(recordCsv(opened.value), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="carnet-enseignement-${opened.value.semester.code}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
