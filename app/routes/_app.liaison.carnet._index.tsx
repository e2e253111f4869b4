import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { LogbookCases } from "#app/domains/liaison/components/LogbookCases.tsx";
import { LogbookTable } from "#app/domains/liaison/components/LogbookTable.tsx";
import { NoteComments } from "#app/domains/liaison/components/NoteComments.tsx";
import { openLogbook } from "#app/domains/liaison/logbook.service.server.ts";
import { caseOf } from "#app/domains/liaison/logbook-csv.server.ts";
import { logbookSections } from "#app/domains/liaison/logbook-pdf.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta = () => [{ title: "Carnet de liaison · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  // An intern's own, or a supervisor's choice: the service tells.
  const ctx = await requireActor(request, context);
  const search = new URL(request.url).searchParams;
  const asked = { internId: search.get("interne"), semester: search.get("semestre") };
  const opened = await openLogbook(ctx, asked, "page");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { rows, tables, ...logbook } = opened.value;
  return {
    ...logbook,
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
  const query = new URLSearchParams({ semestre: page.semester.code });
  if (page.owner && !page.isOwn) query.set("interne", page.owner.accountId);
  return (
    <Page
      title={page.isOwn ? "Mon carnet de liaison" : "Carnets de liaison"}
      subtitle={page.owner ? `${page.owner.name}, ${page.semester.label}` : page.semester.label}
      actions={
        page.cases.length > 0 ? (
          <>
            <LinkButton
              to={`/liaison/carnet.pdf?${query}`}
              isDocument
              icon={<Download aria-hidden="true" className="size-4" />}
            >
              PDF
            </LinkButton>
            <LinkButton
              to={`/liaison/carnet.csv?${query}`}
              isDocument
              icon={<Download aria-hidden="true" className="size-4" />}
            >
              CSV
            </LinkButton>
          </>
        ) : null
      }
    >
      <FilterBar
        filters={[
          ...(page.interns.length > 0
            ? [
                {
                  name: "interne",
                  label: "Interne",
                  value: page.owner?.accountId ?? "",
                  options: page.interns.map((one) => ({ value: one.accountId, label: one.name })),
                  all: "premier",
                },
              ]
            : []),
          {
            name: "semestre",
            label: "Semestre",
            value: page.semester.code,
            options: page.semesters.map((one) => ({ value: one.code, label: one.label })),
            all: "en cours",
          },
        ]}
      />
      {page.cases.length === 0 ? (
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
          <LogbookCases cases={page.cases} isOwn={page.isOwn} />
        </>
      )}
    </Page>
  );
}

function signedWords(hours: number | null): string {
  if (hours === null) return "Aucun compte rendu n’est encore contresigné.";
  const rounded = hours.toFixed(1).replace(".", ",");
  return `La moitié des comptes rendus sont contresignés en moins de ${rounded}\u00a0h après leur remise.`;
}
