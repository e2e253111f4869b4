import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { findCommune } from "#app/domains/territory/communes.queries.server.ts";
import { listAttributions } from "#app/domains/territory/resolution.queries.server.ts";
import { isInForce } from "#app/domains/territory/resolution.rules.ts";
import { SECTEUR_KIND_LABELS } from "#app/domains/territory/territory.vocabulary.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf, formatShortDay } from "#app/shared/dates.ts";
import { formatCount } from "#app/shared/numbers.ts";
import { Card } from "#app/ui/Card.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Tag } from "#app/ui/Tag.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.commune.name ?? "Commune"} · Territoire · Pluton` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, "territory.read");
  const commune = await findCommune(db, params.code ?? "");
  if (!commune) throw new Response(null, { status: 404 });
  const today = dayOf(now);
  const attributions = (await listAttributions(db, commune.code)).map((attribution) => ({
    ...attribution,
    isCurrent: isInForce(attribution, today),
  }));
  return { commune, attributions };
}

export default function Commune() {
  const { commune, attributions } = useLoaderData<typeof loader>();
  return (
    <Page
      title={commune.name}
      subtitle={
        <Link to="/territoire" className="link">
          Territoire
        </Link>
      }
    >
      <Card>
        <DefinitionList
          items={[
            { label: "Code INSEE", value: commune.code },
            { label: "Codes postaux", value: commune.postalCodes.join(", ") },
            {
              label: "Population",
              value: commune.population === null ? null : formatCount(commune.population),
            },
          ]}
        />
      </Card>
      <Card title="Secteurs, au fil du temps" isFlush>
        {attributions.length === 0 ? (
          <EmptyState title="Aucun secteur n’est connu ici pour cette commune">
            Elle est hors du territoire : le secteur est à confirmer auprès de l’établissement voisin.
          </EmptyState>
        ) : (
          <DataTable
            caption={`Secteurs de ${commune.name}, du plus récent au plus ancien`}
            rows={attributions}
            rowKey={(row) => `${row.secteur.id}${row.partLabel}${row.startsOn}`}
            columns={[
              {
                key: "secteur",
                header: "Secteur",
                cell: ({ secteur }) => (
                  <>
                    <span className="font-medium">{secteur.code}</span> {secteur.name}
                  </>
                ),
              },
              { key: "kind", header: "Type", cell: ({ secteur }) => SECTEUR_KIND_LABELS[secteur.kind] },
              { key: "part", header: "Partie", cell: (row) => row.partLabel ?? "toute la commune" },
              {
                key: "establishment",
                header: "Établissement",
                cell: ({ secteur }) => secteur.establishmentName,
              },
              { key: "period", header: "Période", cell: periodOf },
              {
                key: "state",
                header: "État",
                cell: (row) =>
                  row.isCurrent ? (
                    <Tag tone="success">en vigueur</Tag>
                  ) : (
                    <Tag tone="neutral">hors période</Tag>
                  ),
              },
              { key: "source", header: "Source", cell: (row) => row.source, isWideOnly: true },
            ]}
          />
        )}
      </Card>
    </Page>
  );
}

function periodOf(row: { startsOn: string; endsOn: string | null }): string {
  const start = `depuis le ${formatShortDay(row.startsOn)}`;
  return row.endsOn ? `du ${formatShortDay(row.startsOn)} au ${formatShortDay(row.endsOn)}` : start;
}
