import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { grantForm } from "#app/domains/people/accounts.forms.ts";
import { findAccount, listAccountGrants } from "#app/domains/people/accounts.queries.server.ts";
import { AccountPage } from "#app/domains/people/components/AccountPage.tsx";
import { GrantList } from "#app/domains/people/components/GrantList.tsx";
import { GrantRoleForm } from "#app/domains/people/components/GrantRoleForm.tsx";
import { grantRole } from "#app/domains/people/grants.service.server.ts";
import { listScopes } from "#app/domains/people/scopes.queries.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";

export const meta = () => [{ title: "Rôles d’un compte · Pluton" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, "account.manage");
  const account = await findAccount(db, params.id ?? "");
  if (!account) throw new Response(null, { status: 404 });
  return {
    account,
    today: dayOf(now),
    grants: await listAccountGrants(db, account.id),
    scopes: await listScopes(db),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "account.manage");
  const form = await parseForm(request, grantForm);
  if (!form.ok) return form.reply;
  const outcome = await grantRole(ctx, params.id ?? "", form.value);
  if (!outcome.ok) return answerRefusal(outcome, form.values);
  return redirect(`/administration/comptes/${params.id}/roles`);
}

export default function AccountRoles() {
  const { account, grants, scopes, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <AccountPage account={account} current="roles">
      <Card title="Rôles" isFlush>
        <GrantList
          grants={grants}
          scopes={scopes}
          today={today}
          path={`/administration/comptes/${account.id}/roles`}
        />
      </Card>
      <Card title="Donner un rôle">
        <GrantRoleForm key={grants.length} reply={reply} scopes={scopes} today={today} />
      </Card>
    </AccountPage>
  );
}
