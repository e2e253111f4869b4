import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EvaluationParts } from "#app/domains/seminars/components/EvaluationParts.tsx";
import { loadInvited } from "#app/domains/seminars/evaluation-page.service.server.ts";
import { receiveAnswers } from "#app/domains/seminars/evaluation-reply.server.ts";
import { requireLink } from "#app/domains/seminars/link.guard.server.ts";
import { PROGRAMME_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { formatDay } from "#app/shared/dates.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Évaluation de la séance · Programme · Pluton" }];

/** A refusal may come from what changed meanwhile: the page is read again. */
export const shouldRevalidate = () => true;

/** Without an account: the link of the e-mail says who answers; opening it answers nothing (ADR 026). */
export async function loader(args: LoaderFunctionArgs) {
  const { id, ctx } = requireLink(args);
  const page = await loadInvited(ctx.db, id, ctx.now);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { id, ctx } = requireLink(args);
  const page = await loadInvited(ctx.db, id, ctx.now);
  if (!page) throw new Response(null, { status: 404 });
  const answer = await receiveAnswers(args.request, ctx, page);
  return answer.ok ? redirect(`${PROGRAMME_PATH}/evaluation/${args.params.idAndToken}`) : answer.reply;
}

export default function EvaluationByLink() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page
      title={`Évaluation : ${page.title}`}
      subtitle={`Séance du ${formatDay(page.startsAt)}. Ce lien est le vôtre : ne le transmettez pas.`}
    >
      <EvaluationParts page={page} reply={useActionData<typeof action>()} />
    </Page>
  );
}
