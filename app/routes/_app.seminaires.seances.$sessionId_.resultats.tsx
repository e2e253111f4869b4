import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EvaluationResultsView } from "#app/domains/seminars/components/EvaluationResultsView.tsx";
import { loadSessionResults } from "#app/domains/seminars/results.service.server.ts";
import { seminarResultsPath, sessionPath, sessionResultsPath } from "#app/domains/seminars/seminars.paths.ts";
import { placeWords } from "#app/domains/seminars/session-words.rules.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatDay } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Résultats de la séance · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // The trainers of the session and the coordination: the service tells.
  const ctx = await requireActor(request, context, "seminar.enrol");
  const page = await loadSessionResults(ctx, params.sessionId ?? "");
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  return page.value;
}

export default function SessionResults() {
  const { label, results, isCoordinator } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`Résultats : ${label.title}`}
      subtitle={`Séance du ${formatDay(label.startsAt)}, ${placeWords(label)}`}
      actions={
        <>
          <LinkButton to={`${sessionResultsPath(label.id)}.csv`} isDocument>
            Exporter (CSV)
          </LinkButton>
          {isCoordinator ? (
            <LinkButton to={seminarResultsPath(label.seminarId)}>Toutes les séances</LinkButton>
          ) : (
            <LinkButton to={sessionPath(label.id)}>La séance</LinkButton>
          )}
        </>
      }
    >
      <EvaluationResultsView results={results} />
    </Page>
  );
}
