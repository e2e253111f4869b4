import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RecordPage } from "#app/domains/placements/components/RecordPage.tsx";
import { readRecordSearch } from "#app/domains/placements/record-choice.forms.ts";
import { AttendedTable, PresentedTable } from "#app/domains/teaching/components/RecordTables.tsx";
import { openRecord } from "#app/domains/teaching/record.service.server.ts";
import { figureLines } from "#app/domains/teaching/record-words.rules.ts";
import { RECORD_PATH } from "#app/domains/teaching/teaching.paths.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Stat } from "#app/ui/Stat.tsx";

export const meta: MetaFunction = () => [{ title: "Carnet d’enseignement · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  // An intern's own, or a senior's choice: the service tells.
  const ctx = await requireActor(request, context, "teaching.read");
  const opened = await openRecord(ctx, readRecordSearch(request.url), "page");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { figures, ...record } = opened.value;
  return { ...record, figures: figureLines(figures) };
}

export default function TeachingRecord() {
  const page = useLoaderData<typeof loader>();
  const isEmpty = page.presented.length === 0 && page.attended.length === 0;
  return (
    <RecordPage
      titles={{ own: "Mon carnet d’enseignement", others: "Carnets d’enseignement" }}
      path={RECORD_PATH}
      choice={page.choice}
      isEmpty={isEmpty}
    >
      {isEmpty ? (
        <Card>
          <EmptyState
            title={
              page.choice.owner
                ? "Rien encore pour ce semestre."
                : "Vous n’encadrez aucun interne ce semestre."
            }
          >
            {page.choice.owner
              ? "Les présentations faites et les séances suivies apparaissent ici dès que leur feuille est close."
              : "Un carnet apparaît ici pour chaque interne posté là où vous travaillez, ou dont vous modérez une présentation."}
          </EmptyState>
        </Card>
      ) : (
        <>
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
            {page.figures.map(({ label, value, note }) => (
              <Stat key={label} label={label} value={value} note={note} />
            ))}
          </div>
          <PresentedTable rows={page.presented} />
          <AttendedTable rows={page.attended} />
        </>
      )}
    </RecordPage>
  );
}
