import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { EMERGENCY_REASON_LENGTH, PATIENT_FIELD_LABELS } from "../patients.vocabulary.ts";

/** «Bris de glace»: says what it opens, for how long and who is told, before it is opened. */
export function EmergencyForm(props: { maskedName: string; hours: number; reply: FormReply | undefined }) {
  const form = useDomainForm(() => import("../patients.forms.ts").then((forms) => forms.emergencyForm), {
    reply: props.reply,
  });
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <FormErrors reply={props.reply} labels={PATIENT_FIELD_LABELS} />
      <Alert tone="warning" title={`Dossier ${props.maskedName}`}>
        <p>
          L’accès ouvre ce seul dossier, en lecture, pendant {props.hours} heures. Le délégué à la protection
          des données est prévenu aussitôt et examine chaque accès ; l’équipe du patient le voit dans le
          journal du dossier.
        </p>
      </Alert>
      <Card>
        <TextArea
          {...form.field("reason")}
          label="Motif"
          help={`Au moins ${EMERGENCY_REASON_LENGTH} caractères : la situation qui justifie l’accès, sans nommer le patient ni décrire son état.`}
          isRequired
        />
      </Card>
      <div className="flex flex-wrap gap-2">
        <SubmitButton tone="danger">Ouvrir l’accès d’urgence</SubmitButton>
        <LinkButton to="/patients" tone="quiet">
          Renoncer
        </LinkButton>
      </div>
    </Form>
  );
}
