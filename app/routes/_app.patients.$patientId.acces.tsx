import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmergencyForm } from "#app/domains/patients/components/EmergencyForm.tsx";
import {
  findRestrictedPatient,
  openEmergencyAccess,
} from "#app/domains/patients/emergency.service.server.ts";
import { emergencyForm } from "#app/domains/patients/patients.forms.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Accès d’urgence · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "emergency.open");
  const restricted = await findRestrictedPatient(ctx, params.patientId ?? "");
  if (!restricted.ok) throw new Response(null, { status: HTTP_STATUS[restricted.kind] });
  return { ...restricted.value, hours: await readSetting(ctx.db, "emergency.valid_hours") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "emergency.open");
  const patientId = params.patientId ?? "";
  const form = await parseForm(request, emergencyForm);
  if (!form.ok) return form.reply;
  const outcome = await openEmergencyAccess(ctx, patientId, form.value);
  return outcome.ok ? redirect(`/patients/${patientId}`) : answerRefusal(outcome, form.values);
}

export default function EmergencyAccess() {
  const { maskedName, hours } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title="Accès d’urgence à un dossier"
      subtitle="« Bris de glace », pour une situation qui ne peut pas attendre."
    >
      <div className="w-full max-w-2xl">
        <EmergencyForm maskedName={maskedName} hours={hours} reply={reply} />
      </div>
    </Page>
  );
}
