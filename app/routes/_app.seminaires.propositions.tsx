import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PollCard } from "#app/domains/seminars/components/PollForm.tsx";
import { ownPollAnswerForm } from "#app/domains/seminars/polls.forms.ts";
import { listOwnAsked } from "#app/domains/seminars/polls.queries.server.ts";
import { answerPoll } from "#app/domains/seminars/polls.service.server.ts";
import { PROPOSALS_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Dates proposées · Séminaires · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireActor(request, context, "seminar.enrol");
  return { polls: await listOwnAsked(db, { accountId: actor.accountId, now }) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const form = await parseForm(request, ownPollAnswerForm);
  if (!form.ok) return form.reply;
  const outcome = await answerPoll(ctx, form.value);
  return outcome.ok ? redirect(PROPOSALS_PATH) : answerRefusal(outcome, form.values);
}

export default function Proposals() {
  const { polls } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const isOfOne = polls.some(({ id }) => id === reply?.values.personId);
  return (
    <Page title="Dates proposées" subtitle="Séances supplémentaires que la coordination prépare.">
      {isOfOne ? null : <FormErrors reply={reply} />}
      {polls.length === 0 ? (
        <EmptyState title="Aucune date à choisir">
          Quand une liste d’attente est longue, la coordination propose ici des dates à qui attend.
        </EmptyState>
      ) : null}
      {polls.map((asked) => (
        <PollCard
          key={`${asked.id} ${asked.answeredAt}`}
          asked={asked}
          reply={reply?.values.personId === asked.id ? reply : undefined}
        />
      ))}
    </Page>
  );
}
