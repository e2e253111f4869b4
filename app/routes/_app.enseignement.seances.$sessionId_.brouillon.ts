import type { ActionFunctionArgs } from "@remix-run/node";
import { contentForm } from "#app/domains/teaching/content.forms.ts";
import { saveContent } from "#app/domains/teaching/content.service.server.ts";
import { answerRefusal, jsonReply, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** Saves a content while it is typed; what identifies somebody is refused here too. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.read");
  const form = await parseForm(request, contentForm);
  if (!form.ok) return jsonReply(form.reply);
  const outcome = await saveContent(ctx, { ...form.value, sessionId: params.sessionId ?? "" });
  return outcome.ok
    ? Response.json({ saved: outcome.value })
    : jsonReply(answerRefusal(outcome, form.values));
}
