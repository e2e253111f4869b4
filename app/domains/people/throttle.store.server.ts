import { hashToken } from "#app/platform/session/secrets.server.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { countTry, type ThrottlePolicy } from "./throttle.rules.ts";

export interface ThrottleKey {
  /** What is tried: `password`, `address`, `code`, `mail`. */
  kind: string;
  /** Of whom: stored hashed, so that the table names nobody. */
  subject: string;
  policy: ThrottlePolicy;
}

/** Counts a try on every key, or on none when one of them has to wait; returns until when, or null. */
export function reserveTry(
  db: Database | Trx,
  keys: readonly ThrottleKey[],
  now: Date,
): Promise<Date | null> {
  return inTransaction(db, async (trx) => {
    const counted = [];
    for (const key of keys) {
      const state = await trx
        .selectFrom("signInThrottle")
        .select(["tries", "lastTryAt", "blockedUntil"])
        .where("key", "=", storedKey(key))
        .executeTakeFirst();
      const count = countTry(state, key.policy, now);
      if (!count.isAllowed) return count.until;
      counted.push({ key: storedKey(key), ...count.state });
    }
    for (const row of counted) {
      const { key, ...state } = row;
      await trx
        .insertInto("signInThrottle")
        .values(row)
        .onConflict((conflict) => conflict.column("key").doUpdateSet(state))
        .execute();
    }
    return null;
  });
}

/** Forgets the tries of a key: the right secret was given. */
export async function clearTries(trx: Trx, key: Omit<ThrottleKey, "policy">): Promise<void> {
  await trx.deleteFrom("signInThrottle").where("key", "=", storedKey(key)).execute();
}

/** Takes one try back: the right secret was given, but others behind the same address may be guessing. */
export async function forgiveTry(trx: Trx, key: Omit<ThrottleKey, "policy">): Promise<void> {
  await trx
    .updateTable("signInThrottle")
    .set((eb) => ({ tries: eb("tries", "-", 1), blockedUntil: null }))
    .where("key", "=", storedKey(key))
    .where("tries", ">", 0)
    .execute();
}

/** Drops tries that no policy remembers any more. */
export async function deleteTriesBefore(trx: Trx, instant: Date): Promise<void> {
  await trx.deleteFrom("signInThrottle").where("lastTryAt", "<", instant.toISOString()).execute();
}

function storedKey(key: Omit<ThrottleKey, "policy">): string {
  return `${key.kind}:${hashToken(key.subject)}`;
}
