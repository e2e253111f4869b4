import { Form } from "@remix-run/react";
import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import type { FormReply, FormValues } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { CheckboxGroup } from "#app/ui/fields/CheckboxGroup.tsx";
import { FileField } from "#app/ui/fields/FileField.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { SEMINAR_FIELD_LABELS as LABELS, QUEUE_POLICY_HELP } from "../management.vocabulary.ts";
import { QUEUE_POLICIES, QUEUE_POLICY_LABELS } from "../seminars.vocabulary.ts";

/** The form of a seminar, to create it or to change it. */
export function SeminarFields(props: {
  defaults: FormValues;
  reply: FormReply | undefined;
  filieres: readonly { id: string; name: string }[];
  /** The file that is there. */
  programme: { name: string; path: string } | null;
  cancelPath: string;
  submitLabel: string;
}) {
  const { defaults, reply, programme } = props;
  const form = useDomainForm(() => import("../seminar.forms.ts").then((forms) => forms.seminarForm), {
    reply,
    defaults,
    isDirtyWarned: true,
  });
  const version = reply?.values.version ?? defaults.version;
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      onSubmit={form.onSubmit}
      className="flex max-w-2xl flex-col gap-4"
    >
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      <FormErrors reply={reply} labels={LABELS} />
      <TextField {...form.field("title")} label={LABELS.title} isRequired />
      <TextArea
        {...form.field("summary")}
        label={LABELS.summary}
        rows={3}
        help="Deux phrases, lues dans le programme."
        isRequired
      />
      <TextArea {...form.field("objectives")} label={LABELS.objectives} help="Un par ligne." />
      <SelectField
        {...form.field("filiereId")}
        label={LABELS.filiereId}
        placeholder="Aucune en particulier"
        options={props.filieres.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <CheckboxGroup
        {...form.field("audience")}
        label={LABELS.audience}
        note="aucune cochée : ouvert à toutes"
        options={optionsOf(PROFESSION_LABELS)}
      />
      <TextField {...form.field("audienceNote")} label={LABELS.audienceNote} />
      <RadioGroup
        {...form.field("policy")}
        label={LABELS.policy}
        help="L’ordre est montré à chaque personne, avec ses raisons. Un changement vaut pour les séances à créer."
        isRequired
        options={QUEUE_POLICIES.map((policy) => ({
          value: policy,
          label: QUEUE_POLICY_LABELS[policy],
          help: QUEUE_POLICY_HELP[policy],
        }))}
      />
      <TextField
        {...form.field("extraThreshold")}
        label={LABELS.extraThreshold}
        inputMode="numeric"
        help="Nombre de personnes en attente à partir duquel une séance supplémentaire vous est proposée."
        isRequired
      />
      <FileField
        name="programme"
        label={LABELS.programme}
        accept=".pdf"
        help="Un PDF de 10 Mo au plus, téléchargeable par tous."
        error={form.field("programme").error}
      />
      {programme ? (
        <>
          <p className="text-sm">
            En place :{" "}
            <a href={programme.path} className="link">
              {programme.name}
            </a>
          </p>
          <CheckboxField {...form.field("isProgrammeRemoved")} label="Retirer ce fichier" />
        </>
      ) : null}
      <TextField
        {...form.field("code")}
        label={LABELS.code}
        help="Ce qui suit /programme/ ; vide, il est tiré du titre."
      />
      <CheckboxField
        {...form.field("isPublished")}
        label="Publié : visible au programme, avec ses séances ouvertes"
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{props.submitLabel}</SubmitButton>
        <LinkButton to={props.cancelPath}>Annuler</LinkButton>
      </div>
    </Form>
  );
}
