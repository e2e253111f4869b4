import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { Card } from "#app/ui/Card.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { LOGISTICS_KIND_LABELS, LOGISTICS_OUTCOME_LABELS } from "../episodes.vocabulary.ts";

/** A call, a transport or a reminder: what came of it, or the day it is to be done. */
export function LogisticsCard(props: {
  reply: FormReply | undefined;
  /** Entries so far: a new one empties the form. */
  count: number;
}) {
  return (
    <Card title="Noter">
      <IntentForm
        key={props.count}
        schema={() => import("../care.forms.ts").then((forms) => forms.logisticsForm)}
        intent="add"
        reply={props.reply}
        defaults={{ kind: "call", outcome: "done" }}
        labels={{ kind: "Quoi", outcome: "Résultat", dueOn: "Pour le", note: "Note" }}
        submit="Enregistrer"
      >
        {(field) => (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <SelectField
                {...field("kind")}
                label="Quoi"
                options={optionsOf(LOGISTICS_KIND_LABELS)}
                isRequired
              />
              <SelectField
                {...field("outcome")}
                label="Résultat"
                options={optionsOf(LOGISTICS_OUTCOME_LABELS)}
                isRequired
              />
            </div>
            <TextField
              {...field("dueOn")}
              label="Pour le"
              type="date"
              help="Nécessaire si c’est à faire ; sans réponse, le jour où rappeler."
            />
            <TextArea
              {...field("note")}
              label="Note"
              help="Organisation seulement : jamais d’élément clinique."
              rows={2}
              isRequired
            />
          </>
        )}
      </IntentForm>
    </Card>
  );
}
