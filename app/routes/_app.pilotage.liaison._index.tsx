import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { AimCard } from "#app/domains/steering/components/AimCard.tsx";
import { ControlChartCard } from "#app/domains/steering/components/ControlChartCard.tsx";
import { Definition } from "#app/domains/steering/components/Definition.tsx";
import { LevelTable } from "#app/domains/steering/components/LevelTable.tsx";
import { PeriodBar } from "#app/domains/steering/components/PeriodBar.tsx";
import { BreachCard, ResetCard } from "#app/domains/steering/components/ReasonCards.tsx";
import { SteeringTabs } from "#app/domains/steering/components/SteeringTabs.tsx";
import { WardCard } from "#app/domains/steering/components/WardTable.tsx";
import { minutesWords } from "#app/domains/steering/figure-words.rules.ts";
import {
  LIAISON_DEFINITIONS,
  type RowFilter,
  type RowReason,
} from "#app/domains/steering/liaison-figures.vocabulary.ts";
import { liaisonPagePath, readLiaisonPageSearch } from "#app/domains/steering/liaison-page.forms.ts";
import { loadLiaisonFigures } from "#app/domains/steering/liaison-page.service.server.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { monthOf, monthWords } from "#app/shared/months.ts";
import { formatCount, percentWords } from "#app/shared/numbers.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Stat } from "#app/ui/Stat.tsx";

export const meta: MetaFunction = () => [{ title: "Pilotage de la liaison · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.figures");
  const thisMonth = monthOf(ctx.now.toISOString());
  const page = await loadLiaisonFigures(ctx, readLiaisonPageSearch(request.url, thisMonth));
  if (!page) throw new Response(null, { status: 404 });
  return {
    ...page,
    thisMonth,
    mayConfigure: can(ctx.actor, "liaison.configure"),
    maySteer: can(ctx.actor, "steering.read"),
  };
}

export default function LiaisonFigures() {
  const page = useLoaderData<typeof loader>();
  const { search, contact, answer, review } = page;
  const rowsPath = (more: Record<string, string | undefined>) =>
    liaisonPagePath({ ...search, ...more }, "/pilotage/liaison/lignes");
  const filteredPath = (filtre: RowFilter, motif?: RowReason) => rowsPath({ filtre, motif });
  const period = `${monthWords(search.de)} – ${monthWords(search.a)}`;
  return (
    <Page
      title="Psychiatrie de liaison"
      subtitle={`${page.hospital ? page.hospital.name : "Les trois hôpitaux généraux du territoire"}, ${period}`}
      actions={
        <>
          <LinkButton
            to={liaisonPagePath(search, "/pilotage/liaison/export.csv")}
            icon={<Download className="size-4" aria-hidden="true" />}
            isDocument
          >
            Exporter
          </LinkButton>
          {page.mayConfigure ? (
            <LinkButton to="/pilotage/liaison/entrees">Saisir les entrées</LinkButton>
          ) : null}
        </>
      }
    >
      {page.maySteer ? <SteeringTabs current="liaison" /> : null}
      <PeriodBar search={search} hospitals={page.hospitals} thisMonth={page.thisMonth} />
      {page.isCut ? (
        <Alert tone="warning" title="Trop de demandes pour cette période">
          Choisissez une période plus courte ou un hôpital : ces chiffres n’en lisent qu’une partie.
        </Alert>
      ) : null}
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Stat
          label="Demandes"
          value={
            <Link className="link" to={filteredPath("toutes")}>
              {formatCount(page.requests)}
            </Link>
          }
          note={
            <>
              dont{" "}
              <Link className="link" to={filteredPath("nuit")}>
                {formatCount(page.night)} de nuit ou un jour non ouvré
              </Link>
            </>
          }
        />
        <Stat
          label="Premier contact dans le délai"
          value={
            <Link className="link" to={filteredPath("contact-hors-delai")}>
              {percentWords(contact.share)}
            </Link>
          }
          note={`médiane ${minutesWords(contact.median)}, 90e centile ${minutesWords(contact.p90)}`}
        />
        <Stat
          label="Réponse signée dans le délai"
          value={
            <Link className="link" to={filteredPath("reponse-hors-delai")}>
              {percentWords(answer.share)}
            </Link>
          }
          note={`médiane ${minutesWords(answer.median)}, 90e centile ${minutesWords(answer.p90)}`}
        />
        <Stat
          label="Revue avant déplacement"
          value={formatCount(review.phone + review.refused)}
          note={
            <>
              <Link className="link" to={filteredPath("telephone")}>
                {review.phone} par téléphone
              </Link>
              ,{" "}
              <Link className="link" to={filteredPath("non-retenues")}>
                {review.refused} non retenues
              </Link>
              ,{" "}
              <Link className="link" to={filteredPath("modifiees")}>
                {review.modified} modifiées
              </Link>
            </>
          }
        />
      </div>
      <Definition>{`Demandes : ${LIAISON_DEFINITIONS.requests} Nuit : ${LIAISON_DEFINITIONS.night} Premier contact : ${LIAISON_DEFINITIONS.contact} Réponse signée : ${LIAISON_DEFINITIONS.answer} Dans le délai : ${LIAISON_DEFINITIONS.share} Revue : ${LIAISON_DEFINITIONS.review}`}</Definition>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <ControlChartCard
            months={page.months}
            measure={search.mesure}
            pathOf={(mesure) => liaisonPagePath({ ...search, mesure })}
            rowsPath={(month) => rowsPath({ de: month, a: month })}
          />
          <BreachCard
            breaches={page.breaches}
            minimum={page.minimum}
            rowsPath={(clock, motif) =>
              filteredPath(clock === "contact" ? "contact-hors-delai" : "reponse-hors-delai", motif)
            }
          />
          <ResetCard
            resets={page.resets}
            requests={page.requests}
            minimum={page.minimum}
            rowsPath={(motif) => filteredPath("reinitialisees", motif)}
          />
        </div>
        <WardCard wards={page.wards} rowsPath={(service) => rowsPath({ service })} />
      </div>
      <Card title="Délais par hôpital et par niveau" isFlush>
        <LevelTable hospitals={page.levels} rowsPath={rowsPath} />
        <div className="px-4 py-3">
          <Definition>{`${LIAISON_DEFINITIONS.contact} ${LIAISON_DEFINITIONS.share} Un effectif de moins de ${page.minimum} n’est pas résumé.`}</Definition>
        </div>
      </Card>
      <AimCard aims={page.aims} minimum={page.minimum} rowsPath={(objectif) => rowsPath({ objectif })} />
    </Page>
  );
}
