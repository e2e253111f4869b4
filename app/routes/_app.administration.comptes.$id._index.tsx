import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editPersonForm } from "#app/domains/people/accounts.forms.ts";
import { findAccount } from "#app/domains/people/accounts.queries.server.ts";
import { editPerson } from "#app/domains/people/accounts.service.server.ts";
import { AccountPage } from "#app/domains/people/components/AccountPage.tsx";
import { PersonForm } from "#app/domains/people/components/PersonForm.tsx";
import { listEstablishments } from "#app/domains/people/scopes.queries.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";

export const meta = () => [{ title: "Compte · Pluton" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "account.manage");
  const account = await findAccount(db, params.id ?? "");
  if (!account) throw new Response(null, { status: 404 });
  return { account, establishments: await listEstablishments(db) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "account.manage");
  const form = await parseForm(request, editPersonForm);
  if (!form.ok) return form.reply;
  const outcome = await editPerson(ctx, params.id ?? "", form.value);
  if (!outcome.ok) return answerRefusal(outcome, form.values);
  return redirect(`/administration/comptes/${params.id}`);
}

export default function AccountCard() {
  const { account, establishments } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <AccountPage account={account} current="card">
      <Card>
        <PersonForm
          key={account.version}
          reply={reply}
          version={account.version}
          person={{
            title: account.title ?? "",
            givenName: account.givenName,
            familyName: account.familyName,
            email: account.email,
            profession: account.profession,
            establishmentId: account.establishmentId ?? "",
            phone: account.phone ?? "",
            rpps: account.rpps ?? "",
          }}
          establishments={establishments}
          submit="Enregistrer"
        />
      </Card>
    </AccountPage>
  );
}
