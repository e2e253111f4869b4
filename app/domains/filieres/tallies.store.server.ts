import { connectionNumber, type Trx } from "#db/client.server.ts";
import {
  type CountedReferral,
  mondayOf,
  type TallyCount,
  type TallyKey,
  tallyKeysOf,
  type WaitCount,
} from "./tallies.rules.ts";

/**
 * A count is spread over a few rows, of which each connection changes its own: two moves in the same worklist
 * hardly ever meet on the same row, which PostgreSQL would answer with a serialization failure. Readers add them up.
 */
const SLOTS = 16;

const ROWS_PER_INSERT = 500;

/**
 * Counts one referral's change, in the transaction that writes it: `before` is null for a new referral,
 * `after` for a draft that is deleted.
 * The filière's, the desk's and the secteur's worklists and the queue follow from the two states.
 */
export async function moveReferralTallies(
  trx: Trx,
  move: { before: CountedReferral | null; after: CountedReferral | null },
): Promise<void> {
  const before = move.before ? tallyKeysOf(move.before) : [];
  const after = move.after ? tallyKeysOf(move.after) : [];
  await addToTallies(trx, [
    ...before.filter((key) => !includesKey(after, key)).map((key) => ({ ...key, count: -1 })),
    ...after.filter((key) => !includesKey(before, key)).map((key) => ({ ...key, count: 1 })),
  ]);
}

/** Counts one person whose care began on `startedOn` after `waitDays` (see `waitDaysOf`). */
export async function addWait(
  trx: Trx,
  wait: { filiereId: string; startedOn: string; waitDays: number },
): Promise<void> {
  await trx
    .insertInto("waitTally")
    .values({
      filiereId: wait.filiereId,
      weekOn: mondayOf(wait.startedOn),
      waitDays: wait.waitDays,
      count: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["filiereId", "weekOn", "waitDays"])
        .doUpdateSet((eb) => ({ count: eb("waitTally.count", "+", 1) })),
    )
    .execute();
}

/** Puts recomputed counts in the place of all those kept. */
export async function replaceTallies(
  trx: Trx,
  counts: { tallies: readonly TallyCount[]; waits: readonly WaitCount[] },
): Promise<void> {
  await trx.deleteFrom("referralTally").execute();
  await trx.deleteFrom("waitTally").execute();
  const rows = counts.tallies.map((tally) => ({ ...tally, slot: 0 }));
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await trx
      .insertInto("referralTally")
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .execute();
  }
  for (let start = 0; start < counts.waits.length; start += ROWS_PER_INSERT) {
    await trx
      .insertInto("waitTally")
      .values(counts.waits.slice(start, start + ROWS_PER_INSERT))
      .execute();
  }
}

async function addToTallies(trx: Trx, differences: readonly TallyCount[]): Promise<void> {
  if (differences.length === 0) return;
  const slot = connectionNumber(trx, SLOTS);
  await trx
    .insertInto("referralTally")
    .values(differences.map((difference) => ({ ...difference, slot })))
    .onConflict((conflict) =>
      conflict
        .columns(["worklist", "bucket", "slot"])
        .doUpdateSet((eb) => ({ count: eb("referralTally.count", "+", eb.ref("excluded.count")) })),
    )
    .execute();
}

function includesKey(keys: readonly TallyKey[], key: TallyKey): boolean {
  return keys.some((other) => other.worklist === key.worklist && other.bucket === key.bucket);
}
