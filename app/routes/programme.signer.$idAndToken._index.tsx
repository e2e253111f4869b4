import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { explainAbsence } from "#app/domains/seminars/absence.service.server.ts";
import { AbsenceCard } from "#app/domains/seminars/components/AbsenceCard.tsx";
import { SignCard } from "#app/domains/seminars/components/SignCard.tsx";
import { PROGRAMME_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { loadSignPage } from "#app/domains/seminars/sign-page.service.server.ts";
import { explainForm, signingForm } from "#app/domains/seminars/signing.forms.ts";
import { signByLink } from "#app/domains/seminars/signing.service.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { refuseOversizedBody } from "#app/platform/http/body-limit.ts";
import { idOfLink } from "#app/platform/session/signed-link.server.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Signer ma présence · Pluton" }];

/** Without an account: the link of the e-mail says who signs; opening it does nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const link = params.idAndToken ?? "";
  const enrolmentId = idOfLink(context.config.sessionSecret, link);
  if (!enrolmentId) throw new Response(null, { status: 404 });
  const digits = new URL(request.url).searchParams.get("code") ?? "";
  return { link, page: await loadSignPage(context.db, { enrolmentId }, new Date()), digits };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const link = params.idAndToken ?? "";
  const enrolmentId = idOfLink(context.config.sessionSecret, link);
  if (!enrolmentId) throw new Response(null, { status: 404 });
  refuseOversizedBody(request);
  const data = await request.formData();
  const { db, config, requestId } = context;
  const now = new Date();
  if (data.has("enrolmentId")) {
    const form = parseFormData(data, explainForm);
    if (!form.ok) return form.reply;
    const outcome = await explainAbsence(
      { db, actor: null, now, requestId },
      { enrolmentId, reason: form.value.reason },
    );
    return outcome.ok ? redirect(`${PROGRAMME_PATH}/signer/${link}`) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(data, signingForm);
  if (!form.ok) return form.reply;
  const outcome = await signByLink(
    { db, now, requestId },
    { ...form.value, enrolmentId },
    config.sessionSecret,
  );
  return outcome.ok ? redirect(`${PROGRAMME_PATH}/signer/${link}`) : answerRefusal(outcome, form.values);
}

export default function SignByLink() {
  const { link, page, digits } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title="Signer ma présence" subtitle="Ce lien est le vôtre : ne le transmettez pas.">
      <SignCard
        page={page}
        digits={digits}
        address={`${PROGRAMME_PATH}/signer/${link}/envoi`}
        reply={reply?.values.digits === undefined ? undefined : reply}
      />
      <AbsenceCard absences={page.absences} reply={reply} />
    </Page>
  );
}
