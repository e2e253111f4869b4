import type { Database, Trx } from "#db/client.server.ts";
import { newId } from "../id.ts";
import type { UseCaseContext } from "../use-case.ts";

export interface AuditLine {
  /** `domain.verb`, such as `patient.read`. */
  action: string;
  subjectType?: string;
  subjectId?: string;
  patientId?: string;
  /** Codes and identifiers only: never a name, never clinical text. */
  detail?: Record<string, string | number | boolean | null>;
}

type AuditContext = Pick<UseCaseContext, "now" | "requestId"> & { actor: UseCaseContext["actor"] | null };

/** Adds a line to the audit trail, in the caller's transaction when there is one; the chain is sealed by a job (ADR 008). */
export async function recordAudit(db: Database | Trx, ctx: AuditContext, line: AuditLine): Promise<void> {
  await db
    .insertInto("auditEvent")
    .values({
      id: newId(),
      at: ctx.now.toISOString(),
      accountId: ctx.actor?.accountId ?? null,
      actorLabel: ctx.actor?.displayName ?? "système",
      action: line.action,
      subjectType: line.subjectType ?? null,
      subjectId: line.subjectId ?? null,
      patientId: line.patientId ?? null,
      detail: line.detail ? JSON.stringify(line.detail) : null,
      requestId: ctx.requestId ?? null,
    })
    .execute();
}
