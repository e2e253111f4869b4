import { type Database, inTransaction } from "#db/client.server.ts";
import { deleteLinksBefore, deleteSessionsBefore } from "./people.store.server.ts";
import { deleteTriesBefore } from "./throttle.store.server.ts";

const DAY_MS = 86_400_000;

/** The audit trail keeps who signed in and when; the sessions and links themselves are of no use afterwards. */
const KEPT_DAYS = 30;
const TRIES_KEPT_DAYS = 2;

/** Drops sessions and links that ended a month ago, and sign-in tries that no delay remembers. */
export function forgetExpired(db: Database, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return inTransaction(db, async (trx) => {
    await deleteSessionsBefore(trx, before(KEPT_DAYS));
    await deleteLinksBefore(trx, before(KEPT_DAYS));
    await deleteTriesBefore(trx, before(TRIES_KEPT_DAYS));
  });
}
