import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCompetenceSearch } from "#app/domains/seminars/competences.forms.ts";
import { loadCompetences } from "#app/domains/seminars/competences.service.server.ts";
import { competencesCsv } from "#app/domains/seminars/competences-csv.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";

/** The map as a file: nobody's name. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const competences = await loadCompetences(ctx, readCompetenceSearch(request.url));
  return fileReply(competencesCsv(competences), { name: `competences-${dayOf(ctx.now)}`, format: "csv" });
}
