import { Link } from "@remix-run/react";
import { formatDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { DueTag } from "#app/ui/DueTag.tsx";
import type { SessionPage } from "../session-page.service.server.ts";
import { StatusTag } from "./StatusTag.tsx";

/** When, where, who; and whose turn it is until when. */
export function SessionFacts({ session, now }: { session: SessionPage; now: string }) {
  const isOwnerShown = session.owner !== null && session.parties.length > 0;
  return (
    <Card title="La séance" aside={<StatusTag status={session.status} />}>
      <DefinitionList
        items={[
          { label: "Date", value: `${formatDay(session.startsAt)}, ${session.hours}` },
          {
            label: "Lieu",
            value: (
              <>
                {session.place}
                {session.videoUrl ? (
                  <>
                    {" "}
                    <a href={session.videoUrl} className="link" rel="noreferrer">
                      Rejoindre
                    </a>
                  </>
                ) : null}
              </>
            ),
          },
          ...(session.presenter ? [{ label: "Présente", value: session.presenter }] : []),
          { label: "Modère", value: session.moderator },
          ...(session.theme ? [{ label: "Thème", value: session.theme }] : []),
          ...(session.filiere
            ? [
                {
                  label: "Filière",
                  value: (
                    <Link to={`/filieres/${session.filiere.code}`} className="link">
                      {session.filiere.name}
                    </Link>
                  ),
                },
              ]
            : []),
          ...(isOwnerShown
            ? [
                {
                  label: "À qui d’agir",
                  value: (
                    <>
                      {session.isOwner ? "À vous" : session.owner}
                      {session.dueAt ? (
                        <>
                          , <DueTag dueAt={session.dueAt} now={now} />
                        </>
                      ) : null}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
