import { Form } from "@remix-run/react";
import type { FormReply, FormValues } from "#app/platform/forms/form-reply.ts";
import { type LazySchema, useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { PERSON_LABELS } from "../accounts.forms.ts";
import { PROFESSION_LABELS } from "../people.vocabulary.ts";

/** The card of a professional: to invite, or with a version to edit. */
export function PersonForm(props: {
  reply: FormReply | undefined;
  person?: FormValues;
  version?: number;
  establishments: readonly { id: string; name: string }[];
  submit: string;
}) {
  const isNew = props.version === undefined;
  const form = useDomainForm(schemaOf(isNew), {
    reply: props.reply,
    defaults: props.person ?? {},
    isDirtyWarned: true,
  });
  const establishments = props.establishments.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex max-w-xl flex-col gap-4">
      <FormErrors reply={props.reply} labels={PERSON_LABELS} />
      {props.version === undefined ? null : (
        <input type="hidden" name="version" value={String(props.reply?.values.version ?? props.version)} />
      )}
      <TextField {...form.field("title")} label={PERSON_LABELS.title} help="Par exemple Dr ou Pr." />
      <TextField {...form.field("givenName")} label={PERSON_LABELS.givenName} isRequired />
      <TextField {...form.field("familyName")} label={PERSON_LABELS.familyName} isRequired />
      <TextField
        {...form.field("email")}
        type="email"
        label={PERSON_LABELS.email}
        help="Elle sert à s’identifier et à recevoir les messages, qui ne contiennent jamais de donnée de santé."
        isRequired
      />
      <SelectField
        {...form.field("profession")}
        label={PERSON_LABELS.profession}
        options={optionsOf(PROFESSION_LABELS)}
        isRequired
      />
      <SelectField
        {...form.field("establishmentId")}
        label={PERSON_LABELS.establishmentId}
        options={establishments}
        placeholder="Aucun"
      />
      <TextField {...form.field("phone")} type="tel" label={PERSON_LABELS.phone} />
      <TextField
        {...form.field("rpps")}
        label={PERSON_LABELS.rpps}
        help="11 chiffres ; la clé est vérifiée."
        inputMode="numeric"
      />
      <div>
        <SubmitButton>{props.submit}</SubmitButton>
      </div>
    </Form>
  );
}

function schemaOf(isNew: boolean): LazySchema {
  return () =>
    import("../accounts.forms.ts").then((forms) => (isNew ? forms.invitePersonForm : forms.editPersonForm));
}
