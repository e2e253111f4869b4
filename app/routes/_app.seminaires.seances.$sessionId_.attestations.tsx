import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revokeForm } from "#app/domains/seminars/certificates.forms.ts";
import { listSessionCertificates } from "#app/domains/seminars/certificates.queries.server.ts";
import { revokeCertificate } from "#app/domains/seminars/certificates.service.server.ts";
import { SessionCertificates } from "#app/domains/seminars/components/SessionCertificates.tsx";
import { sessionCertificatesPath, sheetPath } from "#app/domains/seminars/seminars.paths.ts";
import { findSessionLabel } from "#app/domains/seminars/sessions.queries.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatDay } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Attestations de la séance · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "seminar.manage");
  const label = await findSessionLabel(db, params.sessionId ?? "");
  if (!label) throw new Response(null, { status: 404 });
  const chosenId = new URL(request.url).searchParams.get("attestation");
  return { label, certificates: await listSessionCertificates(db, label.id), chosenId };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const form = await parseForm(request, revokeForm);
  if (!form.ok) return form.reply;
  const outcome = await revokeCertificate(ctx, form.value);
  return outcome.ok
    ? redirect(sessionCertificatesPath(params.sessionId ?? ""))
    : answerRefusal(outcome, form.values);
}

export default function Certificates() {
  const { label, certificates, chosenId } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={`Attestations : ${label.title}`}
      subtitle={formatDay(label.startsAt)}
      actions={<LinkButton to={sheetPath(label.id)}>Feuilles de présence</LinkButton>}
    >
      <Card isFlush>
        {certificates.length === 0 ? (
          <EmptyState title="Aucune attestation délivrée">
            Elles le sont quand toutes les demi-journées sont closes.
          </EmptyState>
        ) : (
          <SessionCertificates certificates={certificates} chosenId={chosenId} reply={reply} />
        )}
      </Card>
    </Page>
  );
}
