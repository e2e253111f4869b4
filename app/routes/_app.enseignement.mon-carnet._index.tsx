import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { AttendedTable, PresentedTable } from "#app/domains/teaching/components/RecordTables.tsx";
import { openRecord } from "#app/domains/teaching/record.service.server.ts";
import { figureLines } from "#app/domains/teaching/record-words.rules.ts";
import { RECORD_PATH } from "#app/domains/teaching/teaching.paths.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Stat } from "#app/ui/Stat.tsx";

export const meta: MetaFunction = () => [{ title: "Carnet d’enseignement · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  // An intern's own, or a senior's choice: the service tells.
  const ctx = await requireActor(request, context, "teaching.read");
  const search = new URL(request.url).searchParams;
  const asked = { internId: search.get("interne"), semester: search.get("semestre") };
  const opened = await openRecord(ctx, asked, "page");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { figures, ...record } = opened.value;
  return { ...record, figures: figureLines(figures) };
}

export default function TeachingRecord() {
  const page = useLoaderData<typeof loader>();
  const query = new URLSearchParams({ semestre: page.semester.code });
  if (page.owner && !page.isOwn) query.set("interne", page.owner.accountId);
  const isEmpty = page.presented.length === 0 && page.attended.length === 0;
  return (
    <Page
      title={page.isOwn ? "Mon carnet d’enseignement" : "Carnets d’enseignement"}
      subtitle={page.owner ? `${page.owner.name}, ${page.semester.label}` : page.semester.label}
      actions={
        isEmpty
          ? null
          : ["pdf", "csv"].map((format) => (
              <LinkButton
                key={format}
                to={`${RECORD_PATH}.${format}?${query}`}
                isDocument
                icon={<Download aria-hidden="true" className="size-4" />}
              >
                {format.toUpperCase()}
              </LinkButton>
            ))
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
      {isEmpty ? (
        <Card>
          <EmptyState
            title={
              page.owner ? "Rien encore pour ce semestre." : "Vous n’encadrez aucun interne ce semestre."
            }
          >
            {page.owner
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
    </Page>
  );
}
