import { recordAudit } from "#app/platform/audit/audit.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";

/** One line of the audit trail about a referral and its patient. */
export function auditReferral(
  trx: Trx,
  ctx: UseCaseContext,
  action: string,
  referral: { id: string; patientId: string },
  detail?: Record<string, string | number | boolean | null>,
): Promise<void> {
  return recordAudit(trx, ctx, {
    action,
    subjectType: "referral",
    subjectId: referral.id,
    patientId: referral.patientId,
    ...(detail ? { detail } : {}),
  });
}
