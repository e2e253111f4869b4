import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readCatalogueSearch } from "#app/domains/seminars/catalogue.forms.ts";
import { listSeminarFilieres } from "#app/domains/seminars/catalogue.queries.server.ts";
import { comingMonths } from "#app/domains/seminars/catalogue.rules.ts";
import { openCatalogue, viewerOf } from "#app/domains/seminars/catalogue.service.server.ts";
import { CatalogueFilters } from "#app/domains/seminars/components/CatalogueFilters.tsx";
import { OwnEnrolments } from "#app/domains/seminars/components/OwnEnrolments.tsx";
import { SeminarGrid } from "#app/domains/seminars/components/SeminarGrid.tsx";
import { openOwnEnrolments } from "#app/domains/seminars/own-enrolments.service.server.ts";
import {
  CERTIFICATES_PATH,
  COMPETENCES_PATH,
  MANAGEMENT_PATH,
  SEMINARS_PATH,
  SIGN_PATH,
} from "#app/domains/seminars/seminars.paths.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Séminaires · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireActor(request, context, "seminar.enrol");
  const search = readCatalogueSearch(request.url);
  const viewer = await viewerOf(db, actor);
  return {
    isCoordinator: can(actor, "seminar.manage"),
    search,
    now: now.toISOString(),
    enrolments: await openOwnEnrolments(db, { participantId: viewer?.participantId ?? null, now }),
    seminars: await openCatalogue(db, { search, viewer, now }),
    filieres: await listSeminarFilieres(db),
    months: comingMonths(now),
  };
}

export default function Seminars() {
  const { isCoordinator, search, now, enrolments, seminars, filieres, months } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title="Séminaires"
      subtitle="Vos places et vos rangs d’attente, puis le programme du réseau."
      actions={
        <>
          {isCoordinator ? (
            <LinkButton to={MANAGEMENT_PATH} tone="primary">
              Gérer les séminaires
            </LinkButton>
          ) : null}
          <LinkButton to={SIGN_PATH}>Signer ma présence</LinkButton>
          <LinkButton to={COMPETENCES_PATH}>Carte des compétences</LinkButton>
          <LinkButton to={CERTIFICATES_PATH}>Mes attestations</LinkButton>
        </>
      }
    >
      <OwnEnrolments enrolments={enrolments} now={now} />
      <CatalogueFilters search={search} filieres={filieres} months={months} path={SEMINARS_PATH} />
      <SeminarGrid seminars={seminars} root={SEMINARS_PATH} />
    </Page>
  );
}
