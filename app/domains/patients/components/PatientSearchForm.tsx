import { Form } from "@remix-run/react";
import { Search } from "lucide-react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { PATIENT_FIELD_LABELS } from "../patients.vocabulary.ts";

/** Posted, so that nothing about a patient stands in an address or a log. */
export function PatientSearchForm(props: { reply: FormReply | undefined }) {
  const form = useDomainForm(() => import("../patients.forms.ts").then((forms) => forms.searchPatientsForm), {
    reply: props.reply,
  });
  return (
    <Form
      method="post"
      onSubmit={form.onSubmit}
      role="search"
      aria-label="Patients"
      className="flex flex-col gap-3"
    >
      <FormErrors
        reply={props.reply}
        labels={PATIENT_FIELD_LABELS}
        title="La recherche n’a pas pu se faire. À corriger :"
      />
      <div className="grid items-start gap-3 sm:grid-cols-[15rem_1fr_auto]">
        <TextField {...form.field("birthOn")} type="date" label="Date de naissance" isFilter />
        <TextField
          {...form.field("letters")}
          label="Premières lettres"
          help="Du nom de naissance ou utilisé, et du prénom ; accents et majuscules sont sans effet."
          isFilter
        />
        <div className="sm:pt-6">
          <SubmitButton icon={<Search className="size-4" aria-hidden="true" />}>Rechercher</SubmitButton>
        </div>
      </div>
    </Form>
  );
}
