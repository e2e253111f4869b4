import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LogbookCases } from "#app/domains/liaison/components/LogbookCases.tsx";
import { LogbookTable } from "#app/domains/liaison/components/LogbookTable.tsx";
import { NoteComments } from "#app/domains/liaison/components/NoteComments.tsx";
import { openLogbook } from "#app/domains/liaison/logbook.service.server.ts";
import { caseOf } from "#app/domains/liaison/logbook-csv.server.ts";
import { logbookSections } from "#app/domains/liaison/logbook-pdf.server.ts";
import { RecordPage } from "#app/domains/placements/components/RecordPage.tsx";
import { readRecordSearch } from "#app/domains/placements/record-choice.forms.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";

export const meta = () => [{ title: "Carnet de liaison · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  // An intern's own, or a supervisor's choice: the service tells.
  const ctx = await requireActor(request, context);
  const opened = await openLogbook(ctx, readRecordSearch(request.url), "page");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { choice, rows, tables } = opened.value;
  return {
    choice,
    hospitals: tables.hospitals,
    medianHours: tables.medianHours,
    sections: logbookSections(tables),
    cases: rows.map((row) => ({
      id: row.id,
      requestId: row.requestId,
      isSigned: row.status === "countersigned",
      facts: caseOf(row),
    })),
    comments: rows.flatMap((row) => row.comments).toReversed(),
  };
}

export default function Logbook() {
  const page = useLoaderData<typeof loader>();
  const isEmpty = page.cases.length === 0;
  return (
    <RecordPage
      titles={{ own: "Mon carnet de liaison", others: "Carnets de liaison" }}
      path="/liaison/carnet"
      choice={page.choice}
      isEmpty={isEmpty}
    >
      {isEmpty ? (
        <Card>
          <EmptyState title="Aucun compte rendu pour ce semestre.">
            Chaque visite dont le compte rendu est remis est comptée ici.
          </EmptyState>
        </Card>
      ) : (
        <>
          <div className="grid items-start gap-5 lg:grid-cols-2">
            {page.sections.map((section) => (
              <LogbookTable key={section.title} {...section} hospitals={page.hospitals} />
            ))}
          </div>
          <p className="text-base-content/70 text-sm">{signedWords(page.medianHours)}</p>
          {page.comments.length > 0 ? (
            <Card title="Ce que le senior a écrit">
              <NoteComments comments={page.comments} />
            </Card>
          ) : null}
          <LogbookCases cases={page.cases} isOwn={page.choice.isOwn} />
        </>
      )}
    </RecordPage>
  );
}

function signedWords(hours: number | null): string {
  if (hours === null) return "Aucun compte rendu n’est encore contresigné.";
  const rounded = hours.toFixed(1).replace(".", ",");
  return `La moitié des comptes rendus sont contresignés en moins de ${rounded}\u00a0h après leur remise.`;
}
