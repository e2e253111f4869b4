import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { readCompetenceSearch } from "#app/domains/seminars/competences.forms.ts";
import { ruleWords } from "#app/domains/seminars/competences.rules.ts";
import { COMPETENCE_REFUSALS } from "#app/domains/seminars/competences.vocabulary.ts";
import { TrainedPeople } from "#app/domains/seminars/components/TrainedPeople.tsx";
import { COMPETENCES_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { listTrainedPeople } from "#app/domains/seminars/trained-people.service.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { Page } from "#app/ui/Page.tsx";
import { RouteError } from "#app/ui/RouteError.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Personnes formées${data ? `, ${data.filiere.shortName}` : ""} · Pluton` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const search = readCompetenceSearch(request.url);
  const outcome = await listTrainedPeople(ctx, search);
  if (!outcome.ok) throw new Response(outcome.message, { status: HTTP_STATUS[outcome.kind] });
  return { ...outcome.value, search, query: new URL(request.url).search };
}

export default function TrainedPeopleRoute() {
  const { filiere, secteur, people, rule, search, query } = useLoaderData<typeof loader>();
  const kept = { filiere: filiere.code, secteur: search.secteur };
  const where = secteur
    ? `secteur ${secteur.code} ${secteur.name}`
    : search.secteur
      ? "hors secteur"
      : "partout";
  return (
    <Page
      title={`Formés à la filière ${filiere.shortName}`}
      subtitle={
        <>
          <Link to={COMPETENCES_PATH} className="link">
            Carte des compétences
          </Link>{" "}
          · {where}
        </>
      }
      actions={
        <LinkButton to={`${COMPETENCES_PATH}/personnes.csv${query}`} isDocument>
          Exporter (CSV)
        </LinkButton>
      }
    >
      <FilterBar
        kept={kept}
        filters={[
          {
            name: "profession",
            label: "Profession",
            value: search.profession ?? "",
            all: "toutes",
            options: optionsOf(PROFESSION_LABELS),
          },
        ]}
      />
      <Card isFlush>
        {people.length > 0 ? (
          <TrainedPeople people={people} />
        ) : (
          <EmptyState title="Personne n’est formé ici">
            Changez de profession, ou regardez les autres secteurs sur la carte.
          </EmptyState>
        )}
      </Card>
      <p className="max-w-prose text-base-content/70 text-sm">{ruleWords(rule)}</p>
    </Page>
  );
}

export function ErrorBoundary() {
  return (
    <RouteError
      home={{ to: COMPETENCES_PATH, label: "La carte des compétences" }}
      explanations={{
        403: { title: "Ces noms ne vous sont pas montrés", text: COMPETENCE_REFUSALS.notYours },
        404: { title: "Page introuvable", text: COMPETENCE_REFUSALS.unknown },
      }}
    />
  );
}
