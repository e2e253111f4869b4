import type { LoaderFunctionArgs } from "@remix-run/node";
import { certificateReply } from "#app/domains/seminars/certificate-reply.server.ts";
import { findCertificate } from "#app/domains/seminars/certificates.queries.server.ts";
import { idOfLink } from "#app/platform/session/signed-link.server.ts";

/** The certificate of somebody without an account, by the link of their e-mail. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const id = idOfLink(context.config.sessionSecret, params.idAndToken ?? "");
  const certificate = id ? await findCertificate(context.db, id) : undefined;
  if (!certificate || certificate.revokedAt !== null) throw new Response(null, { status: 404 });
  return certificateReply(certificate, context);
}
