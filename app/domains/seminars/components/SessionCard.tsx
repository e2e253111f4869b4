import { Link } from "@remix-run/react";
import { CalendarClock, GraduationCap, MapPin, Ticket } from "lucide-react";
import type { ReactNode } from "react";
import { formatShortDay } from "#app/shared/dates.ts";
import { durationWords, halfDayWords, openingWords, placesWords } from "../catalogue.rules.ts";
import type { CatalogueSession } from "../catalogue.service.server.ts";
import { placeLine, seenPlaces } from "./session-words.ts";

/** One session: when, where, with whom, what is left; `children` is what to do about it. */
export function SessionCard(props: {
  session: CatalogueSession;
  /** The page of its seminar, where the date that replaces a cancelled one stands. */
  seminarPath: string;
  children?: ReactNode;
}) {
  const { session } = props;
  return (
    <li
      id={session.id}
      className="flex scroll-mt-20 flex-col gap-3 p-4 sm:flex-row sm:items-start sm:justify-between"
    >
      <div className="flex min-w-0 flex-col gap-2 text-sm">
        <Line icon={<CalendarClock aria-hidden="true" className="size-4" />}>
          <ul className="font-medium">
            {session.halfDays.map((halfDay) => (
              <li key={halfDay.id}>{halfDayWords(halfDay)}</li>
            ))}
          </ul>
          <p className="text-base-content/70">Durée : {durationWords(session.halfDays)}</p>
        </Line>
        <Line icon={<MapPin aria-hidden="true" className="size-4" />}>{placeLine(session)}</Line>
        {session.trainers.length > 0 ? (
          <Line icon={<GraduationCap aria-hidden="true" className="size-4" />}>
            {session.trainers.join(", ")}
          </Line>
        ) : null}
        <Line icon={<Ticket aria-hidden="true" className="size-4" />}>
          {session.opening.kind === "open" || session.opening.kind === "soon" ? (
            <p className="font-medium">{placesWords(seenPlaces(session))}</p>
          ) : null}
          <p>{openingWords(session.opening)}</p>
          {session.opening.kind === "cancelled" && session.replacedById ? (
            <Link to={`${props.seminarPath}#${session.replacedById}`} className="link">
              Voir l’autre date proposée
            </Link>
          ) : null}
          <Quotas session={session} />
        </Line>
      </div>
      {props.children ? <div className="flex flex-none flex-col gap-2">{props.children}</div> : null}
    </li>
  );
}

function Line(props: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="flex gap-2.5">
      <span className="mt-0.5 flex-none text-base-content/70">{props.icon}</span>
      <div className="min-w-0">{props.children}</div>
    </div>
  );
}

/** Which places are kept for whom, and until when. */
function Quotas({ session }: { session: CatalogueSession }) {
  if (session.quotas.length === 0 || session.opening.kind === "held") return null;
  return (
    <p className="text-base-content/70">
      Places réservées
      {session.quotaReleasesOn
        ? ` jusqu’au ${formatShortDay(session.quotaReleasesOn)}, puis ouvertes à tous`
        : ""}{" "}
      :{" "}
      {session.quotas
        .map(({ label, places, held }) => `${label} (${held} ${held < 2 ? "prise" : "prises"} sur ${places})`)
        .join(", ")}
      .
    </p>
  );
}
