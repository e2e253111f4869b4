import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { AskPage } from "../ask-page.service.server.ts";
import {
  IMMEDIATE_RISK_LABELS,
  LIAISON_AIM_LABELS,
  LIAISON_INFORMED_LABELS,
  LIAISON_LEVEL_LABELS,
  LIAISON_LEVELS,
  LIAISON_REASON_LABELS,
} from "../liaison.vocabulary.ts";

type Hospital = AskPage["hospitals"][string];

interface AskQuestionProps {
  field(name: string): FieldProps;
  /** Null until the ward is chosen: each hospital has its own delays. */
  hospital: Hospital | null;
}

/** What is asked, how soon, and what is already done; the measures appear with a risk, without script too. */
export function AskQuestion({ field, hospital }: AskQuestionProps) {
  return (
    <div className="group/ask flex flex-col gap-4">
      <TextArea
        {...field("question")}
        label="Question posée"
        help="En une phrase : qu’attendez-vous de l’avis ?"
        rows={3}
        isRequired
      />
      <SelectField {...field("aim")} label="Attente" options={optionsOf(LIAISON_AIM_LABELS)} isRequired />
      <SelectField {...field("reason")} label="Motif" options={optionsOf(LIAISON_REASON_LABELS)} isRequired />
      <RadioGroup {...field("level")} label="Niveau" options={levelsOf(hospital)} isRequired />
      <div className="hidden group-has-[[name=level][value=immediate]:checked]/ask:block">
        <Alert tone="danger" title="Niveau immédiat : appelez aussi">
          <CallFirst phone={hospital?.phone ?? null} />
        </Alert>
      </div>
      <RadioGroup
        {...field("immediateRisk")}
        label="Risque immédiat"
        options={optionsOf(IMMEDIATE_RISK_LABELS)}
        isRequired
      />
      <div className="hidden group-has-[[name=immediateRisk]:not([value=none]):checked]/ask:block">
        <TextArea
          {...field("riskMeasures")}
          label="Mesures déjà prises"
          help="Surveillance, objets retirés, traitement… Écrivez « aucune » s’il n’y en a pas."
          rows={2}
          isFilter
        />
      </div>
      <RadioGroup
        {...field("patientInformed")}
        label="Le patient est-il informé de la demande ?"
        options={optionsOf(LIAISON_INFORMED_LABELS)}
        isRequired
      />
      <TextField
        {...field("callbackPhone")}
        type="tel"
        inputMode="tel"
        label="Numéro où vous rappeler"
        help="Poste ou téléphone direct de la personne qui connaît le patient."
        isRequired
      />
    </div>
  );
}

function CallFirst({ phone }: { phone: string | null }) {
  return (
    <p>
      {phone ? (
        <>
          L’équipe de liaison répond au{" "}
          <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className="link whitespace-nowrap font-medium">
            {phone}
          </a>
          .
        </>
      ) : (
        "Demandez l’équipe de liaison, ou le psychiatre de garde, à votre standard."
      )}{" "}
      Ne laissez pas le patient seul. Envoyez aussi cette demande : elle garde l’heure et portera la réponse.
    </p>
  );
}

function levelsOf(hospital: Hospital | null) {
  return LIAISON_LEVELS.map((value) => {
    const words = hospital?.levels[value];
    const label = LIAISON_LEVEL_LABELS[value];
    return words ? { value, label, help: `Vu ${words.contact} ; réponse ${words.answer}` } : { value, label };
  });
}
