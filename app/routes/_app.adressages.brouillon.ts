import type { ActionFunctionArgs } from "@remix-run/node";
import { saveDraft } from "#app/domains/referrals/drafts.service.server.ts";
import { draftForm } from "#app/domains/referrals/referrals.forms.ts";
import { answerRefusal, jsonReply, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** Saves the form of a new referral while it is typed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.create");
  const form = await parseForm(request, draftForm);
  if (!form.ok) return jsonReply(form.reply);
  const outcome = await saveDraft(ctx, form.value);
  return outcome.ok
    ? Response.json({ saved: outcome.value })
    : jsonReply(answerRefusal(outcome, form.values));
}
