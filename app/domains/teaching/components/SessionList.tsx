import { Link } from "@remix-run/react";
import { formatDay } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import type { CalendarSession } from "../calendar-page.service.server.ts";
import { proposalPath, teachingPath } from "../teaching.paths.ts";
import { TEACHING_KIND_LABELS } from "../teaching.vocabulary.ts";
import { StatusTag } from "./StatusTag.tsx";

/** The sessions of a calendar by day, in the order given. */
export function SessionList({
  sessions,
  canPropose,
}: {
  sessions: readonly CalendarSession[];
  canPropose: boolean;
}) {
  return (
    <ol className="flex flex-col" data-rows="">
      {sessions.map((session) => (
        <li
          key={session.id}
          data-row=""
          className="grid gap-x-5 gap-y-2 border-base-300 border-t px-4 py-3.5 first:border-t-0 hover:bg-base-200 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto]"
        >
          <p className="text-sm">
            <span className="block font-medium">{formatDay(session.startsAt)}</span>
            <span className="text-base-content/70">{session.hours}</span>
          </p>
          <SessionLine session={session} />
          <div className="flex flex-wrap items-start gap-2 sm:justify-end">
            {session.isMine ? <Tag tone="info">La vôtre</Tag> : null}
            <StatusTag status={session.status} />
            {session.isFree && canPropose ? (
              <LinkButton to={proposalPath(session.id)} isSmall>
                Proposer ici
              </LinkButton>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function whoWords({ presenter, moderator }: CalendarSession): string {
  if (presenter === null) return `${moderator} modère`;
  return presenter === moderator
    ? `${presenter} présente et modère`
    : `${presenter} présente, ${moderator} modère`;
}

function SessionLine({ session }: { session: CalendarSession }) {
  const where = session.place || "Lieu à préciser";
  const isNamed = session.title !== TEACHING_KIND_LABELS[session.kind];
  return (
    <div className="min-w-0 text-sm">
      <p className={session.status === "cancelled" ? "line-through" : ""}>
        <Link to={teachingPath(session.id)} className="link link-hover font-medium text-[0.9375rem]">
          {session.title}
        </Link>
      </p>
      <p className="text-base-content/70">
        {[isNamed ? TEACHING_KIND_LABELS[session.kind] : null, session.theme, session.filiereName]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p className="mt-1">{whoWords(session)}</p>
      <p className="text-base-content/70">{where}</p>
    </div>
  );
}
