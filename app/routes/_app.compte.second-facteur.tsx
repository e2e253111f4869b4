import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findCredentials } from "#app/domains/people/accounts.queries.server.ts";
import { OwnAccountPage } from "#app/domains/people/components/OwnAccountPage.tsx";
import { removeSecondFactor } from "#app/domains/people/own-account.service.server.ts";
import { confirmPasswordForm } from "#app/domains/people/sign-in.forms.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";

export const meta = () => [{ title: "Second facteur · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor } = await requireActor(request, context);
  const account = await findCredentials(db, actor.accountId);
  return { enrolledAt: account?.totpConfirmedAt ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context);
  const form = await parseForm(request, confirmPasswordForm);
  if (!form.ok) return form.reply;
  const outcome = await removeSecondFactor(ctx, form.value.current);
  return outcome.ok ? redirect("/connexion") : answerRefusal(outcome, {});
}

export default function SecondFactor() {
  const { enrolledAt } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const form = useDomainForm(
    () => import("#app/domains/people/sign-in.forms.ts").then((forms) => forms.confirmPasswordForm),
    { reply },
  );
  if (!enrolledAt)
    return (
      <OwnAccountPage current="factor">
        <Card title="Pas encore activé">
          <p className="mb-4 max-w-prose text-sm">
            Avec un second facteur, votre mot de passe seul n’ouvre plus votre compte : une application de
            votre téléphone donne un code à chaque connexion.
          </p>
          <LinkButton to="/compte/activation" tone="primary">
            Activer
          </LinkButton>
        </Card>
      </OwnAccountPage>
    );
  return (
    <OwnAccountPage current="factor">
      <Card title="Activé">
        <p className="mb-4 max-w-prose text-sm">
          Depuis {formatInstant(enrolledAt)}. Pour changer de téléphone, retirez-le puis activez-le de
          nouveau. Vos sessions se fermeront.
        </p>
        <Form method="post" onSubmit={form.onSubmit} className="flex max-w-xl flex-col gap-4">
          <FormErrors reply={reply} labels={{ current: "Mot de passe actuel" }} />
          <TextField
            {...form.field("current")}
            type="password"
            label="Mot de passe actuel"
            autoComplete="current-password"
            isRequired
          />
          <div>
            <SubmitButton tone="danger">Retirer le second facteur</SubmitButton>
          </div>
        </Form>
      </Card>
    </OwnAccountPage>
  );
}
