import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import type { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { CheckboxGroup } from "#app/ui/fields/CheckboxGroup.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { LapsedAlert } from "#app/ui/LapsedAlert.tsx";
import type { ResourceChoices } from "../resource-values.rules.ts";
import {
  CIRCLE_LABELS,
  RESOURCE_FIELD_LABELS as LABELS,
  RESOURCE_KIND_LABELS,
} from "../territory.vocabulary.ts";

/** The form of an entry, to create it or to change it. */
export function ResourceFields(props: {
  form: ReturnType<typeof useDomainForm>;
  reply: (FormReply & { isLapsed?: boolean }) | undefined;
  choices: ResourceChoices;
  cancelPath: string;
  submitLabel: string;
  children?: ReactNode;
}) {
  const { form, choices } = props;
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex max-w-2xl flex-col gap-4">
      {props.children}
      <LapsedAlert reply={props.reply} takesFocus />
      <FormErrors reply={props.reply} labels={LABELS} />
      <SelectField
        {...form.field("kind")}
        label={LABELS.kind}
        options={optionsOf(RESOURCE_KIND_LABELS)}
        isRequired
      />
      <TextField {...form.field("name")} label={LABELS.name} isRequired />
      <RadioGroup
        {...form.field("circle")}
        label={LABELS.circle}
        options={optionsOf(CIRCLE_LABELS)}
        isRequired
      />
      <TextField {...form.field("audience")} label={LABELS.audience} help="Qui peut s’y adresser." />
      <TextArea
        {...form.field("conditions")}
        label={LABELS.conditions}
        help="Comment y accéder : horaires, courrier, coût, délai."
      />
      <TextField
        {...form.field("phone")}
        type="tel"
        label={LABELS.phone}
        help="Numéro du service, jamais d’une personne."
      />
      <TextField {...form.field("email")} type="email" label={LABELS.email} />
      <TextField {...form.field("website")} type="url" label={LABELS.website} placeholder="https://" />
      <TextField {...form.field("address")} label={LABELS.address} />
      <SelectField
        {...form.field("communeCode")}
        label={LABELS.communeCode}
        placeholder="Aucune"
        options={choices.communes.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <RadioGroup
        {...form.field("area")}
        label={LABELS.area}
        isRequired
        options={[
          { value: "territory", label: "Tout le territoire" },
          { value: "secteurs", label: "Certains secteurs" },
        ]}
      />
      <CheckboxGroup
        {...form.field("secteurIds")}
        label={LABELS.secteurIds}
        note="si certains secteurs"
        options={choices.secteurs.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      />
      <TextField
        {...form.field("checkedOn")}
        type="date"
        label={LABELS.checkedOn}
        help="Vide : jamais vérifiée."
      />
      <SelectField
        {...form.field("keeperAccountId")}
        label={LABELS.keeperAccountId}
        placeholder="Personne : signalée au guichet territorial"
        options={choices.keepers.map((keeper) => ({
          value: keeper.id,
          label: `${keeper.givenName} ${keeper.familyName}`,
        }))}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{props.submitLabel}</SubmitButton>
        <LinkButton to={props.cancelPath}>Annuler</LinkButton>
      </div>
    </Form>
  );
}
