import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { PASSPHRASE_HELP } from "../passphrase.rules.ts";

/** Chooses a password, typed twice. */
export function NewPasswordForm(props: { reply: FormReply | undefined; submit: string }) {
  const form = useDomainForm(() => import("../sign-in.forms.ts").then((forms) => forms.newPasswordForm), {
    reply: props.reply,
  });
  return (
    <>
      <FormErrors
        reply={props.reply}
        labels={{ password: "Nouveau mot de passe", confirmation: "Confirmation" }}
      />
      <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <TextField
          {...form.field("password")}
          type="password"
          label="Nouveau mot de passe"
          help={PASSPHRASE_HELP}
          autoComplete="new-password"
          isRequired
        />
        <TextField
          {...form.field("confirmation")}
          type="password"
          label="Le même, une seconde fois"
          autoComplete="new-password"
          isRequired
        />
        <SubmitButton>{props.submit}</SubmitButton>
      </Form>
    </>
  );
}
