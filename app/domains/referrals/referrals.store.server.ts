import type { Insertable, Selectable, Updateable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { Referral, ReferralEvent } from "#db/types.gen.ts";
import { type ReferralAction, stageOf } from "./referrals.rules.ts";
import type { ReferralOwner, ReferralStatus } from "./referrals.vocabulary.ts";

export type ReferralRow = Selectable<Referral>;

export interface ReferralMove {
  action: ReferralAction;
  to: ReferralStatus;
  owner: ReferralOwner;
  ownerScopeId: string | null;
  dueAt: string | null;
  at: Date;
  /** Null: the passing of time. */
  accountId: string | null;
  reasonCode?: string | null;
  comment?: string | null;
  /** Further columns that the move sets. */
  set?: Updateable<Referral>;
}

/**
 * Moves a referral: its row, its event and its tallies together. Answers the new version,
 * or null when somebody else changed the row since it was read.
 */
export async function applyMove(trx: Trx, before: ReferralRow, move: ReferralMove): Promise<number | null> {
  const version = before.version + 1;
  const closedAt = move.set?.closedAt ?? before.closedAt;
  const { numUpdatedRows } = await trx
    .updateTable("referral")
    .set({
      ...move.set,
      status: move.to,
      stage: stageOf(move.to, closedAt),
      owner: move.owner,
      ownerScopeId: move.ownerScopeId,
      dueAt: move.dueAt,
      updatedAt: move.at.toISOString(),
      version,
    })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return null;
  await insertReferralEvent(trx, {
    referralId: before.id,
    at: move.at.toISOString(),
    accountId: move.accountId,
    action: move.action,
    fromStatus: before.status,
    toStatus: move.to,
    reasonCode: move.reasonCode ?? null,
    comment: move.comment ?? null,
    version,
  });
  return version;
}

export async function insertReferralEvent(
  trx: Trx,
  event: Omit<Insertable<ReferralEvent>, "id">,
): Promise<void> {
  await trx
    .insertInto("referralEvent")
    .values({ ...event, id: newId() })
    .execute();
}
