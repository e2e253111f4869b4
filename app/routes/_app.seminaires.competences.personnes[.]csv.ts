import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCompetenceSearch } from "#app/domains/seminars/competences.forms.ts";
import { trainedPeopleCsv } from "#app/domains/seminars/competences-csv.ts";
import { listTrainedPeople } from "#app/domains/seminars/trained-people.service.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";

/** The people of a cell of the map, for whoever may read their names. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const outcome = await listTrainedPeople(ctx, readCompetenceSearch(request.url));
  if (!outcome.ok) throw new Response(outcome.message, { status: HTTP_STATUS[outcome.kind] });
  return fileReply(trainedPeopleCsv(outcome.value), {
    name: `personnes-formees-${dayOf(ctx.now)}`,
    format: "csv",
  });
}
