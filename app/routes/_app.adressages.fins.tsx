import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openEnds } from "#app/domains/referrals/care-lists.service.server.ts";
import { CareSections, CareSides } from "#app/domains/referrals/components/CareSections.tsx";
import { EndTable } from "#app/domains/referrals/components/EndTable.tsx";
import { END_LISTS, type EndList } from "#app/domains/referrals/episodes.rules.ts";
import { readPage } from "#app/platform/http/search.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export const meta = () => [{ title: "Fins de soins et retours · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const search = new URL(request.url).searchParams;
  const list = END_LISTS.find((name) => name === search.get("liste")) ?? "soon";
  const page = readPage(search);
  const ends = await openEnds(ctx, { list, page, side: search.get("cote") });
  if (!ends.ok) throw new Response(null, { status: HTTP_STATUS[ends.kind] });
  return { ...ends.value, list, page, now: ctx.now.toISOString() };
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
  const cote = `cote=${ends.side}`;
  const path = `/adressages/fins?liste=${ends.list}&${cote}`;
  return (
    <Page
      title="Fins de soins et retours"
      subtitle={
        ends.side === "secteurs"
          ? "Les patients que votre secteur a adressés, l’échéance la plus proche en tête"
          : "Clore, prolonger, ou rendre le patient au secteur, l’échéance la plus proche en tête"
      }
    >
      <CareSections sections={ends.sections} current="/adressages/fins" />
      <Card isFlush>
        <div className="flex flex-wrap items-center justify-between gap-2 border-base-300 border-b px-3 py-2">
          <Tabs
            label="Listes"
            tabs={END_LISTS.map((list) => ({
              label: LABELS[list],
              to: `/adressages/fins?liste=${list}&${cote}`,
              count: ends.counts[list],
              isCurrent: list === ends.list,
            }))}
          />
          <CareSides {...ends} path={`/adressages/fins?liste=${ends.list}`} />
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
