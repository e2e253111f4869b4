import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EvaluationParts } from "#app/domains/seminars/components/EvaluationParts.tsx";
import { readUnlessLapsed } from "#app/domains/seminars/components/read-unless-lapsed.ts";
import { loadOwnEvaluation } from "#app/domains/seminars/evaluation-page.service.server.ts";
import { receiveAnswers } from "#app/domains/seminars/evaluation-reply.server.ts";
import { evaluationPath, sessionPath } from "#app/domains/seminars/seminars.paths.ts";
import { answerLapsed } from "#app/platform/forms/form.server.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { formatDay } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { LapsedAlert } from "#app/ui/LapsedAlert.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Évaluation de la séance · Pluton" }];

export const shouldRevalidate = readUnlessLapsed;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const page = await loadOwnEvaluation(ctx, params.sessionId ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return answerLapsed(request);
  const ctx = await requireActor(request, context, "seminar.enrol");
  const page = await loadOwnEvaluation(ctx, params.sessionId ?? "");
  if (!page) throw new Response(null, { status: 404 });
  const answer = await receiveAnswers(request, ctx, page);
  return answer.ok ? redirect(evaluationPath(page.sessionId)) : answer.reply;
}

export default function Evaluation() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={`Évaluation : ${page.title}`}
      subtitle={`Séance du ${formatDay(page.startsAt)}`}
      actions={<LinkButton to={sessionPath(page.sessionId)}>La séance</LinkButton>}
    >
      <LapsedAlert reply={reply && "isLapsed" in reply ? reply : null} takesFocus />
      <EvaluationParts page={page} reply={reply} />
    </Page>
  );
}
