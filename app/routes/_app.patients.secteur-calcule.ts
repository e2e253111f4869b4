import type { ActionFunctionArgs } from "@remix-run/node";
import { describeResidence } from "#app/domains/patients/address.service.server.ts";
import { residencePreviewForm } from "#app/domains/patients/patients.forms.ts";
import { parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";

/** Posted by the forms while a person types a commune; not a page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, now } = await requireActor(request, context, "patient.search");
  const form = await parseForm(request, residencePreviewForm);
  return Response.json({
    words: form.ok ? await describeResidence(db, { ...form.value, on: dayOf(now) }) : null,
  });
}
