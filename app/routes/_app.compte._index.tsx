import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { findCredentials } from "#app/domains/people/accounts.queries.server.ts";
import { OwnAccountPage } from "#app/domains/people/components/OwnAccountPage.tsx";
import { chooseMail } from "#app/domains/people/own-account.service.server.ts";
import { listScopes } from "#app/domains/people/scopes.queries.server.ts";
import { preferencesForm } from "#app/domains/people/sign-in.forms.ts";
import { ROLE_LABELS } from "#app/platform/access/roles.vocabulary.ts";
import { parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";

export const meta = () => [{ title: "Mon compte · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor } = await requireActor(request, context);
  const account = await findCredentials(db, actor.accountId);
  const scopes = await listScopes(db);
  return {
    name: actor.displayName,
    email: actor.email,
    wantsEmail: account?.wantsEmail === 1,
    roles: actor.grants.map((grant) => {
      const scope = scopes.find((one) => one.type === grant.scopeType && one.id === grant.scopeId);
      return `${ROLE_LABELS[grant.role]} (${scope?.label ?? "périmètre fermé"})`;
    }),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context);
  const form = await parseForm(request, preferencesForm);
  if (!form.ok) return form.reply;
  await chooseMail(ctx, form.value.wantsEmail);
  return redirect("/compte");
}

export default function Profile() {
  const { name, email, roles, wantsEmail } = useLoaderData<typeof loader>();
  return (
    <OwnAccountPage current="profile">
      <Card>
        <DefinitionList
          items={[
            { label: "Nom", value: name },
            { label: "Adresse électronique", value: email },
            {
              label: "Rôles en cours",
              value:
                roles.length > 0 ? (
                  <ul>
                    {roles.map((role) => (
                      <li key={role}>{role}</li>
                    ))}
                  </ul>
                ) : (
                  "aucun : demandez-les à l’administration"
                ),
            },
          ]}
        />
      </Card>
      <Card title="Notifications">
        <Form method="post" className="flex flex-col items-start gap-3">
          <CheckboxField
            name="wantsEmail"
            label="Me prévenir aussi par courriel"
            help="Le courriel contient une phrase et un lien, jamais de donnée de santé. Dans l’application, les notifications restent."
            defaultValue={wantsEmail ? "on" : ""}
          />
          <SubmitButton>Enregistrer</SubmitButton>
        </Form>
      </Card>
    </OwnAccountPage>
  );
}
