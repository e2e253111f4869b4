import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { forgetKeptForms } from "#app/platform/forms/kept-forms.ts";
import { closeSession, findSignedIn } from "#app/platform/session/session.server.ts";
import { AuthPage } from "#app/ui/AuthPage.tsx";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";

export const meta = () => [{ title: "Se déconnecter · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await findSignedIn(request, context, new Date());
  if (!signedIn) throw redirect("/connexion");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const now = new Date();
  const signedIn = await findSignedIn(request, context, now);
  const cookie = await closeSession(request, context, now);
  if (signedIn)
    await recordAudit(
      context.db,
      { actor: signedIn.actor, now, requestId: context.requestId },
      { action: "session.closed", subjectType: "account", subjectId: signedIn.actor.accountId },
    );
  return redirect("/connexion", { headers: { "Set-Cookie": cookie } });
}

export default function SignOut() {
  return (
    <AuthPage
      title="Se déconnecter"
      intro="Sur un poste partagé, fermez votre session dès que vous le quittez."
    >
      <Form method="post" onSubmit={() => forgetKeptForms()} className="flex flex-wrap gap-2">
        <SubmitButton>Se déconnecter</SubmitButton>
        <LinkButton to="/">Rester</LinkButton>
      </Form>
    </AuthPage>
  );
}
