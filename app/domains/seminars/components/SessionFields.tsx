import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { FormReply, FormValues } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { SelectField } from "#app/ui/fields/SelectField.tsx";
import { SuggestField } from "#app/ui/fields/SuggestField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { SESSION_FIELD_LABELS as LABELS } from "../management.vocabulary.ts";
import type { SessionChoices } from "../session-edit.queries.server.ts";
import { rowNumbers, TRAINER_ROWS } from "../session-rows.rules.ts";
import { SESSION_FAULT_LABELS, trainerLabel } from "../session-values.rules.ts";
import { HalfDayRows } from "./HalfDayRows.tsx";
import { QuotaRows } from "./QuotaRows.tsx";

/** The form of a session, to plan it or to change it. `children` stand at its end, before the button. */
export function SessionFields(props: {
  defaults: FormValues;
  reply: FormReply | undefined;
  choices: SessionChoices;
  cancelPath: string;
  submitLabel: string;
  children?: ReactNode;
}) {
  const { defaults, reply, choices } = props;
  const form = useDomainForm(() => import("../session.forms.ts").then((forms) => forms.sessionForm), {
    reply,
    defaults,
    isDirtyWarned: true,
  });
  const version = reply?.values.version ?? defaults.version;
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex max-w-2xl flex-col gap-4">
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      <FormErrors reply={reply} labels={SESSION_FAULT_LABELS} />
      <HalfDayRows field={form.field} />
      <SelectField
        {...form.field("siteId")}
        label={LABELS.siteId}
        placeholder="Aucun : un autre lieu, ou à distance"
        options={choices.sites.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        {...form.field("place")}
        label={LABELS.place}
        help="La salle du site choisi, ou l’adresse d’un autre lieu."
      />
      <TextField
        {...form.field("videoUrl")}
        type="url"
        label={LABELS.videoUrl}
        placeholder="https://"
        help="Donné aux seules personnes dont la place est confirmée."
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-medium text-sm">{LABELS.trainers}</legend>
        {rowNumbers(TRAINER_ROWS).map((row) => (
          <SuggestField
            key={row}
            {...form.field(`trainer${row}`)}
            label={`Intervenant ${row}`}
            suggestions={choices.trainers.map(suggestionOf)}
          />
        ))}
        <p className="text-base-content/70 text-sm">
          Choisissez une personne du réseau pour qu’elle puisse faire signer les présences, ou écrivez un nom.
        </p>
      </fieldset>
      <TextField {...form.field("capacity")} label={LABELS.capacity} inputMode="numeric" isFilter />
      <CheckboxField
        {...form.field("isUnlimited")}
        label="Sans limite : toutes les personnes ont une place"
      />
      <TextField
        {...form.field("enrolmentOpensAt")}
        type="datetime-local"
        label={LABELS.enrolmentOpensAt}
        help="Vide : dès la publication."
      />
      <TextField
        {...form.field("enrolmentClosesAt")}
        type="datetime-local"
        label={LABELS.enrolmentClosesAt}
        help="Vide : au début de la séance."
      />
      <QuotaRows field={form.field} secteurs={choices.secteurs} establishments={choices.establishments} />
      {props.children}
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{props.submitLabel}</SubmitButton>
        <LinkButton to={props.cancelPath}>Annuler</LinkButton>
      </div>
    </Form>
  );
}

function suggestionOf(person: { givenName: string; familyName: string; email: string }): string {
  return trainerLabel({ name: `${person.givenName} ${person.familyName}`, email: person.email });
}
