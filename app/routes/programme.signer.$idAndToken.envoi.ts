import type { ActionFunctionArgs } from "@remix-run/node";
import { signingForm } from "#app/domains/seminars/signing.forms.ts";
import { signByLink } from "#app/domains/seminars/signing.service.server.ts";
import { signingReply, UNREADABLE_SIGNATURE } from "#app/domains/seminars/signing-reply.server.ts";
import { parseForm } from "#app/platform/forms/form.server.ts";
import { idOfLink } from "#app/platform/session/signed-link.server.ts";

/** A signature without an account that the page sends by itself, now or when the network is back. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, config, requestId } = context;
  const enrolmentId = idOfLink(config.sessionSecret, params.idAndToken ?? "");
  if (!enrolmentId) throw new Response(null, { status: 404 });
  const form = await parseForm(request, signingForm);
  if (!form.ok) return signingReply(UNREADABLE_SIGNATURE);
  const input = { ...form.value, enrolmentId };
  return signingReply(await signByLink({ db, now: new Date(), requestId }, input, config.sessionSecret));
}
