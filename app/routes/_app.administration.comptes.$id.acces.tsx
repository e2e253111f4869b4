import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { accessForm } from "#app/domains/people/accounts.forms.ts";
import { findAccount } from "#app/domains/people/accounts.queries.server.ts";
import { accessMovesOf } from "#app/domains/people/accounts.rules.ts";
import { moveAccess } from "#app/domains/people/accounts.service.server.ts";
import { AccountPage } from "#app/domains/people/components/AccountPage.tsx";
import { ACCESS_MOVE_HELP, ACCESS_MOVE_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";

export const meta = () => [{ title: "Accès d’un compte · Pluton" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, actor } = await requireActor(request, context, "account.manage");
  const account = await findAccount(db, params.id ?? "");
  if (!account) throw new Response(null, { status: 404 });
  return { account, moves: accessMovesOf(account, actor.accountId) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "account.manage");
  const form = await parseForm(request, accessForm);
  if (!form.ok) return form.reply;
  const outcome = await moveAccess(ctx, params.id ?? "", form.value.move, context.config.sessionSecret);
  if (!outcome.ok) return answerRefusal(outcome, form.values);
  return redirect(`/administration/comptes/${params.id}/acces`);
}

export default function AccountAccess() {
  const { account, moves } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <AccountPage account={account} current="access">
      <FormErrors reply={reply} />
      <Card title="État">
        <DefinitionList
          items={[
            { label: "Compte ouvert", value: formatInstant(account.createdAt) },
            {
              label: "Dernière connexion",
              value: account.lastSignInAt ? formatInstant(account.lastSignInAt) : "jamais",
            },
            {
              label: "Second facteur",
              value: account.totpConfirmedAt
                ? `activé, ${formatInstant(account.totpConfirmedAt)}`
                : "pas encore activé",
            },
          ]}
        />
      </Card>
      <Card title="Agir sur cet accès">
        <ul className="flex flex-col divide-y divide-base-300">
          {moves.map((move) => (
            <li
              key={move}
              className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
            >
              <p className="min-w-0 max-w-prose text-sm">
                <span className="block font-medium">{ACCESS_MOVE_LABELS[move]}</span>
                <span className="text-base-content/70">{ACCESS_MOVE_HELP[move]}</span>
              </p>
              <Form method="post">
                <SubmitButton name="move" value={move} tone={move === "disable" ? "danger" : "plain"}>
                  {ACCESS_MOVE_LABELS[move]}
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      </Card>
    </AccountPage>
  );
}
