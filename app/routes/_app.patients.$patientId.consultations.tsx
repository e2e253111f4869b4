import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AccessLogTable } from "#app/domains/patients/components/AccessLog.tsx";
import { findAccessLogPage } from "#app/domains/patients/patient-page.service.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";

export const meta: MetaFunction = () => [{ title: "Journal d’un dossier · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "patient.read");
  const patientId = params.patientId ?? "";
  const [at, id] = (new URL(request.url).searchParams.get("avant") ?? "").split("~");
  const before = at && id ? { at, id } : null;
  const outcome = await findAccessLogPage(ctx, patientId, before);
  if (!outcome.ok) throw new Response(null, { status: HTTP_STATUS[outcome.kind] });
  return { ...outcome.value, patientId, isFirst: before === null };
}

export default function PatientAccessLog() {
  const { lines, next, patientId, isFirst } = useLoaderData<typeof loader>();
  const path = `/patients/${patientId}/consultations`;
  return (
    <Page
      title="Qui a consulté ce dossier"
      subtitle={
        <Link to={`/patients/${patientId}`} className="link">
          Retour au dossier
        </Link>
      }
    >
      <Card isFlush>
        <AccessLogTable lines={lines} />
        <Pagination
          firstPath={isFirst ? null : path}
          nextPath={next ? `${path}?avant=${encodeURIComponent(`${next.at}~${next.id}`)}` : null}
        />
      </Card>
    </Page>
  );
}
