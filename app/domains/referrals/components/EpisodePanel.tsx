import { formatShortDay } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { DueTag } from "#app/ui/DueTag.tsx";
import { ProgressBar } from "#app/ui/ProgressBar.tsx";
import { Tag, type Tone } from "#app/ui/Tag.tsx";
import type { CareOverview } from "../care-overview.queries.server.ts";
import {
  AIM_RESULT_LABELS,
  aimResultOf,
  EPISODE_OUTCOME_LABELS,
  EPISODE_STATUS_LABELS,
  type EpisodeStatus,
} from "../episodes.vocabulary.ts";

type Episode = NonNullable<CareOverview["episode"]>;

interface EpisodePanelProps {
  referralId: string;
  episode: Episode | null;
  may: Pick<CareOverview["may"], "writeCare" | "end" | "return" | "acknowledge">;
  now: string;
  /** The page that shows it, to which it does not link. */
  here?: "soins" | "retour";
}

const TONES: Record<EpisodeStatus, Tone> = {
  planned: "info",
  in_care: "success",
  extended: "success",
  ended: "warning",
  returned: "info",
  cancelled: "neutral",
};

/** The episode of care at a glance: sessions against the standard, planned end, return, and what to do next. */
export function EpisodePanel(props: EpisodePanelProps) {
  const { episode } = props;
  if (!episode) return null;
  return (
    <Card title="Épisode de soins" id="soins" aside={<EpisodeTag episode={episode} />}>
      <div className="flex flex-col gap-4">
        {episode.startedOn ? <Sessions episode={episode} /> : null}
        <DefinitionList items={factsOf(episode, props.now)} />
        <Actions {...props} episode={episode} />
      </div>
    </Card>
  );
}

export function EpisodeTag(props: { episode: { status: EpisodeStatus; acknowledgedAt: string | null } }) {
  if (props.episode.acknowledgedAt) return <Tag tone="success">Retour accusé, boucle close</Tag>;
  return <Tag tone={TONES[props.episode.status]}>{EPISODE_STATUS_LABELS[props.episode.status]}</Tag>;
}

export function Sessions(props: { episode: Pick<Episode, "sessionCount" | "standardSessions"> }) {
  const { sessionCount, standardSessions } = props.episode;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p>
        <span className="font-medium">{sessionCount}</span> séance{sessionCount > 1 ? "s" : ""} sur{" "}
        {standardSessions} prévues
        {sessionCount > standardSessions ? ", au-delà du standard de la filière" : ""}
      </p>
      <ProgressBar
        label="Séances réalisées"
        value={sessionCount}
        max={standardSessions}
        isAlarming={sessionCount > standardSessions}
      />
    </div>
  );
}

function factsOf(episode: Episode, now: string) {
  const lead = [episode.leadTitle, episode.leadGivenName, episode.leadFamilyName].filter(Boolean).join(" ");
  const result = aimResultOf(episode.aimReached);
  return [
    { label: "Référent", value: lead },
    { label: "Début", value: episode.startedOn ? formatShortDay(episode.startedOn) : "pas encore" },
    ...(episode.plannedEndOn && !episode.endedOn
      ? [{ label: "Fin prévue", value: <PlannedEnd episode={episode} plannedEndOn={episode.plannedEndOn} /> }]
      : []),
    ...(episode.endedOn
      ? [
          { label: "Fin", value: formatShortDay(episode.endedOn) },
          { label: "Issue", value: episode.outcome ? EPISODE_OUTCOME_LABELS[episode.outcome] : null },
          {
            label: "Objectif de l’adressage",
            value: result === null ? "sans objet" : AIM_RESULT_LABELS[result],
          },
        ]
      : []),
    ...(episode.returnedAt ? [{ label: "Retour adressé", value: formatShortDay(episode.returnedAt) }] : []),
    ...(episode.acknowledgedAt
      ? [{ label: "Réception accusée", value: formatShortDay(episode.acknowledgedAt) }]
      : episode.returnDueAt
        ? [{ label: "Accusé attendu", value: <DueTag dueAt={episode.returnDueAt} now={now} /> }]
        : []),
  ];
}

function PlannedEnd(props: { episode: Episode; plannedEndOn: string }) {
  const { endState, extensionCount } = props.episode;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {formatShortDay(props.plannedEndOn)}
      {endState === "overdue" ? <Tag tone="danger">dépassée : clore ou prolonger</Tag> : null}
      {endState === "soon" ? <Tag tone="warning">dans moins de 30 jours</Tag> : null}
      {extensionCount > 0 ? (
        <span className="text-base-content/70">
          {extensionCount} prolongation{extensionCount > 1 ? "s" : ""}
        </span>
      ) : null}
    </span>
  );
}

function Actions(props: EpisodePanelProps & { episode: Episode }) {
  if (props.episode.startedOn === null) return null;
  const links = linksOf(props).filter((link) => link.page !== props.here);
  if (links.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {links.map((link) => (
        <LinkButton
          key={link.page}
          to={`/adressages/${props.referralId}/${link.page}`}
          isSmall
          tone={link.isNext ? "primary" : "plain"}
        >
          {link.label}
        </LinkButton>
      ))}
    </div>
  );
}

interface EpisodeLink {
  page: string;
  label: string;
  /** What this person is expected to do next. */
  isNext: boolean;
}

function linksOf({ episode, may }: EpisodePanelProps & { episode: Episode }): EpisodeLink[] {
  const links = [
    { page: "soins", label: may.writeCare ? "Suivre les soins" : "Voir les soins", isNext: may.end },
  ];
  if (may.writeCare || may.return) {
    const label = may.return ? "Lettre et retour au secteur" : "Lettre de retour";
    links.push({ page: "lettre", label, isNext: may.return });
  }
  if (episode.returnedAt) {
    const label = may.acknowledge ? "Lire le retour et accuser réception" : "Voir le retour";
    links.push({ page: "retour", label, isNext: may.acknowledge });
  }
  return links;
}
