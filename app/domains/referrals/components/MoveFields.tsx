import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { CANCEL_REASON_LABELS, DECLINE_REASON_LABELS } from "../referrals.vocabulary.ts";
import type { PageMove } from "../status-words.rules.ts";

export interface MoveChoices {
  filieres: readonly { id: string; name: string }[];
  resources: readonly { id: string; name: string }[];
}

/** The fields that a person writes in. */
export const MOVE_TEXT_LABELS: Record<string, string> = {
  question: "Complément demandé",
  complement: "Complément",
  answer: "Avis",
  orientation: "Orientation",
  comment: "Commentaire",
};

export const MOVE_FIELD_LABELS: Record<string, string> = {
  ...MOVE_TEXT_LABELS,
  reason: "Motif",
  orientationResourceId: "Ressource de l’annuaire",
  filiereId: "Filière",
};

/** The fields of one move. */
export function MoveFields(props: {
  move: PageMove;
  choices: MoveChoices;
  question: string | null;
  reply: FormReply | undefined;
}) {
  const field = (name: string) => ({
    name,
    defaultValue: props.reply?.values[name],
    error: props.reply?.fieldErrors[name],
  });
  switch (props.move) {
    case "ask_information":
      return (
        <TextArea
          {...field("question")}
          label="Ce qui manque pour répondre"
          isRequired
          help="Le délai de réponse est suspendu jusqu’à la réponse du secteur."
        />
      );
    case "give_information":
      return (
        <>
          {props.question ? (
            <blockquote className="whitespace-pre-line break-words rounded-box bg-base-200 px-3 py-2 text-sm">
              {props.question}
            </blockquote>
          ) : null}
          <TextArea {...field("complement")} label="Le complément demandé" isRequired rows={6} />
        </>
      );
    case "advise":
      return <TextArea {...field("answer")} label="Votre avis" isRequired rows={10} />;
    case "decline":
      return <DeclineFields field={field} choices={props.choices} />;
    case "redirect":
    case "route":
      return (
        <DestinationFields
          field={field}
          choices={props.choices}
          isReasonRequired={props.move === "redirect"}
        />
      );
    case "cancel":
      return (
        <>
          <SelectField
            {...field("reason")}
            label="Motif"
            isRequired
            options={optionsOf(CANCEL_REASON_LABELS)}
          />
          <TextArea {...field("comment")} label="Précisions" rows={2} />
        </>
      );
    default:
      return null;
  }
}

type FieldOf = (name: string) => {
  name: string;
  defaultValue: string | string[] | undefined;
  error: string | undefined;
};

function DeclineFields({ field, choices }: { field: FieldOf; choices: MoveChoices }) {
  return (
    <>
      <SelectField {...field("reason")} label="Motif" isRequired options={optionsOf(DECLINE_REASON_LABELS)} />
      <SelectField
        {...field("orientationResourceId")}
        label="Orienter vers une ressource de l’annuaire"
        options={choices.resources.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="Aucune"
      />
      <TextArea
        {...field("orientation")}
        label="Orientation proposée"
        rows={3}
        help="Un adressage ne se décline pas sans orientation : une ressource, quelques mots, ou les deux."
      />
      <TextArea {...field("comment")} label="Commentaire pour le secteur" rows={2} />
    </>
  );
}

function DestinationFields(props: { field: FieldOf; choices: MoveChoices; isReasonRequired: boolean }) {
  return (
    <>
      <SelectField
        {...props.field("filiereId")}
        label="Filière destinataire"
        isRequired
        options={props.choices.filieres.map(({ id, name }) => ({ value: id, label: name }))}
        help="Rien n’est à ressaisir ; le délai court depuis le premier envoi."
      />
      <TextArea
        {...props.field("comment")}
        label="Pourquoi cette filière"
        isRequired={props.isReasonRequired}
        rows={2}
      />
    </>
  );
}
