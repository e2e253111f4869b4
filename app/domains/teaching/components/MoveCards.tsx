import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { SESSION_LABELS as LABELS } from "../session-labels.vocabulary.ts";
import type { SessionPage } from "../session-page.service.server.ts";
import { PROPOSED_KINDS, TEACHING_KIND_LABELS } from "../teaching.vocabulary.ts";
import { DoubtfulWords } from "./DoubtfulWords.tsx";

interface Props {
  session: SessionPage;
  reply: FormReply | undefined;
}

/** The answer to a proposal, for whoever moderates. */
export function AnswerCard({ session, reply }: Props) {
  if (!session.moves.includes("accept")) return null;
  return (
    <Card title="Répondre à la proposition">
      <div className="flex flex-col gap-4">
        <IntentForm
          schema={() => import("../teaching.forms.ts").then((forms) => forms.acceptForm)}
          intent="accept"
          reply={reply}
          hidden={{ version: session.version }}
          submit="Accepter"
        />
        <Disclosure summary="Demander une modification" isOpen={reply?.values.intent === "askChanges"}>
          <IntentForm
            schema={() => import("../teaching.forms.ts").then((forms) => forms.askChangesForm)}
            intent="askChanges"
            reply={reply}
            labels={LABELS}
            hidden={{ version: session.version }}
            submit="Demander la modification"
            tone="plain"
          >
            {(field) => (
              <TextArea
                {...field("comment")}
                label="Ce qui est à changer"
                help="Lu par la personne qui propose, dans l’application seulement."
                isRequired
                rows={3}
              />
            )}
          </IntentForm>
        </Disclosure>
      </div>
    </Card>
  );
}

/** What the moderator asked for, and the proposal to send again. */
export function ResubmitCard({ session, reply }: Props) {
  if (session.status !== "changes_asked") return null;
  return (
    <>
      {session.asked ? (
        <Alert tone="warning" title={`${session.moderator} demande une modification`}>
          <p className="whitespace-pre-line">{session.asked}</p>
        </Alert>
      ) : null}
      {session.moves.includes("resubmit") ? (
        <Card title="Reprendre la proposition">
          <IntentForm
            schema={() => import("../teaching.forms.ts").then((forms) => forms.slotProposalForm)}
            intent="resubmit"
            reply={reply}
            labels={LABELS}
            hidden={{ version: session.version, filiereId: session.filiereId ?? "" }}
            defaults={{
              kind: session.kind,
              title: session.typedTitle ?? "",
              theme: session.theme ?? "",
            }}
            submit="Envoyer de nouveau"
          >
            {(field) => (
              <>
                <RadioGroup
                  {...field("kind")}
                  label={LABELS.kind}
                  isRequired
                  options={PROPOSED_KINDS.map((kind) => ({ value: kind, label: TEACHING_KIND_LABELS[kind] }))}
                />
                <TextField {...field("title")} label={LABELS.title} isRequired />
                <TextField {...field("theme")} label={LABELS.theme} />
                <DoubtfulWords reply={reply?.values.intent === "resubmit" ? reply : undefined} />
              </>
            )}
          </IntentForm>
        </Card>
      ) : null}
    </>
  );
}

/** Giving it back, or cancelling it: never without a reason. */
export function EndCard({ session, reply }: Props) {
  const isWithdrawn = session.moves.includes("withdraw");
  const isCancelled = session.moves.includes("cancel");
  if (!isWithdrawn && !isCancelled) return null;
  return (
    <div className="flex flex-col gap-2 px-1">
      {isWithdrawn ? (
        <Disclosure summary="Retirer ma présentation" isOpen={reply?.values.intent === "withdraw"}>
          <IntentForm
            schema={() => import("../teaching.forms.ts").then((forms) => forms.withdrawForm)}
            intent="withdraw"
            reply={reply}
            labels={LABELS}
            hidden={{ version: session.version }}
            submit="Retirer"
            tone="danger"
          >
            {(field) => (
              <TextArea
                {...field("comment")}
                label="Pourquoi ?"
                isRequired
                rows={2}
                help={withdrawHelp(session)}
              />
            )}
          </IntentForm>
        </Disclosure>
      ) : null}
      {isCancelled ? (
        <Disclosure summary="Annuler la séance" isOpen={reply?.values.intent === "cancel"}>
          <IntentForm
            schema={() => import("../teaching.forms.ts").then((forms) => forms.cancelForm)}
            intent="cancel"
            reply={reply}
            labels={LABELS}
            hidden={{ version: session.version }}
            submit="Annuler la séance"
            tone="danger"
          >
            {(field) => (
              <TextArea
                {...field("reason")}
                label={LABELS.reason}
                isRequired
                rows={2}
                help="La personne qui présente et les internes attendus sont prévenus aussitôt ; ils liront cette raison ici."
              />
            )}
          </IntentForm>
        </Disclosure>
      ) : null}
    </div>
  );
}

function withdrawHelp(session: SessionPage): string {
  return session.status === "planned"
    ? "La personne qui modère et les internes attendus sont prévenus. Ce que vous avez écrit est effacé si le créneau redevient libre."
    : "La personne qui modère est prévenue.";
}
