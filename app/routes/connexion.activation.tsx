import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { anonymousContext } from "#app/domains/people/anonymous.server.ts";
import { CodeForm } from "#app/domains/people/components/CodeForm.tsx";
import { EnrolmentPicture } from "#app/domains/people/components/EnrolmentPicture.tsx";
import { requireStep } from "#app/domains/people/half-signed-in.server.ts";
import { enrolSecondFactor } from "#app/domains/people/second-factor.service.server.ts";
import { codeForm } from "#app/domains/people/sign-in.forms.ts";
import { enrolmentPicture, offeredSecret } from "#app/domains/people/totp.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { ownPath } from "#app/platform/session/session.rules.ts";
import { AuthPage } from "#app/ui/AuthPage.tsx";

export const meta = () => [{ title: "Activer le second facteur · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, sessionId, retour } = await requireStep(request, context, "enrol");
  const secret = offeredSecret(context.config.sessionSecret, actor.accountId, sessionId);
  return { retour, ...(await enrolmentPicture(secret, actor.email)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireStep(request, context, "enrol");
  const form = await parseForm(request, codeForm);
  if (!form.ok) return form.reply;
  const outcome = await enrolSecondFactor(anonymousContext(request, context), person, form.value.code);
  if (!outcome.ok) return answerRefusal(outcome, { retour: form.value.retour });
  return redirect(ownPath(form.value.retour) ?? "/", { headers: { "Set-Cookie": outcome.value } });
}

export default function Enrol() {
  const { retour, qr, key } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <AuthPage
      title="Activer le second facteur"
      intro="Pluton ouvre des dossiers de soins : le mot de passe ne suffit pas. Cette étape se fait une seule fois."
    >
      <EnrolmentPicture qr={qr} secretKey={key} />
      <CodeForm reply={reply} retour={retour} submit="Activer" />
    </AuthPage>
  );
}
