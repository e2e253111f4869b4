import { sql } from "kysely";
import { type TallyKey as StatusKey, TALLY_KEYS } from "#app/domains/referrals/referrals.rules.ts";
import { PRIORITIES, type Priority } from "#app/domains/referrals/referrals.vocabulary.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import {
  mondayOf,
  queueWorklist,
  type TallyCount,
  type TallyKey,
  tallyKeysOf,
  type WaitCount,
  waitDaysOf,
} from "./tallies.rules.ts";

const CARE_STARTS_PER_READ = 5_000;

/** Referrals per status in a worklist, or in several together; every status is there, zero included;
 * care that was returned and acknowledged is under `returned`. */
export async function countByStatus(
  db: Database | Trx,
  worklist: string | readonly string[],
): Promise<Record<StatusKey, number>> {
  const worklists = typeof worklist === "string" ? [worklist] : worklist;
  return fromBuckets(TALLY_KEYS, await sumBuckets(db, worklists));
}

/** People accepted by each filière whose care has not begun, by priority. */
export async function countQueues(
  db: Database | Trx,
  filiereIds: readonly string[],
): Promise<Map<string, Record<Priority, number>>> {
  if (filiereIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("referralTally")
    .select(["worklist", "bucket", (eb) => eb.fn.sum<number | string>("count").as("count")])
    .where("worklist", "in", filiereIds.map(queueWorklist))
    .groupBy(["worklist", "bucket"])
    .execute();
  return new Map(
    filiereIds.map((filiereId) => {
      const own = rows.filter((row) => row.worklist === queueWorklist(filiereId));
      return [filiereId, fromBuckets(PRIORITIES, new Map(own.map((row) => [row.bucket, Number(row.count)])))];
    }),
  );
}

/**
 * How many people began care in each filière after how many days of wait, in the ISO weeks that began between
 * two days. Reads at most one row per week and wait, however many referrals there are.
 */
export async function listWaits(
  db: Database | Trx,
  query: { filiereIds: readonly string[]; from: string; to: string },
): Promise<{ filiereId: string; waitDays: number; count: number }[]> {
  if (query.filiereIds.length === 0) return [];
  const rows = await db
    .selectFrom("waitTally")
    .select(["filiereId", "waitDays", (eb) => eb.fn.sum<number | string>("count").as("count")])
    .where("filiereId", "in", [...query.filiereIds])
    .where("weekOn", ">=", query.from)
    .where("weekOn", "<=", query.to)
    .groupBy(["filiereId", "waitDays"])
    .orderBy("waitDays")
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** The counts as they are kept, one line per cell that is not zero. */
export async function listKeptTallies(
  db: Database | Trx,
): Promise<{ tallies: TallyCount[]; waits: WaitCount[] }> {
  const tallies = await db
    .selectFrom("referralTally")
    .select(["worklist", "bucket", (eb) => eb.fn.sum<number | string>("count").as("count")])
    .groupBy(["worklist", "bucket"])
    .execute();
  const waits = await db
    .selectFrom("waitTally")
    .select(["filiereId", "weekOn", "waitDays", "count"])
    .where("count", "!=", 0)
    .execute();
  return {
    tallies: tallies.map((row) => ({ ...row, count: Number(row.count) })).filter((row) => row.count !== 0),
    waits,
  };
}

/** The same counts, recomputed from every referral: reads the whole table, for the command alone. */
export async function recountTallies(
  db: Database | Trx,
): Promise<{ tallies: TallyCount[]; waits: WaitCount[] }> {
  const groups = await db
    .selectFrom("referral")
    .select([
      "filiereId",
      "territoryId",
      "senderSecteurId",
      "status",
      "priority",
      // Whether it is closed is all that counts, not when.
      sql<string | null>`CASE WHEN closed_at IS NULL THEN NULL ELSE '' END`.as("closedAt"),
      (eb) => eb.fn.countAll<number | string>().as("count"),
    ])
    .groupBy([
      "filiereId",
      "territoryId",
      "senderSecteurId",
      "status",
      "priority",
      sql`CASE WHEN closed_at IS NULL THEN NULL ELSE '' END`,
    ])
    .execute();
  const tallies = new Map<string, TallyCount>();
  for (const { count, ...referral } of groups) {
    for (const key of tallyKeysOf(referral)) addCount(tallies, key, Number(count));
  }
  return { tallies: [...tallies.values()], waits: await recountWaits(db) };
}

async function recountWaits(db: Database | Trx): Promise<WaitCount[]> {
  const waits = new Map<string, WaitCount>();
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("referral")
      .select(["id", "filiereId", "clockStartedAt", "careStartedAt", "pausedSeconds"])
      .where("id", ">", after)
      .where("careStartedAt", "is not", null)
      .orderBy("id")
      .limit(CARE_STARTS_PER_READ)
      .execute();
    for (const { filiereId, clockStartedAt, careStartedAt, pausedSeconds } of rows) {
      if (!filiereId || !clockStartedAt || !careStartedAt) continue;
      const weekOn = mondayOf(dayOf(careStartedAt));
      const waitDays = waitDaysOf({ clockStartedAt, careStartedAt, pausedSeconds });
      const key = `${filiereId} ${weekOn} ${waitDays}`;
      const kept = waits.get(key) ?? { filiereId, weekOn, waitDays, count: 0 };
      waits.set(key, { ...kept, count: kept.count + 1 });
    }
    const last = rows.at(-1);
    if (!last || rows.length < CARE_STARTS_PER_READ) return [...waits.values()];
    after = last.id;
  }
}

async function sumBuckets(db: Database | Trx, worklists: readonly string[]): Promise<Map<string, number>> {
  if (worklists.length === 0) return new Map();
  const rows = await db
    .selectFrom("referralTally")
    .select(["bucket", (eb) => eb.fn.sum<number | string>("count").as("count")])
    .where("worklist", "in", [...worklists])
    .groupBy("bucket")
    .execute();
  return new Map(rows.map((row) => [row.bucket, Number(row.count)]));
}

function fromBuckets<T extends string>(
  buckets: readonly T[],
  counts: ReadonlyMap<string, number>,
): Record<T, number> {
  const pairs = buckets.map((bucket) => [bucket, counts.get(bucket) ?? 0] as const);
  return Object.fromEntries(pairs) as Record<T, number>;
}

function addCount(tallies: Map<string, TallyCount>, key: TallyKey, count: number): void {
  const name = `${key.worklist} ${key.bucket}`;
  const kept = tallies.get(name) ?? { ...key, count: 0 };
  tallies.set(name, { ...kept, count: kept.count + count });
}
