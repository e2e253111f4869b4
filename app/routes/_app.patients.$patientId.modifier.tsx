import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { openPatientRecord } from "#app/domains/patients/access.service.server.ts";
import { chooseBirthPlace, describeBirthPlace } from "#app/domains/patients/birth-place.service.server.ts";
import {
  type EditablePatient,
  UpdatePatientForm,
} from "#app/domains/patients/components/UpdatePatientForm.tsx";
import { answerIdentityRefusal, type PatientFormReply } from "#app/domains/patients/patient-reply.server.ts";
import { updatePatientForm } from "#app/domains/patients/patients.forms.ts";
import type { PatientRecord } from "#app/domains/patients/patients.queries.server.ts";
import { updatePatient } from "#app/domains/patients/patients.service.server.ts";
import { answerLapsed, parseForm } from "#app/platform/forms/form.server.ts";
import { sendOrKeep } from "#app/platform/forms/offline.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Modifier un dossier · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "patient.update");
  const opened = await openPatientRecord(ctx, params.patientId ?? "");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  if (!opened.value.mayUpdate) throw new Response(null, { status: 403 });
  const { patient } = opened.value;
  return { patient: editableOf(patient, await describeBirthPlace(ctx.db, patient.birthPlaceCode)) };
}

/** Only what the form shows leaves the server. */
function editableOf(patient: PatientRecord, birthPlace: string): EditablePatient {
  return {
    id: patient.id,
    version: patient.version,
    birthFamilyName: patient.birthFamilyName,
    birthGivenNames: patient.birthGivenNames,
    usedFamilyName: patient.usedFamilyName,
    usedGivenName: patient.usedGivenName,
    birthOn: patient.birthOn,
    sex: patient.sex,
    birthPlace,
    insNumber: patient.insNumber,
    phone: patient.phone,
    email: patient.email,
    address: patient.address,
    preferredChannel: patient.preferredChannel,
  };
}

/** A network that fails and a session that closed leave what was typed on the page, to be sent again. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return answerLapsed(request);
  const ctx = await requireActor(request, context, "patient.update");
  const patientId = params.patientId ?? "";
  const form = await parseForm(request, updatePatientForm);
  if (!form.ok) return form.reply;
  const policy = { isWrongInsKeyRefused: !context.config.isDemo };
  const place = await chooseBirthPlace(ctx.db, form.value);
  if (!place.ok) return answerIdentityRefusal(place, form.values, { places: place.places });
  const outcome = await updatePatient(ctx, patientId, { ...form.value, birthPlaceCode: place.value }, policy);
  return outcome.ok
    ? redirect(`/patients/${patientId}`)
    : answerIdentityRefusal(outcome, form.values, { places: place.places });
}

export default function EditPatient() {
  const { patient } = useLoaderData<typeof loader>();
  const reply: PatientFormReply | undefined = useActionData<typeof action>();
  return (
    <Page title="Modifier l’identité et les coordonnées">
      <div className="w-full max-w-2xl">
        <UpdatePatientForm patient={patient} reply={reply} />
      </div>
    </Page>
  );
}
