import type { LoaderFunctionArgs } from "@remix-run/node";
import { certificateReply } from "#app/domains/seminars/certificate-reply.server.ts";
import { openCertificate } from "#app/domains/seminars/own-certificates.service.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // The person whom it names and the coordination: the service tells.
  const ctx = await requireActor(request, context, "seminar.enrol");
  const certificate = await openCertificate(ctx, params.certificateId ?? "");
  if (!certificate.ok) throw new Response(null, { status: HTTP_STATUS[certificate.kind] });
  return certificateReply(certificate.value, context);
}
