import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConfirmRequest } from "#app/domains/seminars/components/ConfirmRequest.tsx";
import { confirmRequest, openRequest } from "#app/domains/seminars/enrolment-requests.service.server.ts";
import { requireLink } from "#app/domains/seminars/link.guard.server.ts";
import { answerRefusal } from "#app/platform/forms/form.server.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Confirmer ma demande · Programme · Pluton" }];

const GONE = 410;

/** A page with a button: mail filters open every link, and must confirm nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { id, ctx, followLink } = requireLink(args);
  const request = await openRequest(ctx.db, id, ctx.now);
  const followed = request.kind === "confirmed" ? request.enrolmentId : null;
  return data(
    { request, followPath: followed ? followLink(followed) : null },
    { status: request.kind === "over" ? GONE : 200 },
  );
}

export async function action(args: ActionFunctionArgs) {
  const { id, ctx, followLink } = requireLink(args);
  const outcome = await confirmRequest(ctx, id);
  return outcome.ok ? redirect(followLink(outcome.value.enrolmentId)) : answerRefusal(outcome, {});
}

export default function ConfirmRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page title="Confirmer ma demande de place">
      <ConfirmRequest {...page} reply={useActionData<typeof action>()} />
    </Page>
  );
}
