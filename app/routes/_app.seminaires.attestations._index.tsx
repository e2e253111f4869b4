import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { explainAbsence } from "#app/domains/seminars/absence.service.server.ts";
import { listOwnCertificates } from "#app/domains/seminars/certificates.queries.server.ts";
import { AbsenceCard } from "#app/domains/seminars/components/AbsenceCard.tsx";
import { CertificateTable } from "#app/domains/seminars/components/CertificateTable.tsx";
import { CERTIFICATES_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { loadOwnSignPage } from "#app/domains/seminars/sign-page.service.server.ts";
import { explainForm } from "#app/domains/seminars/signing.forms.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Mes attestations · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireActor(request, context, "seminar.enrol");
  const { absences } = await loadOwnSignPage(db, actor.accountId, now);
  return { certificates: await listOwnCertificates(db, actor.accountId), absences };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const form = await parseForm(request, explainForm);
  if (!form.ok) return form.reply;
  const outcome = await explainAbsence(ctx, form.value);
  return outcome.ok ? redirect(CERTIFICATES_PATH) : answerRefusal(outcome, form.values);
}

export default function OwnCertificates() {
  const { certificates, absences } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title="Mes attestations"
      subtitle="Une attestation porte les heures des demi-journées signées, dès que la séance est close."
    >
      <Card isFlush>
        {certificates.length === 0 ? (
          <EmptyState title="Aucune attestation">
            La vôtre apparaît ici quand le formateur a clos toutes les demi-journées d’une séance que vous
            avez signée.
          </EmptyState>
        ) : (
          <CertificateTable certificates={certificates} />
        )}
      </Card>
      <AbsenceCard absences={absences} reply={reply} />
    </Page>
  );
}
