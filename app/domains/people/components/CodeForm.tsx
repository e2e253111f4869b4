import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";

/** The six digits of an authenticator application. */
export function CodeForm(props: { reply: FormReply | undefined; retour: string; submit: string }) {
  const form = useDomainForm(() => import("../sign-in.forms.ts").then((forms) => forms.codeForm), {
    reply: props.reply,
  });
  return (
    <>
      <FormErrors reply={props.reply} />
      <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <input type="hidden" name="retour" value={props.retour} />
        <TextField
          {...form.field("code")}
          label="Code à 6 chiffres"
          help="Il change toutes les 30 secondes."
          inputMode="numeric"
          autoComplete="one-time-code"
          isRequired
        />
        <SubmitButton>{props.submit}</SubmitButton>
      </Form>
    </>
  );
}
