import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { openPatientRecord } from "#app/domains/patients/access.service.server.ts";
import {
  listDetentionOptions,
  listSecteurOptions,
  listSuggestedCommunes,
} from "#app/domains/patients/address.queries.server.ts";
import { chooseCommune } from "#app/domains/patients/address.service.server.ts";
import { ChangeSecteurForm } from "#app/domains/patients/components/ChangeSecteurForm.tsx";
import { answerIdentityRefusal, type PatientFormReply } from "#app/domains/patients/patient-reply.server.ts";
import { changeSecteurForm } from "#app/domains/patients/patients.forms.ts";
import { changeSecteur } from "#app/domains/patients/secteur.service.server.ts";
import { answerLapsed, parseForm } from "#app/platform/forms/form.server.ts";
import { sendOrKeep } from "#app/platform/forms/offline.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Secteur d’un patient · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "patient.update");
  const opened = await openPatientRecord(ctx, params.patientId ?? "");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  if (!opened.value.mayUpdate) throw new Response(null, { status: 403 });
  const { patient } = opened.value;
  return {
    patient: {
      id: patient.id,
      version: patient.version,
      birthOn: patient.birthOn,
      commune: patient.communeName ?? "",
      hasNoStableAddress: patient.hasStableAddress === 0,
      isDetained: patient.isDetained === 1,
      detentionPlaceId: patient.detentionPlaceId ?? "",
    },
    today: dayOf(ctx.now),
    suggestions: await listSuggestedCommunes(ctx.db),
    secteurs: await listSecteurOptions(ctx.db),
    prisons: await listDetentionOptions(ctx.db),
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
  const form = await parseForm(request, changeSecteurForm);
  if (!form.ok) return form.reply;
  const commune = await chooseCommune(ctx.db, form.value);
  if (!commune.ok) return answerIdentityRefusal(commune, form.values, { communes: commune.communes });
  const outcome = await changeSecteur(ctx, patientId, { ...form.value, communeCode: commune.value });
  return outcome.ok
    ? redirect(`/patients/${patientId}`)
    : answerIdentityRefusal(outcome, form.values, { communes: commune.communes });
}

export default function PatientSecteur() {
  const loaded = useLoaderData<typeof loader>();
  const reply: PatientFormReply | undefined = useActionData<typeof action>();
  return (
    <Page title="Changer d’adresse ou de secteur">
      <div className="w-full max-w-2xl">
        <ChangeSecteurForm {...loaded} reply={reply} />
      </div>
    </Page>
  );
}
