import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawRole } from "#app/domains/people/grants.service.server.ts";
import { answerRefusal } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta = () => [{ title: "Retirer un rôle · Pluton" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireActor(request, context, "account.manage");
  throw redirect(`/administration/comptes/${params.id}/roles`);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "account.manage");
  const outcome = await withdrawRole(ctx, params.id ?? "", params.grantId ?? "");
  if (!outcome.ok) return answerRefusal(outcome, {});
  return redirect(`/administration/comptes/${params.id}/roles`);
}

/** Seen only when the role was not withdrawn. */
export default function RoleKept() {
  const reply = useActionData<typeof action>();
  const { id } = useParams();
  return (
    <Page title="Ce rôle n’a pas été retiré">
      <FormErrors reply={reply} />
      <div>
        <LinkButton to={`/administration/comptes/${id}/roles`}>Revenir aux rôles</LinkButton>
      </div>
    </Page>
  );
}
