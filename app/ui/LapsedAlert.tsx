import { useEffect, useRef } from "react";
import { Alert } from "./Alert.tsx";

/**
 * A form that was sent after its session closed: nothing was done, and what was typed is still there. The sign-in
 * opens beside it, so that the same form can then be sent. `takesFocus`, as an answer to a sending, so that nobody is
 * left at the bottom of a long form without it.
 */
export function LapsedAlert(props: {
  reply: { isLapsed?: boolean } | null | undefined;
  takesFocus?: boolean;
}) {
  const { reply, takesFocus } = props;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reply?.isLapsed && takesFocus) frame.current?.focus();
  }, [reply, takesFocus]);
  if (!reply?.isLapsed) return null;
  return (
    <div ref={frame} tabIndex={-1} className="outline-none">
      <Alert
        tone="danger"
        isLive
        title="Votre session s’est fermée : rien n’a été envoyé, votre saisie est gardée"
      >
        <p>
          <a href="/connexion" target="_blank" rel="noreferrer" className="link">
            Identifiez-vous dans un autre onglet
          </a>
          , revenez ici, puis envoyez de nouveau.
        </p>
      </Alert>
    </div>
  );
}
