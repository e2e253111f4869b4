import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { boardPath, readBoardSearch } from "#app/domains/liaison/board.forms.ts";
import { encodeCursor } from "#app/domains/liaison/board.rules.ts";
import { openClosedList } from "#app/domains/liaison/board.service.server.ts";
import { LevelTag } from "#app/domains/liaison/components/LevelTag.tsx";
import { LIAISON_REASON_LABELS, LIAISON_STATUS_LABELS } from "#app/domains/liaison/liaison.vocabulary.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";

export const meta: MetaFunction = () => [{ title: "Demandes closes · Liaison · Pluton" }];

const BASE = "/liaison/closes";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.list");
  const search = readBoardSearch(request.url);
  const list = await openClosedList(ctx, search);
  if (!list) throw new Response(null, { status: 404 });
  return {
    ...list,
    search: {
      hopital: search.hopital,
      service: search.service,
      vue: search.vue,
      apres: search.apres ? encodeCursor(search.apres) : null,
    },
  };
}

export default function ClosedRequests() {
  const page = useLoaderData<typeof loader>();
  const { search, view } = page;
  const filter = view === "ward" ? ("service" as const) : ("hopital" as const);
  return (
    <Page
      title="Demandes de liaison closes"
      subtitle={`Depuis ${page.days} jours, les plus récentes en tête`}
      actions={<LinkButton to={boardPath({ ...search, apres: null })}>Demandes ouvertes</LinkButton>}
    >
      {page.places.length > 1 ? (
        <FilterBar
          kept={{ vue: search.vue }}
          resetPath={boardPath({ vue: search.vue }, BASE)}
          filters={[
            {
              name: filter,
              label: view === "ward" ? "Service" : "Hôpital",
              value: search[filter] ?? "",
              options: page.places.map(({ code, name }) => ({ value: code, label: name })),
              all: "tous",
            },
          ]}
        />
      ) : null}
      <section className="rounded-box border border-base-300 bg-base-100" aria-label="Demandes closes">
        {page.cards.length > 0 ? (
          <DataTable
            caption="Demandes de liaison closes"
            rows={page.cards}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "patient",
                header: "Patient",
                cell: (row) => <Link to={`/liaison/${row.id}`}>{row.patient}</Link>,
              },
              { key: "ward", header: "Service", cell: (row) => `${row.wardName}, ${row.hospitalName}` },
              { key: "reason", header: "Motif", cell: (row) => LIAISON_REASON_LABELS[row.reason] },
              { key: "level", header: "Niveau", cell: (row) => <LevelTag level={row.level} /> },
              { key: "end", header: "Issue", cell: (row) => LIAISON_STATUS_LABELS[row.status] },
              {
                key: "closed",
                header: "Close",
                cell: (row) => (row.closedAt ? formatInstant(row.closedAt) : ""),
              },
              { key: "who", header: "Interne", cell: (row) => row.intern ?? "" },
            ]}
          />
        ) : (
          <EmptyState title="Aucune demande close ces derniers jours">
            Les demandes closes restent ici pendant {page.days} jours, puis se retrouvent sur la page du
            patient.
          </EmptyState>
        )}
        <Pagination
          firstPath={search.apres ? boardPath({ ...search, apres: null }, BASE) : null}
          nextPath={page.next ? boardPath({ ...search, apres: page.next }, BASE) : null}
          shown={`${page.cards.length} demande${page.cards.length > 1 ? "s" : ""} sur cette page`}
        />
      </section>
    </Page>
  );
}
