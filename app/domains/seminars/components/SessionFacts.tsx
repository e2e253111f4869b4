import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { formatDay, formatTime } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { MOMENT_LABELS, QUEUE_POLICY_LABELS } from "../seminars.vocabulary.ts";
import type { SessionPage } from "../session-page.service.server.ts";

/** When, where, with whom, for whom, and in which order places are given. */
export function SessionFacts({ page }: { page: SessionPage }) {
  const { session, halfDays, trainers, audience, videoUrl } = page;
  return (
    <Card title="La séance">
      <DefinitionList
        items={[
          {
            label: halfDays.length > 1 ? "Demi-journées" : "Demi-journée",
            value: (
              <ul className="flex flex-col gap-1">
                {halfDays.map((halfDay) => (
                  <li key={halfDay.id}>
                    {formatDay(halfDay.startsAt)}, {MOMENT_LABELS[halfDay.moment].toLowerCase()} :{" "}
                    {formatTime(halfDay.startsAt)} – {formatTime(halfDay.endsAt)}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: "Lieu",
            value: [session.siteName, session.place, session.siteAddress].filter(Boolean).join(", "),
          },
          ...(videoUrl
            ? [
                {
                  label: "À distance",
                  value: (
                    <a className="link" href={videoUrl} rel="noreferrer">
                      Rejoindre la visioconférence
                    </a>
                  ),
                },
              ]
            : []),
          { label: trainers.length > 1 ? "Intervenants" : "Intervenant", value: trainers.join(", ") },
          {
            label: "Public",
            value: [
              audience.length === 0
                ? "Tous les professionnels du territoire"
                : audience.map((profession) => PROFESSION_LABELS[profession]).join(", "),
              session.audienceNote,
            ]
              .filter(Boolean)
              .join(". "),
          },
          {
            label: "Places",
            value:
              session.capacity === null
                ? "Sans limite"
                : `${session.capacity}, dont ${session.heldCount} ${session.heldCount < 2 ? "prise" : "prises"} ; ${session.waitingCount} en attente`,
          },
          { label: "Ordre de la liste", value: QUEUE_POLICY_LABELS[session.policy] },
          ...(session.filiereName ? [{ label: "Forme à la filière", value: session.filiereName }] : []),
          { label: "Objectifs", value: session.objectives },
        ]}
      />
    </Card>
  );
}
