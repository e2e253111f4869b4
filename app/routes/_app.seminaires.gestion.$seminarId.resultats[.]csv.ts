import type { LoaderFunctionArgs } from "@remix-run/node";
import { loadSeminarResults } from "#app/domains/seminars/results.service.server.ts";
import { resultsReply } from "#app/domains/seminars/results-csv.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";

/** The results of the page as a file: nobody's name. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const page = await loadSeminarResults(ctx, params.seminarId ?? "");
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  return resultsReply(page.value.results, `resultats-seminaire-${dayOf(ctx.now)}`);
}
