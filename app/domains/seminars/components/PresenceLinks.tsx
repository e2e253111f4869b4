import { LinkButton } from "#app/ui/Button.tsx";
import {
  evaluationPath,
  questionnairePath,
  SIGN_PATH,
  sessionPath,
  sessionResultsPath,
  sheetPath,
} from "../seminars.paths.ts";
import type { SessionPage } from "../session-page.service.server.ts";

/** From a session to its sheet and its results for whoever keeps it, to their signature and their evaluation for whoever comes. */
export function PresenceLinks({ page }: { page: SessionPage }) {
  const { session, own, mayRun, isEvaluated } = page;
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
      {isEvaluated ? <LinkButton to={evaluationPath(session.id)}>Évaluation</LinkButton> : null}
      {mayRun ? (
        <LinkButton to={questionnairePath(session.seminarId, "knowledge")}>
          Questions de connaissances
        </LinkButton>
      ) : null}
      {mayRun && isHeld && session.startsAt <= page.now ? (
        <LinkButton to={sessionResultsPath(session.id)}>Résultats</LinkButton>
      ) : null}
      {mayRun && isHeld ? <LinkButton to={sheetPath(session.id)}>Émargement</LinkButton> : null}
    </>
  );
}
