import { Form } from "@remix-run/react";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import type { Option } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { LapsedAlert } from "#app/ui/LapsedAlert.tsx";
import type { PatientFormReply } from "../patient-reply.server.ts";
import { PATIENT_FIELD_LABELS } from "../patients.vocabulary.ts";
import { AddressFields } from "./AddressFields.tsx";

export function ChangeSecteurForm(props: {
  patient: {
    id: string;
    version: number;
    birthOn: string;
    commune: string;
    hasNoStableAddress: boolean;
    isDetained: boolean;
    detentionPlaceId: string;
  };
  today: string;
  suggestions: readonly string[];
  secteurs: readonly Option[];
  prisons: readonly Option[];
  reply: PatientFormReply | undefined;
}) {
  const { patient, reply } = props;
  const form = useDomainForm(() => import("../patients.forms.ts").then((forms) => forms.changeSecteurForm), {
    reply,
    defaults: {
      commune: patient.commune,
      // An unticked box is absent from what was typed: the recorded tick must not come back.
      ...(reply ? {} : ticksOf(patient)),
      detentionPlaceId: patient.detentionPlaceId,
      startsOn: props.today,
      version: String(patient.version),
    },
    isDirtyWarned: true,
  });
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <LapsedAlert reply={reply} takesFocus />
      <FormErrors reply={reply} labels={PATIENT_FIELD_LABELS} />
      <input type="hidden" name="version" value={String(reply?.values.version ?? patient.version)} />
      <Card>
        <div className="flex flex-col gap-4">
          <AddressFields
            field={form.field}
            watch={form.watch}
            birthOn={patient.birthOn}
            suggestions={props.suggestions}
            communes={reply?.communes ?? []}
            secteurs={props.secteurs}
            prisons={props.prisons}
            isSecteurOpen
          />
          <TextField
            {...form.field("startsOn")}
            type="date"
            max={props.today}
            label="Date d’effet"
            help="Le rattachement précédent garde ses dates : l’activité passée n’est pas réécrite."
            isRequired
          />
        </div>
      </Card>
      <Alert>
        <p>
          Le nouveau secteur est prévenu et ouvre le dossier. Votre secteur ne le garde que s’il a adressé le
          patient à une filière.
        </p>
      </Alert>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Enregistrer</SubmitButton>
        <LinkButton to={`/patients/${patient.id}`} tone="quiet">
          Abandonner
        </LinkButton>
      </div>
    </Form>
  );
}

function ticksOf(patient: { hasNoStableAddress: boolean; isDetained: boolean }) {
  return {
    hasNoStableAddress: patient.hasNoStableAddress ? "on" : "",
    isDetained: patient.isDetained ? "on" : "",
  };
}
