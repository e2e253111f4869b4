import { Alert } from "./Alert.tsx";

/**
 * A form that was sent after its session closed: nothing was done, and what was typed is still there. The sign-in
 * opens beside it, so that the same form can then be sent.
 */
export function LapsedAlert({ isLapsed }: { isLapsed: boolean | undefined }) {
  if (!isLapsed) return null;
  return (
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
  );
}
