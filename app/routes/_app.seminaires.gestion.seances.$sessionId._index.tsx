import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ManagedSessionPage } from "#app/domains/seminars/components/ManagedSessionPage.tsx";
import { loadManagedSession } from "#app/domains/seminars/managed-session.service.server.ts";
import { findSessionAction } from "#app/domains/seminars/session-actions.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

export const meta: MetaFunction = () => [{ title: "Séance de séminaire · Pluton" }];

/** A refusal may come from what changed meanwhile: the page is read again. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const search = new URL(request.url).searchParams;
  const query = { search: search.get("recherche") ?? "", enrolmentId: search.get("personne") };
  const page = await loadManagedSession(ctx, { ...query, sessionId: params.sessionId ?? "" });
  if (!page) throw new Response(null, { status: 404 });
  const sent = Number(search.get("envoyes")) || 0;
  return { ...page, search: query.search, sent, now: ctx.now.toISOString() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const form = await request.formData();
  const run = findSessionAction(form.get("intent"));
  if (!run) throw new Response(null, { status: 400 });
  const answer = await run(ctx, params.sessionId ?? "", form);
  return answer.ok ? redirect(answer.path) : answer.reply;
}

export default function ManagedSessionRoute() {
  return <ManagedSessionPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
