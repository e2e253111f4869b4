import type { Database, Trx } from "#db/client.server.ts";
import { PROFESSIONAL_NAME_COLUMNS } from "./patient-label.rules.ts";
import type { MessageSide } from "./referrals.vocabulary.ts";

const MAX_MESSAGES = 200;

/** The conversation of these referrals, oldest first. */
export function listMessages(db: Database | Trx, referralIds: readonly string[]) {
  return db
    .selectFrom("referralMessage")
    .innerJoin("account", "account.id", "referralMessage.accountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "referralMessage.id",
      "referralMessage.referralId",
      "referralMessage.side",
      "referralMessage.body",
      "referralMessage.createdAt",
      "referralMessage.accountId",
      ...PROFESSIONAL_NAME_COLUMNS,
    ])
    .where("referralMessage.referralId", "in", referralIds)
    .orderBy("referralMessage.createdAt", "desc")
    .orderBy("referralMessage.id", "desc")
    .limit(MAX_MESSAGES)
    .execute()
    .then((messages) => messages.reverse());
}

/** Who of the other side read each message, and when first. */
export function listReads(db: Database | Trx, referralIds: readonly string[]) {
  return db
    .selectFrom("referralMessageRead")
    .innerJoin("referralMessage", "referralMessage.id", "referralMessageRead.messageId")
    .innerJoin("account", "account.id", "referralMessageRead.accountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select(["referralMessageRead.messageId", "referralMessageRead.readAt", ...PROFESSIONAL_NAME_COLUMNS])
    .where("referralMessage.referralId", "in", referralIds)
    .orderBy("referralMessageRead.readAt")
    .limit(MAX_MESSAGES)
    .execute();
}

/** What the other side wrote and this person has not read. */
export async function listUnreadOf(
  db: Database | Trx,
  query: { referralIds: readonly string[]; accountId: string; side: MessageSide },
): Promise<string[]> {
  const rows = await db
    .selectFrom("referralMessage")
    .leftJoin("referralMessageRead", (join) =>
      join
        .onRef("referralMessageRead.messageId", "=", "referralMessage.id")
        .on("referralMessageRead.accountId", "=", query.accountId),
    )
    .select("referralMessage.id")
    .where("referralMessage.referralId", "in", query.referralIds)
    .where("referralMessage.side", "<>", query.side)
    .where("referralMessageRead.messageId", "is", null)
    .limit(MAX_MESSAGES)
    .execute();
  return rows.map((row) => row.id);
}
