import type { Database } from "#db/client.server.ts";
import type { MessageStatus } from "./outbox.vocabulary.ts";

export const MESSAGES_PER_PAGE = 50;

export interface MessageCursor {
  createdAt: string;
  id: string;
}

/** Messages of a status, the latest first. */
export function listMessages(db: Database, status: MessageStatus, after: MessageCursor | null) {
  let query = db
    .selectFrom("outboxMessage")
    .select([
      "id",
      "kind",
      "recipientEmail",
      "subject",
      "status",
      "attempts",
      "nextAttemptAt",
      "lastError",
      "createdAt",
      "sentAt",
    ])
    .where("status", "=", status);
  if (after)
    query = query.where((eb) => eb(eb.refTuple("createdAt", "id"), "<", eb.tuple(after.createdAt, after.id)));
  return query
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(MESSAGES_PER_PAGE + 1)
    .execute();
}

export function findMessage(db: Database, id: string) {
  return db.selectFrom("outboxMessage").selectAll().where("id", "=", id).executeTakeFirst();
}

const COUNT_LIMIT = 1000;

/** How many messages of a status, 1 000 at most. */
export async function countMessages(db: Database, status: MessageStatus): Promise<number> {
  const rows = await db
    .selectFrom("outboxMessage")
    .select("id")
    .where("status", "=", status)
    .limit(COUNT_LIMIT)
    .execute();
  return rows.length;
}

/** Has a message sent again as if it were new; false when it has been sent, or is unknown. */
export async function retryMessage(db: Database, id: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable("outboxMessage")
    .set({ status: "pending", attempts: 0, nextAttemptAt: now.toISOString(), claimedUntil: null })
    .where("id", "=", id)
    .where("status", "!=", "sent")
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
