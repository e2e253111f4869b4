import type { ActionFunctionArgs } from "@remix-run/node";
import { signingForm } from "#app/domains/seminars/signing.forms.ts";
import { signOwn } from "#app/domains/seminars/signing.service.server.ts";
import { signingReply, UNREADABLE_SIGNATURE } from "#app/domains/seminars/signing-reply.server.ts";
import { parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** A signature that the page sends by itself, now or when the network is back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const form = await parseForm(request, signingForm);
  if (!form.ok) return signingReply(UNREADABLE_SIGNATURE);
  return signingReply(await signOwn(ctx, form.value, context.config.sessionSecret));
}
