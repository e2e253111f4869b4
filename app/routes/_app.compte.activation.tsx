import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { anonymousContext } from "#app/domains/people/anonymous.server.ts";
import { CodeForm } from "#app/domains/people/components/CodeForm.tsx";
import { EnrolmentPicture } from "#app/domains/people/components/EnrolmentPicture.tsx";
import { OwnAccountPage } from "#app/domains/people/components/OwnAccountPage.tsx";
import { enrolSecondFactor } from "#app/domains/people/second-factor.service.server.ts";
import { codeForm } from "#app/domains/people/sign-in.forms.ts";
import { enrolmentPicture, offeredSecret } from "#app/domains/people/totp.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";

export const meta = () => [{ title: "Activer le second facteur · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, sessionId } = await requireActor(request, context);
  const secret = offeredSecret(context.config.sessionSecret, actor.accountId, sessionId);
  return enrolmentPicture(secret, actor.email);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context);
  const form = await parseForm(request, codeForm);
  if (!form.ok) return form.reply;
  const outcome = await enrolSecondFactor(anonymousContext(request, context), ctx, form.value.code);
  if (!outcome.ok) return answerRefusal(outcome, {});
  return redirect("/compte/second-facteur", { headers: { "Set-Cookie": outcome.value } });
}

export default function Enrol() {
  const { qr, key } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <OwnAccountPage current="factor">
      <Card title="Activer">
        <div className="flex max-w-md flex-col gap-4">
          <EnrolmentPicture qr={qr} secretKey={key} />
          <CodeForm reply={reply} retour="/compte" submit="Activer" />
        </div>
      </Card>
    </OwnAccountPage>
  );
}
