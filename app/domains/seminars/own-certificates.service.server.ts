import { can } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { ATTENDANCE_REFUSALS } from "./attendance.vocabulary.ts";
import {
  type CertificateRow,
  findCertificate,
  findCertificateAccountId,
} from "./certificates.queries.server.ts";

/** A certificate that stands, for the person whom it names and for the coordination. */
export async function openCertificate(ctx: UseCaseContext, id: string): Promise<Outcome<CertificateRow>> {
  const certificate = await findCertificate(ctx.db, id);
  if (!certificate) return refused("notFound", ATTENDANCE_REFUSALS.unknownCertificate);
  const isOwn = (await findCertificateAccountId(ctx.db, id)) === ctx.actor.accountId;
  if (!isOwn && !can(ctx.actor, "seminar.manage"))
    return refused("forbidden", ATTENDANCE_REFUSALS.unknownCertificate);
  return certificate.revokedAt === null
    ? done(certificate)
    : refused("notFound", ATTENDANCE_REFUSALS.unknownCertificate);
}
