import type { ActionFunctionArgs } from "@remix-run/node";
import { findKnownRequests, type KnownReply } from "#app/domains/liaison/known-requests.service.server.ts";
import { knownRequestsForm } from "#app/domains/liaison/request.forms.ts";
import { parseForm } from "#app/platform/forms/form.server.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";

const NOTHING: KnownReply = { known: null, fault: null };

/** Posted by the form of a new request while a ward types; not a page. A closed session must not take the form away. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return Response.json({ ...NOTHING, isLapsed: true }, { status: 401 });
  const ctx = await requireActor(request, context, "liaison.request");
  const form = await parseForm(request, knownRequestsForm);
  if (!form.ok) return Response.json(NOTHING);
  const policy = { isWrongInsKeyRefused: !context.config.isDemo };
  const outcome = await findKnownRequests(ctx, form.value, policy);
  const reply: KnownReply = outcome.ok
    ? { known: outcome.value, fault: null }
    : { known: null, fault: outcome.message };
  return Response.json(reply);
}
