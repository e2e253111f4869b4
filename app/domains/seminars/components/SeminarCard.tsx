import { Link } from "@remix-run/react";
import { formatDay } from "#app/shared/dates.ts";
import { Tag } from "#app/ui/Tag.tsx";
import { audienceWords, durationWords, placesWords } from "../catalogue.rules.ts";
import type { Catalogue, CatalogueSession } from "../catalogue.service.server.ts";
import { placeLine, seenPlaces } from "./session-words.ts";

/** Sessions named on a card; the seminar's page has them all. */
const SHOWN = 3;

/** One seminar of the catalogue: what, for whom, and its next sessions. */
export function SeminarCard({ seminar, to }: { seminar: Catalogue[number]; to: string }) {
  const more = seminar.sessions.length - SHOWN;
  return (
    <article className="flex flex-col gap-3 rounded-box border border-base-300 bg-base-100 p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="min-w-0 font-semibold text-base">
          <Link to={to} className="link link-primary link-hover">
            {seminar.title}
          </Link>
        </h3>
        {seminar.filiereName ? <Tag>{seminar.filiereName}</Tag> : null}
      </div>
      <p className="text-sm">{seminar.summary}</p>
      <p className="text-base-content/70 text-sm">Pour : {audienceWords(seminar.audience)}</p>
      {seminar.sessions.length === 0 ? (
        <p className="border-base-300 border-t pt-3 text-base-content/70 text-sm">
          Aucune séance n’est prévue pour l’instant.
        </p>
      ) : (
        <ul className="flex flex-col gap-2 border-base-300 border-t pt-3 text-sm">
          {seminar.sessions.slice(0, SHOWN).map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
          {more > 0 ? (
            <li className="text-base-content/70">
              {more === 1 ? "et une autre séance" : `et ${more} autres séances`}
            </li>
          ) : null}
        </ul>
      )}
    </article>
  );
}

function SessionLine({ session }: { session: CatalogueSession }) {
  const { opening } = session;
  return (
    <li>
      <p>
        <span className="font-medium">{formatDay(session.startsAt)}</span> ({durationWords(session.halfDays)}
        ), {placeLine(session)}
      </p>
      <p className={opening.kind === "open" && session.free > 0 ? "text-success" : "text-base-content/70"}>
        {placesWords(seenPlaces(session))}
        {opening.kind === "soon" ? ` · inscriptions à partir du ${formatDay(opening.at)}` : ""}
        {opening.kind === "closed" ? " · inscriptions closes" : ""}
      </p>
    </li>
  );
}
