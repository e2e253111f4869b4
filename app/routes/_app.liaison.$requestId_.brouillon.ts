import type { ActionFunctionArgs } from "@remix-run/node";
import { saveNoteForm } from "#app/domains/liaison/notes.forms.ts";
import { saveNote } from "#app/domains/liaison/notes.service.server.ts";
import { answerRefusal, jsonReply, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** Saves the bedside note while it is typed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.write");
  const form = await parseForm(request, saveNoteForm);
  if (!form.ok) return jsonReply(form.reply);
  const outcome = await saveNote(ctx, { ...form.value, requestId: params.requestId ?? "" });
  return outcome.ok
    ? Response.json({ saved: outcome.value })
    : jsonReply(answerRefusal(outcome, form.values));
}
