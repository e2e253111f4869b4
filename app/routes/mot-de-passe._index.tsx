import type { ActionFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { requestReset } from "#app/domains/people/account-links.service.server.ts";
import { anonymousContext } from "#app/domains/people/anonymous.server.ts";
import { resetRequestForm } from "#app/domains/people/sign-in.forms.ts";
import { parseForm } from "#app/platform/forms/form.server.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { AuthPage } from "#app/ui/AuthPage.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";

export const meta = () => [{ title: "Mot de passe oublié · Pluton" }];

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, resetRequestForm);
  if (!form.ok) return form.reply;
  await requestReset(anonymousContext(request, context), form.value.email);
  return { isSent: true as const };
}

export default function ForgottenPassword() {
  const answer = useActionData<typeof action>();
  const reply = answer && "values" in answer ? answer : undefined;
  const form = useDomainForm(
    () => import("#app/domains/people/sign-in.forms.ts").then((forms) => forms.resetRequestForm),
    { reply },
  );
  return (
    <AuthPage
      title="Mot de passe oublié"
      footer={
        <Link to="/connexion" className="link">
          Revenir à la connexion
        </Link>
      }
    >
      {answer && "isSent" in answer ? (
        <Alert tone="success" isLive title="C’est noté">
          Si un compte correspond à cette adresse, un message vient de lui être envoyé avec un lien. Rien reçu
          au bout de quelques minutes ? Regardez les indésirables, puis demandez à l’administration.
        </Alert>
      ) : (
        <>
          <p className="text-base-content/70 text-sm">
            Indiquez l’adresse de votre compte : vous y recevrez un lien pour choisir un nouveau mot de passe.
          </p>
          <FormErrors reply={reply} labels={{ email: "Adresse électronique" }} />
          <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-4">
            <TextField
              {...form.field("email")}
              type="email"
              label="Adresse électronique"
              autoComplete="username"
              isRequired
            />
            <SubmitButton>Recevoir un lien</SubmitButton>
          </Form>
        </>
      )}
    </AuthPage>
  );
}
