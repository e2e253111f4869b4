import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadCompetences } from "#app/domains/seminars/competences.service.server.ts";
import {
  ComingFigures,
  PastFigures,
  SeminarFigures,
} from "#app/domains/seminars/components/FigureTables.tsx";
import { TerritoryNeeds } from "#app/domains/seminars/components/TerritoryNeeds.tsx";
import { FIGURE_DEFINITIONS } from "#app/domains/seminars/figures.rules.ts";
import { loadFigures } from "#app/domains/seminars/figures.service.server.ts";
import { MANAGEMENT_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Gestion des séminaires · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  return { ...(await loadFigures(ctx)), needs: await loadCompetences(ctx, { profession: null }) };
}

export default function SeminarManagement() {
  const figures = useLoaderData<typeof loader>();
  return (
    <Page
      title="Gestion des séminaires"
      subtitle={`Séances à venir, et depuis le ${formatShortDay(figures.since)}`}
      actions={
        <>
          <LinkButton to={`${MANAGEMENT_PATH}/chiffres.csv`} isDocument>
            Exporter (CSV)
          </LinkButton>
          <LinkButton to={`${MANAGEMENT_PATH}/nouveau`} tone="primary">
            Nouveau séminaire
          </LinkButton>
        </>
      }
    >
      <Card title="Séances à venir" isFlush>
        {figures.toCome.length > 0 ? (
          <ComingFigures lines={figures.toCome} />
        ) : (
          <EmptyState title="Aucune séance à venir">
            Ouvrez un séminaire pour y préparer une séance.
          </EmptyState>
        )}
      </Card>
      <TerritoryNeeds needs={figures.needs} />
      <Card title="Par séminaire" isFlush>
        {figures.seminars.length > 0 ? (
          <SeminarFigures seminars={figures.seminars} />
        ) : (
          <EmptyState title="Aucun séminaire encore">
            Créez le premier : titre, public, ordre de la liste d’attente.
          </EmptyState>
        )}
      </Card>
      {figures.past.length > 0 ? (
        <Card>
          <Disclosure
            summary={`Séances passées (${figures.past.length}), depuis le ${formatShortDay(figures.since)}`}
          >
            <div className="-mx-4">
              <PastFigures lines={figures.past} />
            </div>
          </Disclosure>
        </Card>
      ) : null}
      <Card>
        <Disclosure summary="Comment ces chiffres sont comptés">
          <DefinitionList
            items={FIGURE_DEFINITIONS.map(({ label, definition }) => ({ label, value: definition }))}
          />
        </Disclosure>
      </Card>
    </Page>
  );
}
