import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { CheckboxGroup } from "#app/ui/fields/CheckboxGroup.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IRAC_RESULT_LABELS, LIAISON_AIM_LABELS, type LiaisonAim } from "../liaison.vocabulary.ts";
import { MEASURE_LABELS, SKILL_LABELS } from "../notes.vocabulary.ts";
import type { BedsideFields } from "./BedsideFields.ts";

/** What the ward will read: advice, treatment, measures, what to do if it gets worse. */
export function BedsideAnswer({
  field,
  aim,
  measures,
}: BedsideFields & { aim: LiaisonAim; measures: number }) {
  return (
    <Card title="Réponse au service">
      <div className="flex flex-col gap-4">
        <TextArea {...field("advice")} label="Conseils au service" isRequired rows={3} />
        <TextArea
          {...field("treatment")}
          label="Traitement"
          help="Molécule, dose, horaire, durée ; la prescription reste dans le logiciel de l’hôpital."
          rows={2}
        />
        <Disclosure
          summary={`Mesures (${measures === 0 ? "aucune" : measures})`}
          isOpen={hasText(field("measures").defaultValue) || hasText(field("measuresDetail").defaultValue)}
        >
          <div className="flex flex-col gap-4">
            <CheckboxGroup {...field("measures")} label="Mesures" options={optionsOf(MEASURE_LABELS)} />
            <TextArea {...field("measuresDetail")} label="Précisions sur les mesures" rows={2} />
          </div>
        </Disclosure>
        <TextArea
          {...field("ifWorse")}
          label="En cas d’aggravation"
          help="Les signes qui doivent alerter, et qui appeler, de jour comme de nuit."
          isRequired
          rows={2}
        />
        <RadioGroup
          {...field("teamResult")}
          label={`Attente du service (IRAC) : ${LIAISON_AIM_LABELS[aim].toLowerCase()}`}
          options={IRAC_ORDER.map((value) => ({ value: String(value), label: IRAC_RESULT_LABELS[value] }))}
        />
      </div>
    </Card>
  );
}

function hasText(value: string | string[] | undefined): boolean {
  return value !== undefined && value.length > 0;
}

/** The best first, as on the ward's own confirmation. */
const IRAC_ORDER = [2, 1, 0] as const;

/** For the intern's logbook; never in the answer. */
export function BedsideLogbook({ field }: BedsideFields) {
  return (
    <Card>
      <Disclosure summary="Pour mon carnet : temps passé et compétences (facultatif)">
        <div className="flex flex-col gap-4">
          <TextField
            {...field("minutes")}
            label="Minutes passées"
            inputMode="numeric"
            help="Avec le patient, l’équipe et l’entourage."
          />
          <CheckboxGroup
            {...field("skills")}
            label="Compétences exercées"
            options={optionsOf(SKILL_LABELS)}
          />
        </div>
      </Disclosure>
    </Card>
  );
}
