import type { LoaderFunctionArgs } from "@remix-run/node";
import { openLogbook } from "#app/domains/liaison/logbook.service.server.ts";
import { logbookCsv } from "#app/domains/liaison/logbook-csv.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The cases of a semester, without any identity. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // An intern's own, or a supervisor's choice: the service tells.
  const ctx = await requireActor(request, context);
  const search = new URL(request.url).searchParams;
  const asked = { internId: search.get("interne"), semester: search.get("semestre") };
  const opened = await openLogbook(ctx, asked, "csv");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return new Response(logbookCsv(opened.value.rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="carnet-liaison-${opened.value.semester.code}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
