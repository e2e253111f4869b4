import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { formatDay, formatShortDay } from "#app/shared/dates.ts";
import { DataTable } from "#app/ui/DataTable.tsx";
import { durationWords } from "../hours.rules.ts";
import type { TrainedPerson } from "../trained-people.service.server.ts";

/** People trained for a filière, with the sessions that make them so. */
export function TrainedPeople({ people }: { people: readonly TrainedPerson[] }) {
  return (
    <DataTable
      caption="Personnes formées, par nom"
      rows={people}
      rowKey={({ participantId }) => participantId}
      columns={[
        { key: "name", header: "Personne", cell: ({ name }) => <span className="font-medium">{name}</span> },
        { key: "profession", header: "Profession", cell: ({ profession }) => PROFESSION_LABELS[profession] },
        {
          key: "where",
          header: "Exerce",
          cell: ({ workplace, secteurCode }) =>
            [workplace, secteurCode ? `secteur ${secteurCode}` : null].filter(Boolean).join(", ") ||
            "lieu non dit",
        },
        {
          key: "sessions",
          header: "Séminaires suivis",
          cell: ({ sessions }) => (
            <ul className="flex flex-col gap-1">
              {sessions.map(({ title, startsAt, minutes }) => (
                <li key={`${title} ${startsAt}`}>
                  {title}
                  <span className="block text-base-content/70">
                    {formatDay(startsAt)}, {durationWords(minutes)}
                  </span>
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: "until",
          header: "Compte jusqu’au",
          cell: ({ until }) => formatShortDay(until),
        },
      ]}
    />
  );
}
