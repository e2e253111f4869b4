import type { ActionFunctionArgs } from "@remix-run/node";
import { letterForm } from "#app/domains/referrals/care.forms.ts";
import { saveReturnLetter } from "#app/domains/referrals/letters.service.server.ts";
import { answerRefusal, jsonReply, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** Saves the return letter while it is typed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "episode.write");
  const form = await parseForm(request, letterForm);
  if (!form.ok) return jsonReply(form.reply);
  const { version, body } = form.value;
  const outcome = await saveReturnLetter(ctx, { referralId: params.referralId ?? "", version, body });
  return outcome.ok
    ? Response.json({ saved: outcome.value })
    : jsonReply(answerRefusal(outcome, form.values));
}
