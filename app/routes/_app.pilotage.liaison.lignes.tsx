import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  LIAISON_AIM_LABELS,
  LIAISON_LEVEL_LABELS,
  LIAISON_LEVELS,
} from "#app/domains/liaison/liaison.vocabulary.ts";
import { FactTable } from "#app/domains/steering/components/FactTable.tsx";
import {
  ROW_FILTER_LABELS,
  ROW_FILTERS,
  ROW_REASON_LABELS,
} from "#app/domains/steering/liaison-figures.vocabulary.ts";
import {
  liaisonPagePath,
  readLiaisonPageSearch,
  readRowFilter,
} from "#app/domains/steering/liaison-page.forms.ts";
import { loadLiaisonRows } from "#app/domains/steering/liaison-page.service.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { monthOf, monthWords } from "#app/shared/months.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";

export const meta: MetaFunction = () => [{ title: "Demandes de liaison · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.figures");
  const search = readLiaisonPageSearch(request.url, monthOf(ctx.now.toISOString()));
  const filter = readRowFilter(request.url);
  const found = await loadLiaisonRows(ctx, search, filter);
  if (!found) throw new Response(null, { status: 404 });
  return { ...found, search, filter };
}

export default function LiaisonRows() {
  const { search, filter, ...page } = useLoaderData<typeof loader>();
  const period = `${monthWords(search.de)} – ${monthWords(search.a)}`;
  const place = page.ward?.name ?? page.hospital?.name ?? "tous les hôpitaux";
  const aim = filter.aim ? `objectif : ${LIAISON_AIM_LABELS[filter.aim].toLowerCase()}` : null;
  const reason = filter.reason ? `motif : ${ROW_REASON_LABELS[filter.reason].toLowerCase()}` : null;
  const kept = {
    hopital: search.hopital,
    de: search.de,
    a: search.a,
    mesure: search.mesure,
    service: filter.wardCode,
    objectif: filter.aim,
    motif: filter.reason,
  };
  const pagePath = (number: number) =>
    liaisonPagePath(
      { ...kept, filtre: filter.filter, niveau: filter.level, page: String(number) },
      "/pilotage/liaison/lignes",
    );
  return (
    <Page
      title={ROW_FILTER_LABELS[filter.filter]}
      subtitle={`${page.count} demandes, ${[place, aim, reason, period].filter(Boolean).join(", ")}`}
      actions={<LinkButton to={liaisonPagePath(search)}>Retour aux chiffres</LinkButton>}
    >
      <FilterBar
        filters={[
          {
            name: "filtre",
            label: "Demandes",
            value: filter.filter === "toutes" ? "" : filter.filter,
            all: "toutes",
            options: ROW_FILTERS.filter((value) => value !== "toutes").map((value) => ({
              value,
              label: ROW_FILTER_LABELS[value],
            })),
          },
          {
            name: "niveau",
            label: "Niveau",
            value: filter.level ?? "",
            all: "tous",
            options: LIAISON_LEVELS.map((value) => ({ value, label: LIAISON_LEVEL_LABELS[value] })),
          },
        ]}
        kept={kept}
      />
      <section className="rounded-box border border-base-300 bg-base-100" aria-label="Demandes">
        {page.rows.length > 0 ? (
          <>
            <FactTable rows={page.rows} mayOpen={page.mayOpen} />
            <Pagination
              firstPath={filter.page > 1 ? pagePath(1) : null}
              nextPath={page.hasMore ? pagePath(filter.page + 1) : null}
              shown={`Page ${filter.page}`}
            />
          </>
        ) : (
          <EmptyState title="Aucune demande avec ces filtres" />
        )}
      </section>
    </Page>
  );
}
