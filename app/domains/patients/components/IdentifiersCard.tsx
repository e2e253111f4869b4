import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { PatientPage } from "../patient-page.service.server.ts";
import { PATIENT_FIELD_LABELS } from "../patients.vocabulary.ts";

/** The patient's number in each establishment. */
export function IdentifiersCard(props: { page: PatientPage; reply: FormReply | undefined }) {
  const { page, reply } = props;
  return (
    <Card title="Identifiants (IPP)">
      <div className="flex flex-col gap-3">
        {page.identifiers.length > 0 ? (
          <DefinitionList
            items={page.identifiers.map((row) => ({ label: row.shortName, value: row.value }))}
          />
        ) : (
          <p className="text-base-content/70 text-sm">Aucun IPP enregistré.</p>
        )}
        {page.mayUpdate ? (
          <Disclosure summary="Ajouter ou corriger un IPP" isOpen={reply !== undefined}>
            <IdentifierForm key={page.identifiers.length} page={page} reply={reply} />
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}

function IdentifierForm(props: { page: PatientPage; reply: FormReply | undefined }) {
  const form = useDomainForm(() => import("../patients.forms.ts").then((forms) => forms.identifierForm), {
    reply: props.reply,
  });
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-3">
      <FormErrors reply={props.reply} labels={PATIENT_FIELD_LABELS} />
      <SelectField
        {...form.field("establishmentId")}
        label="Établissement"
        options={props.page.establishments.map(({ id, name }) => ({ value: id, label: name }))}
        isRequired
      />
      <TextField {...form.field("value")} label="IPP" isRequired />
      <div>
        <SubmitButton isSmall>Enregistrer l’IPP</SubmitButton>
      </div>
    </Form>
  );
}
