import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { listKeptTallies, recountTallies } from "./tallies.queries.server.ts";
import { replaceTallies } from "./tallies.store.server.ts";

/** A cell whose kept count is not what the rows say. */
export interface TallyDifference {
  cell: string;
  kept: number;
  recounted: number;
}

/** Compares what is kept with what the referrals say, without changing anything. */
export function compareTallies(db: Database | Trx): Promise<TallyDifference[]> {
  return inTransaction(db, async (trx) => differences(await listKeptTallies(trx), await recountTallies(trx)));
}

/**
 * Recomputes all the tallies from the referrals, in one transaction, and returns what was wrong.
 * Other writers wait meanwhile: a few seconds for a million referrals.
 */
export function rebuildTallies(db: Database | Trx): Promise<TallyDifference[]> {
  return inTransaction(db, async (trx) => {
    const recounted = await recountTallies(trx);
    const found = differences(await listKeptTallies(trx), recounted);
    await replaceTallies(trx, recounted);
    return found;
  });
}

type Counts = Awaited<ReturnType<typeof recountTallies>>;

function differences(kept: Counts, recounted: Counts): TallyDifference[] {
  const before = cellsOf(kept);
  const after = cellsOf(recounted);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((cell) => ({ cell, kept: before.get(cell) ?? 0, recounted: after.get(cell) ?? 0 }))
    .filter((difference) => difference.kept !== difference.recounted);
}

function cellsOf(counts: Counts): Map<string, number> {
  return new Map([
    ...counts.tallies.map((tally) => [`${tally.worklist} ${tally.bucket}`, tally.count] as const),
    ...counts.waits.map(
      (wait) => [`wait:${wait.filiereId} ${wait.weekOn} ${wait.waitDays}`, wait.count] as const,
    ),
  ]);
}
