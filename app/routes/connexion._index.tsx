import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { anonymousContext } from "#app/domains/people/anonymous.server.ts";
import { signInForm } from "#app/domains/people/sign-in.forms.ts";
import { signIn } from "#app/domains/people/sign-in.service.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { ownPath } from "#app/platform/session/session.rules.ts";
import { findSignedIn } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { AuthPage } from "#app/ui/AuthPage.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";

export const meta = () => [{ title: "Connexion · Pluton" }];

const NOTICES: Record<string, string> = {
  session:
    "Votre session s’est fermée avant l’envoi : rien n’a été enregistré. Identifiez-vous, vous reviendrez à la page où vous étiez.",
  "mot-de-passe": "Votre mot de passe est enregistré. Identifiez-vous avec celui-ci.",
  page: "Identifiez-vous : la page demandée s’ouvrira ensuite. Une session inactive se ferme d’elle-même.",
  partout: "Toutes vos sessions sont fermées.",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const retour = ownPath(search.get("retour")) ?? "/";
  const signedIn = await findSignedIn(request, context, new Date());
  if (signedIn) throw redirect(retour);
  const motive = search.get("motif") ?? (retour === "/" ? "" : "page");
  return { retour, notice: NOTICES[motive] ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, signInForm);
  if (!form.ok) return form.reply;
  const outcome = await signIn(anonymousContext(request, context), form.value);
  if (!outcome.ok) return answerRefusal(outcome, { email: form.value.email, retour: form.value.retour });
  return redirect(ownPath(form.value.retour) ?? "/", { headers: { "Set-Cookie": outcome.value } });
}

export default function SignIn() {
  const { retour, notice } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const form = useDomainForm(
    () => import("#app/domains/people/sign-in.forms.ts").then((forms) => forms.signInForm),
    { reply },
  );
  return (
    <AuthPage
      title="Connexion"
      footer={
        <p className="flex flex-wrap justify-center gap-x-6 gap-y-3">
          <Link to="/mot-de-passe" className="link">
            Mot de passe oublié
          </Link>
          <Link to="/programme" className="link">
            Programme des séminaires, ouvert à tous
          </Link>
        </p>
      }
    >
      {notice && !reply ? <Alert isLive>{notice}</Alert> : null}
      <FormErrors reply={reply} labels={{ email: "Adresse électronique", password: "Mot de passe" }} />
      <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <input type="hidden" name="retour" value={retour} />
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
    </AuthPage>
  );
}
