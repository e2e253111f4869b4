import type { Trx } from "#db/client.server.ts";

const DAY_MS = 86_400_000;
const UNREAD_DAYS = 3;
const KEPT_DAYS = 30;

/**
 * What was written in the past was sent and read in the past: the outbox holds the mails of the last day,
 * as it would where no mail server is set, and one that could not be sent.
 */
export async function settleMails(trx: Trx, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  await trx.deleteFrom("outboxMessage").where("createdAt", "<", daysAgo(KEPT_DAYS)).execute();
  await trx.deleteFrom("notification").where("createdAt", "<", daysAgo(KEPT_DAYS)).execute();
  await trx
    .updateTable("outboxMessage")
    .set((eb) => ({ status: "sent", attempts: 1, nextAttemptAt: null, sentAt: eb.ref("createdAt") }))
    .where("createdAt", "<", daysAgo(1))
    .execute();
  await trx
    .updateTable("notification")
    .set((eb) => ({ readAt: eb.ref("createdAt") }))
    .where("createdAt", "<", daysAgo(UNREAD_DAYS))
    .execute();
  const last = await trx
    .selectFrom("outboxMessage")
    .select("id")
    .where("status", "=", "sent")
    .orderBy("createdAt", "desc")
    .executeTakeFirst();
  if (!last) return;
  await trx
    .updateTable("outboxMessage")
    .set({ status: "failed", attempts: 6, sentAt: null, lastError: "550 Mailbox unavailable" })
    .where("id", "=", last.id)
    .execute();
}
