import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { localInstant } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";

/** The first contact: one press when it is now, or the time that it was. */
export function BedsideContact(props: { version: number; reply: FormReply | undefined; now: string }) {
  const { reply } = props;
  return (
    <Card title="Vous voyez le patient ?">
      <div className="flex flex-col gap-3">
        <FormErrors reply={reply} labels={{ contactAt: "Patient vu à" }} />
        <Form method="post" className="[&_.btn]:min-h-14 [&_.btn]:w-full [&_.btn]:text-base">
          <input type="hidden" name="intent" value="see" />
          <input type="hidden" name="version" value={props.version} />
          <SubmitButton>Vu maintenant</SubmitButton>
        </Form>
        <p className="text-base-content/70 text-sm">
          L’heure du premier contact est inscrite, le service en est informé et le compte rendu s’ouvre.
        </p>
        <Disclosure summary="Vu plus tôt : indiquer l’heure" isOpen={Boolean(reply?.values.contactAt)}>
          <Form method="post" noValidate className="flex flex-col gap-3">
            <input type="hidden" name="intent" value="see" />
            <input type="hidden" name="version" value={props.version} />
            <TextField
              name="contactAt"
              type="datetime-local"
              label="Patient vu à"
              isRequired
              defaultValue={reply?.values.contactAt ?? localInstant(props.now)}
              error={reply?.fieldErrors.contactAt}
            />
            <div className="[&_.btn]:max-sm:w-full">
              <SubmitButton tone="plain">Noter cette heure</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      </div>
    </Card>
  );
}
