import type { Priority } from "#app/domains/referrals/referrals.vocabulary.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { countQueues, listWaits } from "./tallies.queries.server.ts";
import { measureFrom, type Wait, waitWindow } from "./wait.rules.ts";

const EMPTY_QUEUE: Record<Priority, number> = { urgent: 0, prioritaire: 0, programme: 0 };

/** The wait of a filière over the last six months, and the estimate for a new referral (see `wait.rules`). */
export async function measureWait(db: Database | Trx, filiereId: string, now: Date): Promise<Wait> {
  const waits = await measureWaits(db, [filiereId], now);
  return waits.get(filiereId) ?? measureFrom(waitWindow(dayOf(now)), [], EMPTY_QUEUE);
}

/** The same for several filières in two reads, from tallies alone: as fast with a million referrals. */
export async function measureWaits(
  db: Database | Trx,
  filiereIds: readonly string[],
  now: Date,
): Promise<Map<string, Wait>> {
  const window = waitWindow(dayOf(now));
  const bars = await listWaits(db, { filiereIds, ...window });
  const queues = await countQueues(db, filiereIds);
  return new Map(
    filiereIds.map((filiereId) => {
      const own = bars.filter((bar) => bar.filiereId === filiereId);
      return [filiereId, measureFrom(window, own, queues.get(filiereId) ?? EMPTY_QUEUE)];
    }),
  );
}
