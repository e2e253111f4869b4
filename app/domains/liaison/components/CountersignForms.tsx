import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { Card } from "#app/ui/Card.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { BREACH_REASON_LABELS } from "../liaison.vocabulary.ts";

const LABELS = {
  breachReason: "Raison du dépassement",
  breachNote: "Précision",
  teaching: "Commentaire pour apprendre",
  comment: "À reprendre",
};

/** Both ends of the reading of a provisional note: signed, or given back with words. */
export function CountersignForms(props: {
  version: number;
  isAnswerLate: boolean;
  isOwn: boolean;
  reply: FormReply | undefined;
}) {
  const hidden = { version: props.version };
  return (
    <>
      <Card title="Contresigner" id="contresigner">
        <IntentForm
          schema={() => import("../supervision.forms.ts").then((forms) => forms.countersignForm)}
          intent="countersign"
          reply={props.reply}
          hidden={hidden}
          labels={LABELS}
          submit={props.isOwn ? "Signer ma réponse" : "Contresigner la réponse"}
        >
          {(field) => (
            <>
              <p className="text-sm">
                La réponse part au service et ne se modifie plus ; la suite choisie est lancée.
              </p>
              {props.isAnswerLate ? (
                <>
                  <SelectField
                    {...field("breachReason")}
                    label="Le délai de la réponse est dépassé : pourquoi ?"
                    isRequired
                    options={optionsOf(BREACH_REASON_LABELS)}
                  />
                  <TextField {...field("breachNote")} label="Précision" />
                </>
              ) : null}
              {props.isOwn ? null : (
                <TextArea
                  {...field("teaching")}
                  label="Commentaire pour apprendre"
                  help="Lu par l’interne, jamais par le service."
                  rows={2}
                />
              )}
            </>
          )}
        </IntentForm>
      </Card>
      <Card title="Rendre avec commentaires" id="rendre">
        <IntentForm
          schema={() => import("../supervision.forms.ts").then((forms) => forms.returnNoteForm)}
          intent="return_note"
          reply={props.reply}
          hidden={hidden}
          labels={LABELS}
          submit="Rendre à l’interne"
          tone="plain"
          isDirtyWarned
        >
          {(field) => (
            <>
              <TextArea {...field("comment")} label="À reprendre" isRequired rows={3} />
              <TextArea {...field("teaching")} label="Commentaire pour apprendre" rows={2} />
            </>
          )}
        </IntentForm>
      </Card>
    </>
  );
}
