import { SEX_LABELS } from "#app/domains/patients/patients.vocabulary.ts";
import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { AskReply } from "../ask-reply.server.ts";
import { KnownRequestsPreview } from "./KnownRequestsPreview.tsx";

interface AskPatientProps {
  field(name: string): FieldProps;
  watch(names: string[]): unknown[];
  reply: AskReply | undefined;
}

/** Whom it is about, and at once what is known already: before the question is typed. */
export function AskPatient({ field, watch, reply }: AskPatientProps) {
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field("birthFamilyName")} label="Nom de naissance" isRequired />
        <TextField {...field("birthGivenNames")} label="Premier prénom de naissance" isRequired />
        <TextField {...field("birthOn")} type="date" label="Date de naissance" isRequired />
        <TextField
          {...field("ipp")}
          label="IPP de l’hôpital"
          help="Il évite de confondre deux patients proches."
        />
      </div>
      <RadioGroup {...field("sex")} label="Sexe" options={optionsOf(SEX_LABELS)} isRequired />
      <KnownRequestsPreview field={field} watch={watch} reply={reply} />
      <TextField {...field("bed")} label="Chambre, lit" />
    </div>
  );
}
