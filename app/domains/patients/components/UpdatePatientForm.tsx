import { Form } from "@remix-run/react";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { LapsedAlert } from "#app/ui/LapsedAlert.tsx";
import type { PatientFormReply } from "../patient-reply.server.ts";
import type { PatientRecord } from "../patients.queries.server.ts";
import { PATIENT_FIELD_LABELS } from "../patients.vocabulary.ts";
import { ConfirmButton, IdentityQuestion } from "./IdentityQuestion.tsx";
import { ContactFields, OtherTraitFields, StrictTraitFields } from "./TraitFields.tsx";

export type EditablePatient = Pick<
  PatientRecord,
  | "id"
  | "version"
  | "birthFamilyName"
  | "birthGivenNames"
  | "usedFamilyName"
  | "usedGivenName"
  | "birthOn"
  | "sex"
  | "insNumber"
  | "phone"
  | "email"
  | "address"
  | "preferredChannel"
> & { birthPlace: string };

/** Corrects traits and contact. After a conflict the typed values stay, and posting again writes over the newer version. */
export function UpdatePatientForm(props: { patient: EditablePatient; reply: PatientFormReply | undefined }) {
  const { reply } = props;
  const { id, version, ...values } = props.patient;
  const defaults = Object.fromEntries(
    Object.entries({ ...values, version }).map(([name, value]) => [name, String(value ?? "")]),
  );
  const form = useDomainForm(() => import("../patients.forms.ts").then((forms) => forms.updatePatientForm), {
    reply,
    defaults,
    isDirtyWarned: true,
  });
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <LapsedAlert reply={reply} takesFocus />
      <FormErrors reply={reply} labels={PATIENT_FIELD_LABELS} />
      <IdentityQuestion reply={reply} />
      <input type="hidden" name="version" value={String(reply?.values.version ?? version)} />
      <Card title="Identité">
        <div className="flex flex-col gap-4">
          <StrictTraitFields field={form.field} />
          <OtherTraitFields field={form.field} watch={form.watch} places={reply?.places ?? []} />
        </div>
      </Card>
      <Card title="Coordonnées">
        <div className="flex flex-col gap-4">
          <ContactFields field={form.field} />
        </div>
      </Card>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Enregistrer</SubmitButton>
        <ConfirmButton reply={reply} label="J’ai vérifié : enregistrer quand même" />
        <LinkButton to={`/patients/${id}`} tone="quiet">
          Abandonner
        </LinkButton>
      </div>
    </Form>
  );
}
