import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { OwnAccountPage } from "#app/domains/people/components/OwnAccountPage.tsx";
import { changePassword } from "#app/domains/people/own-account.service.server.ts";
import { PASSPHRASE_HELP } from "#app/domains/people/passphrase.rules.ts";
import { changePasswordForm } from "#app/domains/people/sign-in.forms.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";

export const meta = () => [{ title: "Changer de mot de passe · Pluton" }];

const LABELS = {
  current: "Mot de passe actuel",
  password: "Nouveau mot de passe",
  confirmation: "Le même, une seconde fois",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context);
  const form = await parseForm(request, changePasswordForm);
  if (!form.ok) return form.reply;
  const outcome = await changePassword(ctx, form.value);
  return outcome.ok ? { isChanged: true as const } : answerRefusal(outcome, {});
}

export default function ChangePassword() {
  const answer = useActionData<typeof action>();
  const reply = answer && "values" in answer ? answer : undefined;
  const form = useDomainForm(
    () => import("#app/domains/people/sign-in.forms.ts").then((forms) => forms.changePasswordForm),
    { reply },
  );
  return (
    <OwnAccountPage current="password">
      <Card>
        {answer && "isChanged" in answer ? (
          <Alert tone="success" isLive title="Votre mot de passe est changé">
            Vos sessions sur d’autres appareils sont fermées.
          </Alert>
        ) : (
          <Form method="post" onSubmit={form.onSubmit} className="flex max-w-xl flex-col gap-4">
            <FormErrors reply={reply} labels={LABELS} />
            <TextField
              {...form.field("current")}
              type="password"
              label={LABELS.current}
              autoComplete="current-password"
              isRequired
            />
            <TextField
              {...form.field("password")}
              type="password"
              label={LABELS.password}
              help={PASSPHRASE_HELP}
              autoComplete="new-password"
              isRequired
            />
            <TextField
              {...form.field("confirmation")}
              type="password"
              label={LABELS.confirmation}
              autoComplete="new-password"
              isRequired
            />
            <div>
              <SubmitButton>Changer</SubmitButton>
            </div>
          </Form>
        )}
      </Card>
    </OwnAccountPage>
  );
}
