import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BookUser } from "lucide-react";
import { Establishments } from "#app/domains/territory/components/Establishments.tsx";
import { SecteurFinder } from "#app/domains/territory/components/SecteurFinder.tsx";
import { SecteurTables } from "#app/domains/territory/components/SecteurTables.tsx";
import { TerritoryMap } from "#app/domains/territory/components/TerritoryMap.tsx";
import { readFinderSearch } from "#app/domains/territory/finder.forms.ts";
import { answerFinder } from "#app/domains/territory/finder.queries.server.ts";
import { drawTerritory } from "#app/domains/territory/map.rules.ts";
import { readTerritoryOverview } from "#app/domains/territory/overview.queries.server.ts";
import {
  listEstablishments,
  listSites,
  listTerritories,
  listWards,
} from "#app/domains/territory/places.queries.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { formatCount } from "#app/shared/numbers.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Territoire · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, "territory.read");
  const search = readFinderSearch(request.url);
  const { secteurs, toDraw } = await readTerritoryOverview(db, dayOf(now));
  const territories = await listTerritories(db);
  return {
    name: territories.map((territory) => territory.name).join(", "),
    secteurs,
    establishments: await listEstablishments(db),
    sites: await listSites(db),
    wards: await listWards(db),
    map: drawTerritory(toDraw),
    search,
    answers: search.form ? await answerFinder(db, search.form, dayOf(now)) : null,
  };
}

export default function Territoire() {
  const { name, secteurs, map, search, answers, ...places } = useLoaderData<typeof loader>();
  const communes = secteurs.reduce((sum, secteur) => sum + secteur.communes.length, 0);
  const population = secteurs.reduce((sum, secteur) => sum + secteur.population, 0);
  const highlighted = (answers ?? []).flatMap(({ commune }) => (commune ? [commune.code] : []));
  return (
    <Page
      title="Territoire"
      subtitle={`${name} : ${secteurs.length} secteurs, ${communes} communes, ${formatCount(population)} habitants`}
      actions={
        <LinkButton to="/territoire/ressources" icon={<BookUser className="size-4" aria-hidden="true" />}>
          Annuaire des ressources
        </LinkButton>
      }
    >
      {map ? (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <Card title="Quel secteur ?">
            <SecteurFinder search={search} answers={answers} />
          </Card>
          <Card title="Carte des secteurs" aside="Communes voisines en gris">
            <TerritoryMap map={map} name={name} highlighted={highlighted} />
          </Card>
        </div>
      ) : (
        <EmptyState title="Aucun territoire n’est chargé">
          L’administrateur le charge par la commande « npm run territory:import » et le dossier du territoire.
        </EmptyState>
      )}
      <SecteurTables secteurs={secteurs} />
      <Establishments {...places} />
    </Page>
  );
}
