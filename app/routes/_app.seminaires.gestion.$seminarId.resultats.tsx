import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EvaluatedSessions } from "#app/domains/seminars/components/EvaluatedSessions.tsx";
import { EvaluationResultsView } from "#app/domains/seminars/components/EvaluationResultsView.tsx";
import { loadSeminarResults } from "#app/domains/seminars/results.service.server.ts";
import {
  managedSeminarPath,
  questionnairePath,
  seminarResultsPath,
} from "#app/domains/seminars/seminars.paths.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Résultats du séminaire · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const page = await loadSeminarResults(ctx, params.seminarId ?? "");
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  return page.value;
}

export default function SeminarResults() {
  const { seminar, sessions, results } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`Résultats : ${seminar.title}`}
      subtitle="Toutes les séances ensemble, puis chacune."
      actions={
        <>
          <LinkButton to={`${seminarResultsPath(seminar.id)}.csv`} isDocument>
            Exporter (CSV)
          </LinkButton>
          <LinkButton to={questionnairePath(seminar.id)}>Les questions</LinkButton>
          <LinkButton to={managedSeminarPath(seminar.id)}>Le séminaire</LinkButton>
        </>
      }
    >
      <EvaluationResultsView results={results} />
      <Card title="Par séance" isFlush>
        {sessions.length === 0 ? (
          <EmptyState title="Aucune séance passée">
            L’évaluation s’ouvre à la fin de chaque séance, pour qui a signé une demi-journée.
          </EmptyState>
        ) : (
          <EvaluatedSessions sessions={sessions} />
        )}
      </Card>
    </Page>
  );
}
