import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCatalogue, listTerritoryCommunes } from "#app/domains/filieres/catalogue.queries.server.ts";
import { CommuneChoice } from "#app/domains/filieres/components/CommuneChoice.tsx";
import { FiliereCard } from "#app/domains/filieres/components/FiliereCard.tsx";
import { WaitDefinition } from "#app/domains/filieres/components/WaitDefinition.tsx";
import { readCatalogueSearch } from "#app/domains/filieres/filieres.forms.ts";
import { CIRCLE_LABELS, CIRCLES } from "#app/domains/territory/territory.vocabulary.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export const meta: MetaFunction = () => [{ title: "Filières · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, "filiere.read");
  const { cercle, commune } = readCatalogueSearch(request.url);
  const catalogue = await listCatalogue(db, { circle: cercle, communeCode: commune, now });
  return { ...catalogue, communes: await listTerritoryCommunes(db, now), cercle, commune };
}

export default function Filieres() {
  const { entries, communes, cercle, commune, total, counts } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Filières"
      subtitle="Des soins limités dans le temps, ouverts à tout patient du territoire, sur adressage du secteur."
    >
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Tabs
          label="Cercle"
          tabs={[
            { label: "Toutes", to: addressOf(null, commune), count: total, isCurrent: cercle === null },
            ...CIRCLES.map((circle) => ({
              label: CIRCLE_LABELS[circle],
              to: addressOf(circle, commune),
              count: counts[circle],
              isCurrent: cercle === circle,
            })),
          ]}
        />
        <CommuneChoice communes={communes} chosen={commune} kept={{ cercle }} />
      </div>
      {entries.length === 0 ? (
        <EmptyState title="Aucune filière dans ce cercle">
          Choisissez un autre cercle, ou « Toutes ».
        </EmptyState>
      ) : (
        <div className="grid gap-4 lg:grid-cols-2">
          {entries.map((filiere) => (
            <FiliereCard
              key={filiere.id}
              filiere={filiere}
              to={`/filieres/${filiere.code}${commune ? `?commune=${commune}` : ""}`}
            />
          ))}
        </div>
      )}
      <WaitDefinition />
    </Page>
  );
}

function addressOf(circle: string | null, commune: string | null): string {
  const search = new URLSearchParams();
  if (circle) search.set("cercle", circle);
  if (commune) search.set("commune", commune);
  return search.size > 0 ? `/filieres?${search}` : "/filieres";
}
