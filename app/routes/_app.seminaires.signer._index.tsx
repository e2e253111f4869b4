import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SignCard } from "#app/domains/seminars/components/SignCard.tsx";
import { SIGN_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { loadOwnSignPage } from "#app/domains/seminars/sign-page.service.server.ts";
import { signingForm } from "#app/domains/seminars/signing.forms.ts";
import { signOwn } from "#app/domains/seminars/signing.service.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Signer ma présence · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireActor(request, context, "seminar.enrol");
  const digits = new URL(request.url).searchParams.get("code") ?? "";
  return { page: await loadOwnSignPage(db, actor.accountId, now), digits };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const form = await parseForm(request, signingForm);
  if (!form.ok) return form.reply;
  const outcome = await signOwn(ctx, form.value, context.config.sessionSecret);
  return outcome.ok ? redirect(SIGN_PATH) : answerRefusal(outcome, form.values);
}

export default function Sign() {
  const { page, digits } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title="Signer ma présence">
      <SignCard page={page} digits={digits} address={`${SIGN_PATH}/envoi`} reply={reply} />
    </Page>
  );
}
