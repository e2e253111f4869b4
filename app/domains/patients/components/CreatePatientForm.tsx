import { Form } from "@remix-run/react";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import type { Option } from "#app/ui/fields/SelectField.tsx";
import { LapsedAlert } from "#app/ui/LapsedAlert.tsx";
import type { PatientFormReply } from "../patient-reply.server.ts";
import { PATIENT_FIELD_LABELS } from "../patients.vocabulary.ts";
import { AddressFields } from "./AddressFields.tsx";
import { IdentityPreview } from "./IdentityPreview.tsx";
import { ConfirmButton, IdentityQuestion } from "./IdentityQuestion.tsx";
import { ContactFields, OtherTraitFields, StrictTraitFields } from "./TraitFields.tsx";

const OTHER_FIELDS = [
  "usedFamilyName",
  "usedGivenName",
  "birthPlace",
  "insNumber",
  "phone",
  "email",
  "address",
  "preferredChannel",
];

/** Five fields for most patients; the rest is folded. Who resembles is shown before the record exists. */
export function CreatePatientForm(props: {
  reply: PatientFormReply | undefined;
  suggestions: readonly string[];
  secteurs: readonly Option[];
  prisons: readonly Option[];
}) {
  const { reply } = props;
  const form = useDomainForm(() => import("../patients.forms.ts").then((forms) => forms.createPatientForm), {
    reply,
    isDirtyWarned: true,
  });
  const isOtherOpen = OTHER_FIELDS.some((name) => reply?.values[name] || reply?.fieldErrors[name]);
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <LapsedAlert reply={reply} takesFocus />
      <FormErrors reply={reply} labels={PATIENT_FIELD_LABELS} />
      <IdentityQuestion reply={reply} />
      <Card title="Identité">
        <div className="flex flex-col gap-4">
          <StrictTraitFields field={form.field} />
          {reply?.matches?.length ? null : <IdentityPreview watch={form.watch} />}
        </div>
      </Card>
      <Card title="Résidence et secteur">
        <div className="flex flex-col gap-4">
          <AddressFields
            field={form.field}
            watch={form.watch}
            suggestions={props.suggestions}
            communes={reply?.communes ?? []}
            secteurs={props.secteurs}
            prisons={props.prisons}
          />
        </div>
      </Card>
      <Card>
        <Disclosure summary="Autres traits d’identité et coordonnées" isOpen={isOtherOpen}>
          <div className="flex flex-col gap-4">
            <OtherTraitFields field={form.field} watch={form.watch} places={reply?.places ?? []} />
            <ContactFields field={form.field} />
          </div>
        </Disclosure>
      </Card>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Créer le dossier</SubmitButton>
        <ConfirmButton reply={reply} label="J’ai vérifié : créer quand même" />
      </div>
    </Form>
  );
}
