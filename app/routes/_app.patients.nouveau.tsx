import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import {
  listDetentionOptions,
  listSecteurOptions,
  listSuggestedCommunes,
} from "#app/domains/patients/address.queries.server.ts";
import { chooseCommune } from "#app/domains/patients/address.service.server.ts";
import { chooseBirthPlace } from "#app/domains/patients/birth-place.service.server.ts";
import { CreatePatientForm } from "#app/domains/patients/components/CreatePatientForm.tsx";
import { answerIdentityRefusal, type PatientFormReply } from "#app/domains/patients/patient-reply.server.ts";
import { createPatientForm } from "#app/domains/patients/patients.forms.ts";
import { createPatient } from "#app/domains/patients/patients.service.server.ts";
import { answerLapsed, parseForm } from "#app/platform/forms/form.server.ts";
import { sendOrKeep } from "#app/platform/forms/offline.ts";
import { readWayBack, withMade } from "#app/platform/navigation/way-back.rules.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Nouveau patient · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "patient.create");
  return {
    wayBack: readWayBack(request.url),
    suggestions: await listSuggestedCommunes(db),
    secteurs: await listSecteurOptions(db),
    prisons: await listDetentionOptions(db),
  };
}

/** A network that fails and a session that closed leave what was typed on the page, to be sent again. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return answerLapsed(request);
  const ctx = await requireActor(request, context, "patient.create");
  const form = await parseForm(request, createPatientForm);
  if (!form.ok) return form.reply;
  const commune = await chooseCommune(ctx.db, form.value);
  const place = await chooseBirthPlace(ctx.db, form.value);
  const choices = { communes: commune.communes, places: place.places };
  if (!commune.ok) return answerIdentityRefusal(commune, form.values, choices);
  if (!place.ok) return answerIdentityRefusal(place, form.values, choices);
  const policy = { isWrongInsKeyRefused: !context.config.isDemo };
  const patient = { ...form.value, communeCode: commune.value, birthPlaceCode: place.value };
  const outcome = await createPatient(ctx, patient, policy);
  if (!outcome.ok) return answerIdentityRefusal(outcome, form.values, choices);
  const { patientId } = outcome.value;
  const wayBack = readWayBack(request.url);
  return redirect(wayBack ? withMade(wayBack, "patient", patientId) : `/patients/${patientId}`);
}

export default function NewPatient() {
  const { suggestions, secteurs, prisons, wayBack } = useLoaderData<typeof loader>();
  const reply: PatientFormReply | undefined = useActionData<typeof action>();
  return (
    <Page
      title="Nouveau patient"
      subtitle={
        wayBack
          ? "Une fois le dossier créé, vous retrouvez le formulaire d’où vous venez."
          : "Les traits tels qu’ils figurent sur une pièce d’identité."
      }
      actions={wayBack ? <LinkButton to={wayBack}>Revenir sans créer</LinkButton> : null}
    >
      <div className="w-full max-w-2xl">
        <CreatePatientForm reply={reply} suggestions={suggestions} secteurs={secteurs} prisons={prisons} />
      </div>
    </Page>
  );
}
