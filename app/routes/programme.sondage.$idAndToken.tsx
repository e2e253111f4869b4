import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PollCard } from "#app/domains/seminars/components/PollForm.tsx";
import { pollAnswerForm } from "#app/domains/seminars/polls.forms.ts";
import { findAsked } from "#app/domains/seminars/polls.queries.server.ts";
import { answerPoll } from "#app/domains/seminars/polls.service.server.ts";
import { PROGRAMME_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { idOfLink } from "#app/platform/session/signed-link.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Dates proposées · Programme · Pluton" }];

/** A page with a form: mail filters open every link, and must answer nothing. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = idOfLink(context.config.sessionSecret, params.idAndToken ?? "");
  const found = id ? await findAsked(context.db, id) : undefined;
  if (!found) throw new Response(null, { status: 404 });
  const { accountId, ...asked } = found;
  const isOver = asked.closedAt !== null || asked.closesAt <= new Date().toISOString();
  return { asked, isOver };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const personId = idOfLink(context.config.sessionSecret, params.idAndToken ?? "");
  if (!personId) throw new Response(null, { status: 404 });
  const form = await parseForm(request, pollAnswerForm);
  if (!form.ok) return form.reply;
  const ctx = { db: context.db, actor: null, now: new Date(), requestId: context.requestId };
  const outcome = await answerPoll(ctx, { ...form.value, personId });
  return outcome.ok
    ? redirect(`${PROGRAMME_PATH}/sondage/${params.idAndToken}`)
    : answerRefusal(outcome, form.values);
}

export default function PollRoute() {
  const { asked, isOver } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title="Dates d’une séance supplémentaire">
      {isOver ? (
        <Alert title="Ce sondage est clos">
          Votre rang dans la liste d’attente est gardé. Si une place vous est proposée, un message vous le
          dit.
        </Alert>
      ) : (
        <PollCard key={asked.answeredAt} asked={asked} reply={reply} />
      )}
    </Page>
  );
}
