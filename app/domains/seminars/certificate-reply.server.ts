import type { AppLoadContext } from "@remix-run/node";
import { fileReply } from "#app/platform/file-reply.ts";
import { certificatePdf } from "./certificate-pdf.server.ts";
import { type CertificateRow, findTerritoryName } from "./certificates.queries.server.ts";

/** The certificate as a PDF; the file's name holds its number alone. */
export async function certificateReply(
  certificate: CertificateRow,
  { db, config }: Pick<AppLoadContext, "db" | "config">,
): Promise<Response> {
  const territoryName = await findTerritoryName(db);
  const bytes = await certificatePdf(certificate, { territoryName, publicUrl: config.publicUrl });
  return fileReply(bytes, { name: `attestation-${certificate.number}`, format: "pdf", isShown: true });
}
