import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { readCompetenceSearch } from "#app/domains/seminars/competences.forms.ts";
import { ruleWords } from "#app/domains/seminars/competences.rules.ts";
import { loadCompetences } from "#app/domains/seminars/competences.service.server.ts";
import { COMPETENCE_REFUSALS } from "#app/domains/seminars/competences.vocabulary.ts";
import { CompetenceTable } from "#app/domains/seminars/components/CompetenceTable.tsx";
import { GapTable } from "#app/domains/seminars/components/GapTable.tsx";
import { UntaughtFilieres } from "#app/domains/seminars/components/UntaughtFilieres.tsx";
import { COMPETENCES_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Carte des compétences · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const { profession } = readCompetenceSearch(request.url);
  return { ...(await loadCompetences(ctx, { profession })), profession };
}

export default function CompetenceMap() {
  const { rows, filieres, gaps, untaught, rule, profession, mayManage } = useLoaderData<typeof loader>();
  const search = profession ? `?profession=${profession}` : "";
  return (
    <Page
      title="Carte des compétences"
      subtitle="Qui, dans quel secteur, est formé à quelle filière."
      actions={
        <LinkButton to={`${COMPETENCES_PATH}/carte.csv${search}`} isDocument>
          Exporter (CSV)
        </LinkButton>
      }
    >
      <FilterBar
        resetPath={COMPETENCES_PATH}
        filters={[
          {
            name: "profession",
            label: "Profession",
            value: profession ?? "",
            all: "toutes",
            options: optionsOf(PROFESSION_LABELS),
          },
        ]}
      />
      <Card title="Personnes formées" isFlush>
        {filieres.length > 0 ? (
          <CompetenceTable rows={rows} filieres={filieres} profession={profession} />
        ) : (
          <EmptyState title="Aucune filière encore" />
        )}
      </Card>
      <p className="max-w-prose text-base-content/70 text-sm">
        {ruleWords(rule)} {COMPETENCE_REFUSALS.notYours}
      </p>
      <UntaughtFilieres filieres={untaught} mayManage={mayManage} />
      <Card title="Secteurs où personne n’est formé" isFlush>
        {gaps.length > 0 ? (
          <GapTable gaps={gaps} mayManage={mayManage} />
        ) : (
          <EmptyState title="Chaque secteur a au moins une personne formée à chaque filière enseignée" />
        )}
      </Card>
    </Page>
  );
}
