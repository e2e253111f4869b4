import type { ActionFunctionArgs } from "@remix-run/node";
import { listResemblingPatients } from "#app/domains/patients/matches.service.server.ts";
import { previewForm } from "#app/domains/patients/patients.forms.ts";
import { parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** Posted by the creation form while a person types; not a page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "patient.create");
  const form = await parseForm(request, previewForm);
  return Response.json({ matches: form.ok ? await listResemblingPatients(ctx, form.value) : [] });
}
