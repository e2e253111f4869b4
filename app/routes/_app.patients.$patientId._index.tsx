import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PencilLine, Send } from "lucide-react";
import { AccessLogCard } from "#app/domains/patients/components/AccessLog.tsx";
import { ContactCard } from "#app/domains/patients/components/ContactCard.tsx";
import { IdentifiersCard } from "#app/domains/patients/components/IdentifiersCard.tsx";
import { IdentityBanner } from "#app/domains/patients/components/IdentityBanner.tsx";
import { PatientReferrals } from "#app/domains/patients/components/PatientReferrals.tsx";
import { RestrictedPatient } from "#app/domains/patients/components/RestrictedPatient.tsx";
import { SecteurCard } from "#app/domains/patients/components/SecteurCard.tsx";
import { firstGivenName } from "#app/domains/patients/identity.rules.ts";
import { findPatientPage } from "#app/domains/patients/patient-page.service.server.ts";
import { identifierForm } from "#app/domains/patients/patients.forms.ts";
import { addIdentifier } from "#app/domains/patients/secteur.service.server.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatAge } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Dossier patient · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "patient.read");
  const patientId = params.patientId ?? "";
  const outcome = await findPatientPage(ctx, patientId);
  if (outcome.ok) return { page: outcome.value, patientId, mayOpenEmergency: false };
  if (outcome.kind === "notFound") throw new Response(null, { status: 404 });
  return data({ page: null, patientId, mayOpenEmergency: can(ctx.actor, "emergency.open") }, { status: 403 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "patient.update");
  const patientId = params.patientId ?? "";
  const form = await parseForm(request, identifierForm);
  if (!form.ok) return form.reply;
  const outcome = await addIdentifier(ctx, patientId, form.value);
  return outcome.ok ? redirect(`/patients/${patientId}`) : answerRefusal(outcome, form.values);
}

export default function PatientRoute() {
  const { page, patientId, mayOpenEmergency } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!page) return <RestrictedPatient patientId={patientId} mayOpenEmergency={mayOpenEmergency} />;
  const { patient } = page;
  const familyName = patient.usedFamilyName ?? patient.birthFamilyName;
  return (
    <Page
      title={`${familyName.toUpperCase()} ${patient.usedGivenName ?? firstGivenName(patient.birthGivenNames)}`}
      subtitle={`${formatAge(page.age)} · ${patient.secteurCode ? `secteur ${patient.secteurCode}` : "secteur à confirmer"}`}
      actions={
        <>
          {page.mayUpdate ? (
            <LinkButton
              to={`/patients/${patientId}/modifier`}
              icon={<PencilLine className="size-4" aria-hidden="true" />}
            >
              Modifier
            </LinkButton>
          ) : null}
          {page.mayRefer ? (
            <LinkButton
              to={`/adressages/nouveau?patient=${patientId}`}
              tone="primary"
              icon={<Send className="size-4" aria-hidden="true" />}
            >
              Adresser ce patient
            </LinkButton>
          ) : null}
        </>
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <IdentityBanner page={page} />
        <div className="flex flex-col gap-5">
          <SecteurCard page={page} />
          <ContactCard page={page} />
        </div>
      </div>
      <PatientReferrals page={page} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <IdentifiersCard page={page} reply={reply} />
        <AccessLogCard page={page} />
      </div>
    </Page>
  );
}
