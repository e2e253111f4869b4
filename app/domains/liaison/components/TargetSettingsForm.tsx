import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { type FieldProps, useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { DEFAULT_HOURS } from "../clocks.rules.ts";
import { LIAISON_LEVEL_LABELS, LIAISON_LEVELS } from "../liaison.vocabulary.ts";
import { settingTexts, TARGET_FIELD_LABELS, type TargetSettings } from "../target-settings.rules.ts";
import { LevelTargetFields } from "./LevelTargetFields.tsx";

interface TargetSettingsFormProps {
  hospital: { id: string; shortName: string };
  settings: TargetSettings & { version: number };
  reply: FormReply | undefined;
  isSaved: boolean;
}

/** Hours, number and delays of one hospital; each delay is also said as the wards will read it. */
export function TargetSettingsForm({ hospital, settings, reply, isSaved }: TargetSettingsFormProps) {
  const form = useDomainForm(
    () => import("../target-settings.forms.ts").then((forms) => forms.targetSettingsForm),
    {
      reply,
      defaults: {
        ...settingTexts(settings),
        hospitalId: hospital.id,
        version: String(settings.version),
      },
      isDirtyWarned: true,
    },
  );
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <FormErrors reply={reply} labels={TARGET_FIELD_LABELS} />
      {isSaved && !reply ? (
        <Alert tone="success" isLive title="Enregistré : ces délais valent pour les demandes à venir." />
      ) : null}
      <input type="hidden" name="hospitalId" value={String(form.field("hospitalId").defaultValue)} />
      <input type="hidden" name="version" value={String(form.field("version").defaultValue)} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {LIAISON_LEVELS.map((level) => (
          <Card key={level} title={LIAISON_LEVEL_LABELS[level]}>
            <LevelTargetFields level={level} field={form.field} watch={form.watch} />
          </Card>
        ))}
        <Card title="Horaires et appel">
          <HoursFields field={form.field} />
        </Card>
      </div>
      <div>
        <SubmitButton>Enregistrer</SubmitButton>
      </div>
    </Form>
  );
}

function HoursFields({ field }: { field(name: string): FieldProps }) {
  const { opensAt, closesAt, sameDayUntil } = DEFAULT_HOURS;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...field("opensAt")}
          type="time"
          label="Ouverture"
          help={`Par défaut ${opensAt}.`}
          isRequired
        />
        <TextField
          {...field("closesAt")}
          type="time"
          label="Fermeture"
          help={`Par défaut ${closesAt}. Un délai en jours ouvrés finit à cette heure.`}
          isRequired
        />
      </div>
      <TextField
        {...field("sameDayUntil")}
        type="time"
        label="Limite du jour même"
        help={`Par défaut ${sameDayUntil}. Reçue un jour ouvré avant cette heure, une demande « le jour ouvré même » est vue avant la fermeture ; sinon dans les 24 heures.`}
        isRequired
      />
      <TextField
        {...field("phone")}
        type="tel"
        inputMode="tel"
        label="Numéro de la liaison"
        help="Montré au service qui demande un avis immédiat, et sur les affiches. Vide : le standard est indiqué."
      />
    </div>
  );
}
