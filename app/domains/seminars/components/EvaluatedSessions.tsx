import { Link } from "@remix-run/react";
import { formatDay } from "#app/shared/dates.ts";
import { DataTable } from "#app/ui/DataTable.tsx";
import { meanWords, rateWords } from "../results.rules.ts";
import type { SeminarResults } from "../results.service.server.ts";
import { sessionResultsPath } from "../seminars.paths.ts";
import { placeWords } from "../session-words.rules.ts";

/** Each session of a seminar with how many answered; the date leads to what they said. */
export function EvaluatedSessions({ sessions }: { sessions: SeminarResults["sessions"] }) {
  return (
    <DataTable
      caption="Réponses par séance"
      rows={sessions}
      rowKey={(session) => session.id}
      columns={[
        {
          key: "session",
          header: "Séance",
          cell: (session) => (
            <>
              <Link to={sessionResultsPath(session.id)} className="link font-medium">
                {formatDay(session.startsAt)}
              </Link>
              <span className="block text-base-content/70">{placeWords(session)}</span>
            </>
          ),
        },
        {
          key: "onDay",
          header: "À chaud",
          isNumeric: true,
          cell: ({ onDay }) => (onDay.invited === 0 ? "–" : rateWords(onDay.answered, onDay.invited)),
        },
        {
          key: "overall",
          header: "Note globale sur 5",
          isNumeric: true,
          cell: ({ overall }) => meanWords(overall),
        },
        {
          key: "threeMonths",
          header: "À trois mois",
          isNumeric: true,
          cell: ({ threeMonths }) =>
            threeMonths.invited === 0 ? "–" : rateWords(threeMonths.answered, threeMonths.invited),
        },
      ]}
    />
  );
}
