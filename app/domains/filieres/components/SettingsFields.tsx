import { Form } from "@remix-run/react";
import { PRIORITIES, PRIORITY_LABELS } from "#app/domains/referrals/referrals.vocabulary.ts";
import { CIRCLE_LABELS } from "#app/domains/territory/territory.vocabulary.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { type FiliereSetting, FILIERE_SETTING_LABELS as LABELS } from "../editing.vocabulary.ts";

type Settings = Record<string, string | number | boolean | null>;

interface Props {
  settings: Settings;
  version: number;
  reply: FormReply | undefined;
}

/** General settings and target delays; after a conflict the person chooses field by field. */
export function SettingsFields(props: Props) {
  const { settings, version, reply } = props;
  const defaults = textsOf(settings, version, reply !== undefined);
  const form = useDomainForm(() => import("../editing.forms.ts").then((forms) => forms.settingsForm), {
    reply,
    defaults,
    isDirtyWarned: true,
  });

  const text = (name: FiliereSetting, help = "") => ({
    ...form.field(name),
    label: LABELS[name],
    help,
    isRequired: true,
  });
  const number = (name: FiliereSetting, help = "") => ({
    ...text(name, help),
    inputMode: "numeric" as const,
  });

  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex max-w-3xl flex-col gap-5">
      <FormErrors reply={reply} labels={LABELS} />
      <input type="hidden" name="version" value={String(reply?.values.version ?? version)} />
      <Card title="Présentation">
        <div className="flex flex-col gap-4">
          <TextField {...text("name")} />
          <TextField {...text("shortName", "Montré dans les listes, par exemple « TCA ».")} />
          <TextArea {...text("summary", "À quoi sert la filière, en deux phrases.")} rows={3} />
          <SelectField {...text("circle")} options={optionsOf(CIRCLE_LABELS)} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField {...number("minAge", "En années révolues.")} isRequired={false} />
            <TextField {...number("maxAge", "En années révolues, cet âge compris.")} isRequired={false} />
          </div>
          <CheckboxField
            {...form.field("isOpen")}
            label={LABELS.isOpen}
            help="Fermée, la filière poursuit les soins en cours et ne reçoit plus de demande."
          />
        </div>
      </Card>
      <Card title="Soins et places">
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField {...number("durationDays", "En jours.")} />
          <TextField {...number("sessionCount", "Sur toute la durée.")} />
          <TextField {...number("capacity", "Personnes en soins à la fois.")} />
        </div>
      </Card>
      <Card title="Délais visés par priorité">
        <div className="flex flex-col gap-4">
          {PRIORITIES.map((priority) => (
            <fieldset key={priority} className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
              <legend className="mb-1 font-semibold text-primary text-sm">{PRIORITY_LABELS[priority]}</legend>
              <TextField
                {...number(`${priority}AnswerDays`, "En jours, à partir de l’envoi.")}
                label="Réponse à la demande"
              />
              <TextField
                {...number(`${priority}CareDays`, "En jours, à partir de l’envoi.")}
                label="Premier rendez-vous"
              />
            </fieldset>
          ))}
        </div>
      </Card>
      <Card title="Limites de chaque étape">
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField {...number("organiseDays", "Jours ouvrés entre l’acceptation et la mise en attente.")} />
          <TextField {...number("informationDays", "Jours ouvrés laissés au secteur pour répondre.")} />
          <TextField {...number("waitReviewDays", "Jours d’attente avant de réévaluer le patient.")} />
        </div>
      </Card>
      <div>
        <SubmitButton>Enregistrer</SubmitButton>
      </div>
    </Form>
  );
}

function textsOf(settings: Settings, version: number, isTyped: boolean): Record<string, string> {
  const texts = Object.entries(settings).map(([name, value]) => [name, textOf(value)] as const);
  // an unticked box is absent from what was typed: the recorded tick must not come back
  const kept = texts.filter(([name]) => !(isTyped && name === "isOpen"));
  return { ...Object.fromEntries(kept), version: String(version) };
}

function textOf(value: Settings[string] | undefined): string {
  if (typeof value === "boolean") return value ? "on" : "";
  return String(value ?? "");
}
