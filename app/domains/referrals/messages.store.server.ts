import type { Insertable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { ReferralMessage } from "#db/types.gen.ts";

export async function insertMessage(
  trx: Trx,
  message: Omit<Insertable<ReferralMessage>, "id">,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("referralMessage")
    .values({ ...message, id })
    .execute();
  return id;
}

/** A second reading by the same person keeps the first time. */
export async function insertMessageReads(
  trx: Trx,
  messageIds: readonly string[],
  reader: { accountId: string; readAt: string },
): Promise<void> {
  if (messageIds.length === 0) return;
  await trx
    .insertInto("referralMessageRead")
    .values(messageIds.map((messageId) => ({ messageId, ...reader })))
    .onConflict((conflict) => conflict.columns(["messageId", "accountId"]).doNothing())
    .execute();
}
