import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listJobRuns } from "#app/platform/jobs/jobs.server.ts";
import { jobLabel } from "#app/platform/jobs/jobs.vocabulary.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Tag } from "#app/ui/Tag.tsx";

export const meta = () => [{ title: "Tâches de fond · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "reference.manage");
  return { runs: await listJobRuns(db) };
}

type Row = Awaited<ReturnType<typeof loader>>["runs"][number];

const COLUMNS: readonly Column<Row>[] = [
  { key: "name", header: "Tâche", cell: (row) => <span className="font-medium">{jobLabel(row.name)}</span> },
  {
    key: "state",
    header: "Dernier résultat",
    cell: (row) => {
      if (row.lastError) return <Tag tone="danger">Échec : {row.lastError}</Tag>;
      return row.lastFinishedAt ? <Tag tone="success">Réussie</Tag> : <Tag tone="info">En cours</Tag>;
    },
  },
  { key: "last", header: "Dernière fin", cell: (row) => instant(row.lastFinishedAt) },
  { key: "count", header: "Exécutions", cell: (row) => row.runCount, isNumeric: true },
  { key: "failures", header: "Échecs", cell: (row) => row.failureCount, isNumeric: true },
  { key: "failed", header: "Dernier échec", cell: (row) => instant(row.lastFailedAt) },
];

function instant(at: string | null): string {
  return at ? formatInstant(at) : "jamais";
}

export default function Jobs() {
  const { runs } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Tâches de fond"
      subtitle="Une tâche qui n’a rien à faire ne compte pas d’exécution. Le détail d’un échec est dans le journal du serveur."
    >
      <Card isFlush>
        {runs.length === 0 ? (
          <EmptyState title="Aucune tâche n’a encore tourné">
            La première s’exécute quelques secondes après le démarrage.
          </EmptyState>
        ) : (
          <DataTable caption="Tâches de fond" columns={COLUMNS} rows={runs} rowKey={(row) => row.name} />
        )}
      </Card>
    </Page>
  );
}
