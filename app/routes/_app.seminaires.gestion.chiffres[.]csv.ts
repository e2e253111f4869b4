import type { LoaderFunctionArgs } from "@remix-run/node";
import { figuresCsv, loadFigures } from "#app/domains/seminars/figures.service.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";

/** The figures of the page as a file: nobody's name. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  return new Response(figuresCsv(await loadFigures(ctx)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="seminaires-${dayOf(ctx.now)}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
