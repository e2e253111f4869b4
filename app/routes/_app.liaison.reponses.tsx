import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCopies } from "#app/domains/liaison/answer-read.service.server.ts";
import { CopyTable } from "#app/domains/liaison/components/CopyTable.tsx";
import { readPage } from "#app/platform/http/search.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export const meta = () => [{ title: "Réponses de liaison · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.answer");
  const search = new URL(request.url).searchParams;
  const page = readPage(search);
  const opened = await openCopies(ctx, { secteurId: search.get("secteur"), page });
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return { ...opened.value, page };
}

export default function LiaisonCopies() {
  const { secteurs, secteur, rows, page, hasMore } = useLoaderData<typeof loader>();
  const path = `/liaison/reponses?secteur=${secteur.id}`;
  return (
    <Page
      title="Réponses de liaison"
      subtitle={`Patients du secteur ${secteur.code} vus à l’hôpital général, la réponse la plus récente en tête`}
    >
      <Card isFlush>
        {secteurs.length > 1 ? (
          <div className="border-base-300 border-b px-3 py-2">
            <Tabs
              label="Secteurs"
              tabs={secteurs.map((one) => ({
                label: one.code,
                to: `/liaison/reponses?secteur=${one.id}`,
                isCurrent: one.id === secteur.id,
              }))}
            />
          </div>
        ) : null}
        {rows.length === 0 ? (
          <EmptyState title="Aucune réponse pour ce secteur.">
            Quand un de vos patients est vu par la psychiatrie de liaison, la réponse signée arrive ici.
          </EmptyState>
        ) : (
          <CopyTable rows={rows} />
        )}
        <Pagination
          firstPath={page > 1 ? path : null}
          nextPath={hasMore ? `${path}&page=${page + 1}` : null}
        />
      </Card>
    </Page>
  );
}
