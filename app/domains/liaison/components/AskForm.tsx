import { Form } from "@remix-run/react";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { LapsedAlert } from "#app/ui/LapsedAlert.tsx";
import type { AskPage } from "../ask-page.service.server.ts";
import type { AskReply } from "../ask-reply.server.ts";
import { REQUEST_FIELD_LABELS } from "../request-fields.vocabulary.ts";
import { AskMore } from "./AskMore.tsx";
import { AskPatient } from "./AskPatient.tsx";
import { AskQuestion } from "./AskQuestion.tsx";
import { AskWard } from "./AskWard.tsx";

/** The ward's request, made to be sent from a phone in under a minute; what may wait is folded. */
export function AskForm({ page, reply }: { page: AskPage; reply: AskReply | undefined }) {
  const form = useDomainForm(() => import("../request.forms.ts").then((forms) => forms.askLiaisonForm), {
    reply,
    defaults: defaultsOf(page),
    isDirtyWarned: true,
  });
  const wardId = form.watch("wardId");
  const ward = page.wards.find(({ id }) => id === wardId) ?? null;
  const hospital = ward ? (page.hospitals[ward.hospitalId] ?? null) : null;
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-4">
      <LapsedAlert reply={reply} takesFocus />
      <FormErrors reply={reply} labels={REQUEST_FIELD_LABELS} />
      <Card title="Le service">
        <AskWard page={page} ward={ward} field={form.field} />
      </Card>
      <Card title="Le patient">
        <AskPatient field={form.field} watch={form.watch} reply={reply} />
      </Card>
      <Card title="La question">
        <AskQuestion field={form.field} hospital={hospital} />
      </Card>
      <Card>
        <AskMore field={form.field} reply={reply} suggestions={page.communes} />
      </Card>
      <div className="[&_.btn]:min-h-14 [&_.btn]:text-base max-sm:[&_.btn]:w-full">
        <SubmitButton>Envoyer la demande</SubmitButton>
      </div>
    </Form>
  );
}

/** The number of the ward is most often the one to call back. */
function defaultsOf({ chosenId, wards }: AskPage) {
  const ward = wards.find(({ id }) => id === chosenId);
  return { wardId: ward?.id ?? "", callbackPhone: ward?.phone ?? "" };
}
