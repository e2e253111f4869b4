import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { presenceWords } from "../record-words.rules.ts";
import type { SessionPage } from "../session-page.service.server.ts";
import { presencePath } from "../teaching.paths.ts";

/** One's own presence, and the sheet for whoever keeps it. */
export function PresenceCard({ session, reply }: { session: SessionPage; reply: FormReply | undefined }) {
  const { own, canDeclare, people } = session.presence;
  const isKeeper = session.moves.includes("close") || people.length > 0;
  if (!own && !canDeclare && !isKeeper) return null;
  const there = people.filter(({ status }) => status === "present" || status === "late").length;
  return (
    <Card title="Présence">
      <div className="flex flex-col gap-3 text-sm">
        {canDeclare ? (
          <IntentForm
            schema={() => import("../teaching.forms.ts").then((forms) => forms.declareForm)}
            intent="declare"
            reply={reply}
            submit="Je suis là"
          />
        ) : null}
        {own ? (
          <p>
            {own.status
              ? `Vous : ${presenceWords(own).toLocaleLowerCase("fr")}.`
              : "Votre présence est notée ; la personne qui modère la confirme à la clôture."}
          </p>
        ) : null}
        {people.length > 0 ? (
          <p>
            {there} présents sur {people.length} internes attendus.
          </p>
        ) : null}
        {isKeeper ? (
          <div>
            <LinkButton
              to={presencePath(session.id)}
              tone={session.moves.includes("close") ? "primary" : "plain"}
            >
              {session.moves.includes("close")
                ? "Clore la feuille de présence"
                : "Voir ou corriger la feuille"}
            </LinkButton>
          </div>
        ) : null}
      </div>
    </Card>
  );
}
