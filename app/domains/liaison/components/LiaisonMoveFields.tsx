import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import {
  LIAISON_CANCEL_REASON_LABELS,
  LIAISON_LEVEL_LABELS,
  LIAISON_REFUSAL_REASON_LABELS,
  type LiaisonLevel,
  RESET_REASON_LABELS,
} from "../liaison.vocabulary.ts";
import { loadWords, type PageMove } from "../page-moves.rules.ts";
import type { Blocked } from "../rest.rules.ts";
import { UNAVAILABILITY_LABELS } from "../roster.vocabulary.ts";

export interface MoveChoices {
  level: LiaisonLevel;
  people: {
    /** From this many requests on, the load is a warning. */
    heavyFrom: number;
    free: readonly { accountId: string; name: string; load: number }[];
    blocked: readonly { accountId: string; name: string; blocked: Blocked | null }[];
  };
}

export const LIAISON_FIELD_LABELS: Record<string, string> = {
  level: "Niveau",
  comment: "Précisions",
  calledAt: "Heure de l’appel",
  calledPerson: "Personne jointe",
  answer: "Réponse",
  reason: "Motif",
  accountId: "Interne",
  startedAt: "Nouveau départ",
};

type FieldOf = (name: string) => FieldProps;

/** The fields of one move. */
export function LiaisonMoveFields(props: { move: PageMove; choices: MoveChoices; field: FieldOf }) {
  const { field } = props;
  const detail = <TextArea {...field("comment")} label="Précisions" rows={2} />;
  switch (props.move) {
    case "change_level":
      return (
        <>
          <RadioGroup
            {...field("level")}
            label="Niveau"
            isRequired
            options={optionsOf(LIAISON_LEVEL_LABELS).filter(({ value }) => value !== props.choices.level)}
            help="Les deux délais sont recalculés depuis la demande ; le niveau demandé par le service est gardé."
          />
          <TextArea {...field("comment")} label="Pourquoi" isRequired rows={2} />
        </>
      );
    case "answer_by_phone":
      return (
        <>
          <CallFields field={field} who="À qui la réponse a été donnée" />
          <TextArea {...field("answer")} label="Réponse donnée" isRequired rows={6} />
        </>
      );
    case "refuse":
      return (
        <>
          <SelectField
            {...field("reason")}
            label="Motif"
            isRequired
            options={optionsOf(LIAISON_REFUSAL_REASON_LABELS)}
          />
          <CallFields field={field} who="Avec qui vous en avez parlé" />
          {detail}
        </>
      );
    case "assign":
      return <PersonFields field={field} people={props.choices.people} />;
    case "release":
      return <TextArea {...field("comment")} label="Pourquoi" isRequired rows={2} />;
    case "reset_clock":
      return (
        <>
          <SelectField
            {...field("reason")}
            label="Raison"
            isRequired
            options={optionsOf(RESET_REASON_LABELS)}
          />
          <TextField
            {...field("startedAt")}
            type="datetime-local"
            label="Patient disponible à partir de"
            isRequired
            help="Les délais repartent de là. L’heure de départ d’origine reste inscrite."
          />
          {detail}
        </>
      );
    case "cancel":
      return (
        <>
          <SelectField
            {...field("reason")}
            label="Motif"
            isRequired
            options={optionsOf(LIAISON_CANCEL_REASON_LABELS)}
          />
          {detail}
        </>
      );
    default:
      return null;
  }
}

function CallFields({ field, who }: { field: FieldOf; who: string }) {
  return (
    <>
      <TextField {...field("calledAt")} type="datetime-local" label="Heure de l’appel" isRequired />
      <TextField {...field("calledPerson")} label={who} isRequired />
    </>
  );
}

/** Those who can go, with what they already have; those who cannot, and until when. */
function PersonFields({ field, people }: { field: FieldOf; people: MoveChoices["people"] }) {
  return (
    <>
      <RadioGroup
        {...field("accountId")}
        label="Interne"
        isRequired
        options={people.free.map(({ accountId, name, load }) => ({
          value: accountId,
          label: name,
          help: loadWords(load, people.heavyFrom),
        }))}
      />
      {people.free.length === 0 ? (
        <p className="text-sm">Personne n’est disponible aujourd’hui dans cet hôpital.</p>
      ) : null}
      {people.blocked.length > 0 ? (
        <ul className="text-base-content/70 text-sm">
          {people.blocked.map(({ accountId, name, blocked }) => (
            <li key={accountId}>
              {name} : {blocked ? blockedWords(blocked) : ""}
            </li>
          ))}
        </ul>
      ) : null}
      <TextArea {...field("comment")} label="Consigne" rows={2} />
    </>
  );
}

function blockedWords(blocked: Blocked): string {
  const why =
    blocked.kind === "rest" ? "repos de sécurité" : UNAVAILABILITY_LABELS[blocked.kind].toLowerCase();
  return `${why} jusqu’au ${formatInstant(blocked.until)}`;
}
