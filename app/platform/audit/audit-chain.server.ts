import { createHash } from "node:crypto";

/** An audit event as it is stored. */
export interface SealedFields {
  id: string;
  at: string;
  accountId: string | null;
  actorLabel: string;
  action: string;
  subjectType: string | null;
  subjectId: string | null;
  patientId: string | null;
  detail: string | null;
  requestId: string | null;
}

/** What the first link of the chain follows. */
export const FIRST_HASH = "0".repeat(64);

/** SHA-256 of the previous hash followed by the event as a JSON array whose order never changes. */
export function chainHash(previousHash: string, event: SealedFields): string {
  const canonical = JSON.stringify([
    event.id,
    event.at,
    event.accountId,
    event.actorLabel,
    event.action,
    event.subjectType,
    event.subjectId,
    event.patientId,
    event.detail,
    event.requestId,
  ]);
  return createHash("sha256").update(previousHash).update(canonical).digest("hex");
}
