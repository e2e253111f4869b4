import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { z } from "zod";
import { requiredText } from "#app/platform/forms/fields.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { refused } from "#app/platform/outcome.ts";
import { verifyPassword } from "#app/platform/session/password.server.ts";
import { findSignedIn, openSession } from "#app/platform/session/session.server.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";

const signInForm = z.object({
  email: requiredText("Indiquez votre adresse électronique."),
  password: requiredText("Indiquez votre mot de passe."),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await findSignedIn(request, context, new Date());
  return signedIn ? redirect("/") : null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, signInForm);
  if (!form.ok) return form.reply;
  const account = await context.db
    .selectFrom("account")
    .select(["id", "passwordHash"])
    .where("email", "=", form.value.email.toLowerCase())
    .where("status", "=", "active")
    .executeTakeFirst();
  const isRight = await verifyPassword(account?.passwordHash ?? null, form.value.password);
  if (!account || !isRight) {
    return answerRefusal(refused("rule", "Adresse ou mot de passe incorrect."), { email: form.value.email });
  }
  const cookie = await openSession(
    context,
    { accountId: account.id, device: null, hasSecondFactor: false },
    new Date(),
  );
  return redirect("/", { headers: { "Set-Cookie": cookie } });
}

export default function SignIn() {
  const reply = useActionData<typeof action>();
  const form = useDomainForm(signInForm, { reply });
  return (
    <main className="mx-auto flex max-w-sm flex-col gap-4 px-4 py-16">
      <h1 className="font-semibold text-xl">Connexion</h1>
      <FormErrors reply={reply} />
      <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <TextField
          {...form.field("email")}
          type="email"
          label="Adresse électronique"
          autoComplete="username"
          isRequired
        />
        <TextField
          {...form.field("password")}
          type="password"
          label="Mot de passe"
          autoComplete="current-password"
          isRequired
        />
        <SubmitButton>Se connecter</SubmitButton>
      </Form>
    </main>
  );
}
