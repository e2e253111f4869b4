import type { ActionFunctionArgs } from "@remix-run/node";
import { suggestBirthPlaces } from "#app/domains/patients/birth-place.service.server.ts";
import { birthPlaceSearchForm } from "#app/domains/patients/patients.forms.ts";
import { parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** Posted by the forms while a person types a place of birth; not a page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db } = await requireActor(request, context, "patient.create");
  const form = await parseForm(request, birthPlaceSearchForm);
  return Response.json({
    places: form.ok && form.value.birthPlace ? await suggestBirthPlaces(db, form.value.birthPlace) : [],
  });
}
