import type { Trx } from "#db/client.server.ts";
import { insertReferralEvent, type ReferralRow } from "./referrals.store.server.ts";
import type { ReferralOwner } from "./referrals.vocabulary.ts";

/** Notes that time reminded or escalated: the state, the owner and the version stay. */
export async function markReferral(
  trx: Trx,
  row: Pick<ReferralRow, "id" | "status" | "version">,
  mark: "remind" | "escalate",
  at: Date,
): Promise<void> {
  const instant = at.toISOString();
  await trx
    .updateTable("referral")
    .set(mark === "remind" ? { remindedAt: instant } : { escalatedAt: instant })
    .where("id", "=", row.id)
    .execute();
  await insertClockEvent(trx, row, mark, instant, row.version);
}

/** The limit of information asked has passed: whoever answers decides, until a new date. A new version. */
export async function escalateReferral(
  trx: Trx,
  row: Pick<ReferralRow, "id" | "status" | "version">,
  to: { owner: ReferralOwner; ownerScopeId: string | null; dueAt: string; at: Date },
): Promise<void> {
  const at = to.at.toISOString();
  const version = row.version + 1;
  await trx
    .updateTable("referral")
    .set({
      owner: to.owner,
      ownerScopeId: to.ownerScopeId,
      dueAt: to.dueAt,
      escalatedAt: at,
      updatedAt: at,
      version,
    })
    .where("id", "=", row.id)
    .where("version", "=", row.version)
    .execute();
  await insertClockEvent(trx, row, "escalate", at, version);
}

function insertClockEvent(
  trx: Trx,
  row: Pick<ReferralRow, "id" | "status">,
  action: string,
  at: string,
  version: number,
): Promise<void> {
  return insertReferralEvent(trx, {
    referralId: row.id,
    at,
    accountId: null,
    action,
    fromStatus: row.status,
    toStatus: row.status,
    version,
  });
}
