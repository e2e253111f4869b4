import type { LoaderFunctionArgs } from "@remix-run/node";
import { findShell } from "#app/domains/day/shell.queries.server.ts";
import { openLogbook } from "#app/domains/liaison/logbook.service.server.ts";
import { logbookPdf } from "#app/domains/liaison/logbook-pdf.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The totals of a semester, without any patient. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // An intern's own, or a supervisor's choice: the service tells.
  const ctx = await requireActor(request, context);
  const search = new URL(request.url).searchParams;
  const asked = { internId: search.get("interne"), semester: search.get("semestre") };
  const opened = await openLogbook(ctx, asked, "pdf");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { territoryName } = await findShell(ctx.db, ctx.actor);
  return new Response(await logbookPdf(opened.value, territoryName, ctx.now), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="carnet-liaison-${opened.value.semester.code}.pdf"`,
      "Cache-Control": "no-store",
    },
  });
}
