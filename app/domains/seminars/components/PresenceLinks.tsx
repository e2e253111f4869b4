import { LinkButton } from "#app/ui/Button.tsx";
import { SIGN_PATH, sessionPath, sheetPath } from "../seminars.paths.ts";
import type { SessionPage } from "../session-page.service.server.ts";

/** From a session to its sheet for whoever keeps it, and to their signature for whoever comes. */
export function PresenceLinks({ page }: { page: SessionPage }) {
  const { session, own, mayRun } = page;
  const isHeld = session.status === "open" || session.status === "held";
  return (
    <>
      {own?.status === "confirmed" && isHeld ? (
        <LinkButton to={SIGN_PATH}>Signer ma présence</LinkButton>
      ) : null}
      {own?.status === "confirmed" && session.status === "open" ? (
        <LinkButton to={`${sessionPath(session.id)}/agenda.ics`} isDocument>
          Ajouter à mon agenda
        </LinkButton>
      ) : null}
      {mayRun && isHeld ? <LinkButton to={sheetPath(session.id)}>Émargement</LinkButton> : null}
    </>
  );
}
