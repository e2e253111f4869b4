import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatDay, formatInstant } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { DueTag } from "#app/ui/DueTag.tsx";
import type { OwnStanding } from "../own-enrolments.rules.ts";
import type { OwnEnrolment } from "../own-enrolments.service.server.ts";
import { sessionPath } from "../seminars.paths.ts";
import { END_REASON_LABELS, ENROLMENT_STATUS_LABELS } from "../seminars.vocabulary.ts";

const HEADINGS: readonly { standing: OwnStanding; title: string }[] = [
  { standing: "offered", title: "Places proposées, à confirmer" },
  { standing: "confirmed", title: "Places confirmées" },
  { standing: "waiting", title: "Listes d’attente" },
];

/** What somebody has asked for: what waits for their answer first, what is over last. */
export function OwnEnrolments(props: { enrolments: readonly OwnEnrolment[]; now: string }) {
  const of = (standing: OwnStanding) => props.enrolments.filter((one) => one.standing === standing);
  const over = of("over");
  if (props.enrolments.length === 0)
    return (
      <Card title="Mes inscriptions">
        <p className="text-sm">
          Vous n’avez demandé aucune place pour l’instant. Choisissez un séminaire ci-dessous : votre place,
          ou votre rang sur la liste d’attente, sera ici.
        </p>
      </Card>
    );
  return (
    <Card title="Mes inscriptions">
      <div className="flex flex-col gap-4">
        {HEADINGS.map(({ standing, title }) => (
          <Group key={standing} title={title} enrolments={of(standing)} now={props.now} />
        ))}
        {over.length > 0 ? (
          <Disclosure
            summary={`Passées ou terminées (${over.length})`}
            isOpen={over.length === props.enrolments.length}
          >
            <ul className="flex flex-col gap-2 text-sm">
              {over.map((one) => (
                <li key={one.id} className="flex flex-wrap gap-x-3">
                  <SessionLink enrolment={one} />
                  <span>{formatDay(one.startsAt)}</span>
                  <span className="text-base-content/70">{overWords(one)}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}

function Group(props: { title: string; enrolments: readonly OwnEnrolment[]; now: string }) {
  if (props.enrolments.length === 0) return null;
  return (
    <section>
      <h3 className="mb-2 font-medium text-sm">{props.title}</h3>
      <ul className="flex flex-col divide-y divide-base-300 rounded-box border border-base-300">
        {[...props.enrolments]
          .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
          .map((one) => (
            <li
              key={one.id}
              className={`flex flex-wrap items-center justify-between gap-3 px-4 py-3 text-sm ${one.standing === "offered" ? "bg-warning/5" : ""}`}
            >
              <div className="min-w-0">
                <SessionLink enrolment={one} />
                <p className="text-base-content/70">
                  {formatInstant(one.startsAt)}
                  {one.where ? `, ${one.where}` : ""}
                </p>
              </div>
              <div className="flex flex-wrap items-center gap-3">{statusOf(one, props.now)}</div>
            </li>
          ))}
      </ul>
    </section>
  );
}

function statusOf(one: OwnEnrolment, now: string): ReactNode {
  if (one.standing === "offered" && one.offerExpiresAt)
    return (
      <>
        <span>
          à confirmer avant le {formatInstant(one.offerExpiresAt)} (
          <DueTag dueAt={one.offerExpiresAt} now={now} />)
        </span>
        <LinkButton to={sessionPath(one.sessionId)} tone="primary">
          Prendre ou laisser
        </LinkButton>
      </>
    );
  if (one.rank !== null) return <span className="font-medium">rang {one.rank}, pas de place à ce jour</span>;
  return <span className="font-medium text-success">place confirmée</span>;
}

function SessionLink({ enrolment }: { enrolment: OwnEnrolment }) {
  return (
    <Link to={sessionPath(enrolment.sessionId)} className="link link-primary link-hover font-medium">
      {enrolment.title}
    </Link>
  );
}

function overWords(one: OwnEnrolment): string {
  if (one.endReason) return END_REASON_LABELS[one.endReason].toLowerCase();
  if (one.status === "confirmed") return "séance passée, présence pas encore relevée";
  if (one.status === "waiting") return "aucune place ne s’est libérée";
  return one.status === "offered"
    ? "délai de réponse passé"
    : ENROLMENT_STATUS_LABELS[one.status].toLowerCase();
}
