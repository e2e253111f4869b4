import type { LoaderFunctionArgs } from "@remix-run/node";
import { liaisonCsv } from "#app/domains/steering/liaison-csv.server.ts";
import { readLiaisonPageSearch } from "#app/domains/steering/liaison-page.forms.ts";
import { loadLiaisonFigures } from "#app/domains/steering/liaison-page.service.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { monthOf } from "#app/shared/months.ts";

/** The figures of the page as a file: aggregates only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.figures");
  const search = readLiaisonPageSearch(request.url, monthOf(ctx.now.toISOString()));
  const figures = await loadLiaisonFigures(ctx, search);
  if (!figures) throw new Response(null, { status: 404 });
  return fileReply(liaisonCsv(figures), { name: `liaison-${search.de}-${search.a}`, format: "csv" });
}
