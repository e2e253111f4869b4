import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listFilieres } from "#app/domains/filieres/filieres.queries.server.ts";
import { auditList, careScopeOf } from "#app/domains/referrals/care-pages.service.server.ts";
import { EndTable } from "#app/domains/referrals/components/EndTable.tsx";
import { countEnds, listEnds } from "#app/domains/referrals/ends.queries.server.ts";
import { END_LISTS, ENDS_PAGE, type EndList } from "#app/domains/referrals/episodes.rules.ts";
import { readPage } from "#app/platform/http/search.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export const meta = () => [{ title: "Fins de soins et retours · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const search = new URL(request.url).searchParams;
  const filieres = await listFilieres(ctx.db);
  const scope = careScopeOf(
    ctx.actor,
    "referral.read",
    filieres.map(({ id }) => id),
  );
  const list = END_LISTS.find((name) => name === search.get("liste")) ?? "soon";
  const page = readPage(search);
  const today = dayOf(ctx.now);
  const rows = await listEnds(ctx.db, scope, list, today, page);
  await auditList(ctx, "episode.list", rows);
  return {
    list,
    page,
    rows: rows.slice(0, ENDS_PAGE),
    hasMore: rows.length > ENDS_PAGE,
    counts: await countEnds(ctx.db, scope, today),
    isSecteur: "secteurIds" in scope,
    now: ctx.now.toISOString(),
  };
}

const LABELS: Record<EndList, string> = {
  soon: "Fins sous 30 jours",
  overdue: "Fins dépassées",
  to_return: "Retours à adresser",
  returned: "Retours à accuser",
};

const EMPTY: Record<EndList, string> = {
  soon: "Aucun épisode ne se termine dans les 30 jours.",
  overdue: "Aucune fin prévue n’est dépassée.",
  to_return: "Aucun retour n’attend sa lettre.",
  returned: "Tous les retours adressés ont été accusés.",
};

export default function Ends() {
  const ends = useLoaderData<typeof loader>();
  const path = `/adressages/fins?liste=${ends.list}`;
  return (
    <Page
      title="Fins de soins et retours"
      subtitle={
        ends.isSecteur
          ? "Les patients que votre secteur a adressés, l’échéance la plus proche en tête"
          : "Clore, prolonger, ou rendre le patient au secteur, l’échéance la plus proche en tête"
      }
    >
      <Card isFlush>
        <div className="border-base-300 border-b px-3 py-2">
          <Tabs
            label="Listes"
            tabs={END_LISTS.map((list) => ({
              label: LABELS[list],
              to: `/adressages/fins?liste=${list}`,
              count: ends.counts[list],
              isCurrent: list === ends.list,
            }))}
          />
        </div>
        {ends.rows.length === 0 ? (
          <EmptyState title={EMPTY[ends.list]} />
        ) : (
          <EndTable list={ends.list} caption={LABELS[ends.list]} rows={ends.rows} now={ends.now} />
        )}
        <Pagination
          firstPath={ends.page > 1 ? path : null}
          nextPath={ends.hasMore ? `${path}&page=${ends.page + 1}` : null}
        />
      </Card>
    </Page>
  );
}
