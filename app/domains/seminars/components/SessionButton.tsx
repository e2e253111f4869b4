import { LinkButton } from "#app/ui/Button.tsx";
import type { CatalogueSession } from "../catalogue.service.server.ts";
import type { OwnEnrolment } from "../own-enrolments.service.server.ts";
import { sessionPath } from "../seminars.paths.ts";

/** The one way on from a session: what the reader may do there, or what became of what they asked. */
export function SessionButton(props: {
  session: CatalogueSession;
  isEligible: boolean;
  enrolment: OwnEnrolment | undefined;
}) {
  const { session, enrolment } = props;
  const to = sessionPath(session.id);
  if (enrolment?.standing === "offered")
    return (
      <LinkButton to={to} tone="primary">
        Répondre : une place vous est proposée
      </LinkButton>
    );
  if (enrolment?.standing === "confirmed") return <LinkButton to={to}>Voir ma place</LinkButton>;
  if (enrolment?.standing === "waiting")
    return <LinkButton to={to}>Voir mon rang d’attente ({String(enrolment.rank)})</LinkButton>;
  if (session.opening.kind === "open" && props.isEligible)
    return (
      <LinkButton to={to} tone="primary">
        {session.free > 0 ? "S’inscrire" : "Rejoindre la liste d’attente"}
      </LinkButton>
    );
  return <LinkButton to={to}>Voir la séance</LinkButton>;
}
