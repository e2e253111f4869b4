import type { LoaderFunctionArgs } from "@remix-run/node";
import { findShell } from "#app/domains/day/shell.queries.server.ts";
import { openRecord } from "#app/domains/teaching/record.service.server.ts";
import { recordPdf } from "#app/domains/teaching/record-pdf.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** A semester of teaching on paper, without any patient. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.read");
  const search = new URL(request.url).searchParams;
  const asked = { internId: search.get("interne"), semester: search.get("semestre") };
  const opened = await openRecord(ctx, asked, "pdf");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { territoryName } = await findShell(ctx.db, ctx.actor);
  return new Response(await recordPdf(opened.value, territoryName, ctx.now), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="carnet-enseignement-${opened.value.semester.code}.pdf"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
