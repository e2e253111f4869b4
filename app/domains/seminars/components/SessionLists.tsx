import type { ReactNode } from "react";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import type { CatalogueSession } from "../catalogue.service.server.ts";
import { SessionCard } from "./SessionCard.tsx";

/** The sessions to come, each with its one button, and those that are over. */
export function SessionLists(props: {
  coming: readonly CatalogueSession[];
  past: readonly CatalogueSession[];
  seminarPath: string;
  renderAction(session: CatalogueSession): ReactNode;
}) {
  return (
    <Card title="Séances à venir" isFlush>
      {props.coming.length === 0 ? (
        <p className="px-4 pb-4 text-sm">Aucune séance n’est prévue pour l’instant.</p>
      ) : (
        <ul className="divide-y divide-base-300">
          {props.coming.map((session) => (
            <SessionCard key={session.id} session={session} seminarPath={props.seminarPath}>
              {props.renderAction(session)}
            </SessionCard>
          ))}
        </ul>
      )}
      {props.past.length > 0 ? (
        <div className="border-base-300 border-t px-4 py-2">
          <Disclosure summary={`Séances passées (${props.past.length})`}>
            <ul className="-mx-4 divide-y divide-base-300">
              {props.past.map((session) => (
                <SessionCard key={session.id} session={session} seminarPath={props.seminarPath} />
              ))}
            </ul>
          </Disclosure>
        </div>
      ) : null}
    </Card>
  );
}
