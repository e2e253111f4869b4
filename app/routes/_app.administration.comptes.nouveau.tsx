import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invitePersonForm } from "#app/domains/people/accounts.forms.ts";
import { invitePerson } from "#app/domains/people/accounts.service.server.ts";
import { PersonForm } from "#app/domains/people/components/PersonForm.tsx";
import { listEstablishments } from "#app/domains/people/scopes.queries.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta = () => [{ title: "Inviter quelqu’un · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "account.manage");
  return { establishments: await listEstablishments(db) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "account.manage");
  const form = await parseForm(request, invitePersonForm);
  if (!form.ok) return form.reply;
  const outcome = await invitePerson(ctx, form.value, context.config.sessionSecret);
  if (!outcome.ok) return answerRefusal(outcome, form.values);
  return redirect(`/administration/comptes/${outcome.value}/roles`);
}

export default function Invite() {
  const { establishments } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title="Inviter quelqu’un"
      subtitle="La personne reçoit un lien pour choisir son mot de passe. Vous lui donnez ses rôles à l’étape suivante."
    >
      <Card>
        <PersonForm reply={reply} establishments={establishments} submit="Envoyer l’invitation" />
      </Card>
    </Page>
  );
}
