import type { FormReply, FormValues } from "#app/platform/forms/form-reply.ts";
import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { quoted } from "#app/shared/text.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { QUESTION_KIND_LABELS, type QuestionnaireKind } from "../evaluation.vocabulary.ts";
import { CHOICE_ROWS, type ListedQuestion } from "../questions.rules.ts";
import { questionnairePath } from "../seminars.paths.ts";
import { rowNumbers } from "../session-rows.rules.ts";

const { one, several } = QUESTION_KIND_LABELS;
const LABELS = { label: "Question", answerKind: "Réponse attendue", choice1: "Réponses proposées" };

/** A new question, or one of the list reworded. */
export function QuestionForm(props: {
  seminarId: string;
  kind: QuestionnaireKind;
  number: number;
  /** What is reworded, and its place in the list. */
  chosen: { position: number; question: ListedQuestion } | null;
  reply: FormReply | undefined;
}) {
  const { kind, number, chosen } = props;
  const isKnowledge = kind === "knowledge";
  return (
    <Card id="question" title={chosen ? `Reformuler la question ${chosen.position}` : "Ajouter une question"}>
      <IntentForm
        schema={() => import("../questions.forms.ts").then(({ questionForm }) => questionForm(isKnowledge))}
        intent={chosen ? "reword" : "add"}
        reply={props.reply}
        hidden={{ kind, number, ...(chosen ? { position: chosen.position } : {}) }}
        defaults={chosen ? valuesOf(chosen.question) : { answerKind: isKnowledge ? "one" : "scale" }}
        labels={LABELS}
        submit={chosen ? "Enregistrer la nouvelle formulation" : "Ajouter"}
        isDirtyWarned
      >
        {(field) => (
          <>
            {chosen ? (
              <p className="text-sm">
                Aujourd’hui : {quoted(chosen.question.label)}. La nouvelle formulation vaut pour les séances à
                venir. Ses résultats sont comptés à part de ceux de l’ancienne.
              </p>
            ) : null}
            <TextArea {...field("label")} label={LABELS.label} rows={2} isRequired />
            <RadioGroup
              {...field("answerKind")}
              label={LABELS.answerKind}
              options={isKnowledge ? optionsOf({ one, several }) : optionsOf(QUESTION_KIND_LABELS)}
              isRequired
            />
            <Choices field={field} isKnowledge={isKnowledge} />
            {isKnowledge ? null : <CheckboxField {...field("isRequired")} label="Réponse obligatoire" />}
          </>
        )}
      </IntentForm>
      {chosen ? (
        <div className="mt-3">
          <LinkButton to={questionnairePath(props.seminarId, kind)} tone="quiet">
            Ne rien changer
          </LinkButton>
        </div>
      ) : null}
    </Card>
  );
}

/** Most questions of opinion have none: they open when they are wanted. */
function Choices({ field, isKnowledge }: { field: (name: string) => FieldProps; isKnowledge: boolean }) {
  if (isKnowledge) return <ChoiceRows field={field} isKnowledge />;
  const isUsed = rowNumbers(CHOICE_ROWS)
    .map((row) => field(`choice${row}`))
    .some(({ defaultValue, error }) => defaultValue || error);
  return (
    <Disclosure summary="Réponses proposées, pour un ou plusieurs choix" isOpen={isUsed}>
      <ChoiceRows field={field} isKnowledge={false} />
    </Disclosure>
  );
}

function ChoiceRows({ field, isKnowledge }: { field: (name: string) => FieldProps; isKnowledge: boolean }) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className={isKnowledge ? "mb-1 font-medium text-sm" : "sr-only"}>{LABELS.choice1}</legend>
      {rowNumbers(CHOICE_ROWS).map((row) => (
        <div key={row} className="grid items-end gap-x-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <TextField {...field(`choice${row}`)} label={`Réponse ${row}`} isFilter />
          {isKnowledge ? (
            <CheckboxField
              {...field(`right${row}`)}
              label={
                <>
                  juste<span className="sr-only"> : réponse {row}</span>
                </>
              }
            />
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}

function valuesOf(question: ListedQuestion): FormValues {
  const values: FormValues = {
    label: question.label,
    answerKind: question.kind,
    isRequired: question.isRequired ? "on" : "",
  };
  for (const [index, { label, isRight }] of question.choices.entries()) {
    values[`choice${index + 1}`] = label;
    values[`right${index + 1}`] = isRight ? "on" : "";
  }
  return values;
}
