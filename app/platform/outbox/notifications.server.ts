import type { Database, Trx } from "#db/client.server.ts";

export const NOTIFICATIONS_PER_PAGE = 50;

/** Counting stops there: the bell shows «99+». */
const COUNT_LIMIT = 100;

/** Unread notifications of an account, 100 at most. */
export async function countUnread(db: Database | Trx, accountId: string): Promise<number> {
  const rows = await db
    .selectFrom("notification")
    .select("id")
    .where("accountId", "=", accountId)
    .where("readAt", "is", null)
    .limit(COUNT_LIMIT)
    .execute();
  return rows.length;
}

export interface NotificationCursor {
  createdAt: string;
  id: string;
}

/** The latest notifications of an account first, read and unread, a page at a time. */
export async function listNotifications(
  db: Database | Trx,
  accountId: string,
  options: { after?: NotificationCursor | null; limit?: number } = {},
) {
  let query = db
    .selectFrom("notification")
    .select(["id", "kind", "text", "path", "createdAt", "readAt"])
    .where("accountId", "=", accountId);
  const after = options.after;
  if (after)
    query = query.where((eb) => eb(eb.refTuple("createdAt", "id"), "<", eb.tuple(after.createdAt, after.id)));
  return query
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(options.limit ?? NOTIFICATIONS_PER_PAGE)
    .execute();
}

/** Marks one notification as read and returns where it leads, or null when it is not the account's. */
export async function openNotification(
  db: Database | Trx,
  accountId: string,
  id: string,
  now: Date,
): Promise<string | null> {
  const row = await db
    .selectFrom("notification")
    .select(["path", "readAt"])
    .where("id", "=", id)
    .where("accountId", "=", accountId)
    .executeTakeFirst();
  if (!row) return null;
  if (row.readAt === null)
    await db.updateTable("notification").set({ readAt: now.toISOString() }).where("id", "=", id).execute();
  return row.path;
}

export async function markAllRead(db: Database | Trx, accountId: string, now: Date): Promise<void> {
  await db
    .updateTable("notification")
    .set({ readAt: now.toISOString() })
    .where("accountId", "=", accountId)
    .where("readAt", "is", null)
    .execute();
}
