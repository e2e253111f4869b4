import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PencilLine, Send } from "lucide-react";
import { findFilierePage, listTerritoryCommunes } from "#app/domains/filieres/catalogue.queries.server.ts";
import { CommuneChoice } from "#app/domains/filieres/components/CommuneChoice.tsx";
import { CriteriaChecklist } from "#app/domains/filieres/components/CriteriaChecklist.tsx";
import { FiliereFigures } from "#app/domains/filieres/components/FiliereFigures.tsx";
import { ageRange } from "#app/domains/filieres/components/figures.ts";
import { SiteList } from "#app/domains/filieres/components/SiteList.tsx";
import { TeamList } from "#app/domains/filieres/components/TeamList.tsx";
import { WaitFigures } from "#app/domains/filieres/components/WaitFigures.tsx";
import { readCatalogueSearch } from "#app/domains/filieres/filieres.forms.ts";
import { loadFiliereCompetence } from "#app/domains/seminars/competences.service.server.ts";
import { FiliereTraining } from "#app/domains/seminars/components/FiliereTraining.tsx";
import { CIRCLE_LABELS } from "#app/domains/territory/territory.vocabulary.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.filiere.shortName : "Filière"} · Filières · Pluton` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "filiere.read");
  const { db, actor, now } = ctx;
  const { commune } = readCatalogueSearch(request.url);
  const page = await findFilierePage(db, params.code ?? "", { communeCode: commune, now });
  if (!page) throw new Response(null, { status: 404 });
  return {
    ...page,
    communes: await listTerritoryCommunes(db, now),
    commune,
    competence: await loadFiliereCompetence(ctx, page.filiere.id),
    mayRefer: can(actor, "referral.create"),
    mayEdit: can(actor, "filiere.edit", { filiere: page.filiere.id }),
  };
}

export default function FilierePage() {
  const page = useLoaderData<typeof loader>();
  const { filiere } = page;
  return (
    <Page
      title={filiere.name}
      subtitle={
        <>
          <Link to="/filieres" className="link">
            Filières
          </Link>{" "}
          · cercle {CIRCLE_LABELS[filiere.circle].toLowerCase()} · {ageRange(filiere)}
        </>
      }
      actions={
        <>
          {page.mayEdit ? (
            <LinkButton
              to={`/filieres/${filiere.code}/modifier`}
              icon={<PencilLine className="size-4" aria-hidden="true" />}
            >
              Modifier
            </LinkButton>
          ) : null}
          {page.mayRefer && filiere.isOpen === 1 ? (
            <LinkButton
              to={`/adressages/nouveau?filiere=${filiere.id}`}
              tone="primary"
              icon={<Send className="size-4" aria-hidden="true" />}
            >
              Adresser un patient
            </LinkButton>
          ) : null}
        </>
      }
    >
      {filiere.isOpen === 1 ? null : (
        <Alert tone="warning" title="Cette filière est fermée aux nouvelles demandes." />
      )}
      <p className="max-w-prose">{filiere.summary}</p>
      <FiliereFigures {...page} />
      <WaitFigures wait={page.wait} targets={page.targets} />
      <Card title="Avant d’adresser : les critères" aside="À cocher pour réfléchir, rien n’est envoyé">
        <CriteriaChecklist criteria={page.criteria} />
      </Card>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex flex-col gap-5">
          <Card title="Documents à joindre">
            {page.documents.length === 0 ? (
              <p className="text-base-content/70 text-sm">Aucun document n’est demandé.</p>
            ) : (
              <ul className="list-disc space-y-1 pl-5 text-sm">
                {page.documents.map((document) => (
                  <li key={document.id}>
                    {document.label}
                    {document.isRequired === 1 ? " (nécessaire)" : ""}
                  </li>
                ))}
              </ul>
            )}
          </Card>
          <Card title="Lieux">
            <div className="flex flex-col gap-4">
              <CommuneChoice communes={page.communes} chosen={page.commune} />
              <SiteList sites={page.sites} from={page.from} />
              {page.from ? (
                <p className="text-base-content/70 text-xs">
                  Distance à vol d’oiseau, de centre de commune à centre de commune ; le trajet par la route
                  est plus long.
                </p>
              ) : null}
            </div>
          </Card>
        </div>
        <div className="flex flex-col gap-5">
          <Card title="Équipe">
            <TeamList team={page.team} coordinators={page.coordinators} />
          </Card>
          {page.competence ? <FiliereTraining competence={page.competence} /> : null}
        </div>
      </div>
    </Page>
  );
}
