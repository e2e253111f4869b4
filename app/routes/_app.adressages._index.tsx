import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download, Plus } from "lucide-react";
import { careSectionsFor } from "#app/domains/referrals/care-lists.rules.ts";
import { CareSections } from "#app/domains/referrals/components/CareSections.tsx";
import { FiliereStats, SenderStats } from "#app/domains/referrals/components/WorklistStats.tsx";
import { WorklistTable } from "#app/domains/referrals/components/WorklistTable.tsx";
import { WorklistTabs } from "#app/domains/referrals/components/WorklistTabs.tsx";
import { readWorklistSearch, worklistPath } from "#app/domains/referrals/worklist.forms.ts";
import { loadWorklistPage } from "#app/domains/referrals/worklist-page.service.server.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";

export const meta: MetaFunction = () => [{ title: "Adressages · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.list");
  // Logistics without the clinical text have their own page.
  if (!can(ctx.actor, "referral.read")) throw redirect("/parcours");
  const page = await loadWorklistPage(ctx, readWorklistSearch(request.url));
  if (!page) throw new Response(null, { status: 404 });
  return {
    ...page,
    sections: careSectionsFor(ctx.actor),
    mayRefer: can(ctx.actor, "referral.create"),
  };
}

const TITLES = { filiere: "Adressages — filière", secteur: "Adressages du secteur", desk: "Adressages —" };
const SUBTITLES = {
  filiere: "À trier d’abord, les plus proches de leur échéance en tête",
  secteur: "Ce que le secteur a adressé, les plus proches de leur échéance en tête",
  desk: "Demandes sans filière, à orienter sous deux jours ouvrés",
};

export default function Worklist() {
  const page = useLoaderData<typeof loader>();
  const { view, search } = page;
  return (
    <Page
      title={`${TITLES[view.kind]} ${view.name}`}
      subtitle={SUBTITLES[view.kind]}
      actions={
        <>
          <LinkButton
            to={worklistPath(search, "/adressages/export.csv")}
            icon={<Download className="size-4" aria-hidden="true" />}
            isDocument
          >
            Exporter (données de santé)
          </LinkButton>
          {page.mayRefer ? (
            <LinkButton
              to="/adressages/nouveau"
              tone="primary"
              icon={<Plus className="size-4" aria-hidden="true" />}
            >
              Adresser un patient
            </LinkButton>
          ) : null}
        </>
      }
    >
      <CareSections sections={page.sections} current="/adressages" />
      {page.filiereFigures ? (
        <FiliereStats figures={page.filiereFigures} toTriage={page.tallies.submitted} now={page.now} />
      ) : null}
      {page.senderFigures ? (
        <SenderStats
          figures={page.senderFigures}
          toAnswer={page.tallies.submitted}
          toComplete={page.tallies.needs_information}
          isDesk={view.kind === "desk"}
        />
      ) : null}
      <section className="rounded-box border border-base-300 bg-base-100" aria-label="Liste des adressages">
        <WorklistTabs {...page} />
        {page.rows.length > 0 ? (
          <WorklistTable
            caption={`Adressages, ${view.name}`}
            rows={page.rows}
            isSent={view.kind === "secteur"}
          />
        ) : (
          <EmptyState
            title={page.isFiltered ? "Aucun adressage avec ces filtres" : "Rien ici pour le moment"}
          >
            {page.isFiltered
              ? "Élargissez les filtres, ou affichez un autre onglet."
              : "Les adressages de cet onglet apparaîtront ici dès qu’il y en aura."}
          </EmptyState>
        )}
        <Pagination
          firstPath={search.apres ? worklistPath({ ...search, apres: null }) : null}
          nextPath={page.next ? worklistPath({ ...search, apres: page.next }) : null}
          shown={`${page.rows.length} adressage${page.rows.length > 1 ? "s" : ""} sur cette page`}
        />
      </section>
    </Page>
  );
}
