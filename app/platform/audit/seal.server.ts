import { type Database, isUniqueViolation, type Trx } from "#db/client.server.ts";
import type { Job } from "../jobs/jobs.server.ts";
import { listUnsealed } from "./audit.queries.server.ts";
import { chainHash, FIRST_HASH } from "./audit-chain.server.ts";

const BATCH = 500;

/** Gives each new audit event its link in the chain; what was not sealed when the process stopped is sealed then. */
export const auditSealJob: Job = {
  name: "audit.seal",
  everySeconds: 5,
  isRunAtStop: true,
  hasWork: async ({ db }) =>
    (await db.selectFrom("auditPending").select("eventId").limit(1).executeTakeFirst()) !== undefined,
  run: ({ db }) => sealAudit(db),
};

/** Seals everything that waits, a batch at a time. */
export async function sealAudit(db: Database): Promise<void> {
  while ((await sealBatch(db)) === BATCH);
}

/**
 * Seals a batch and returns how many events it held. Two sealers at once would both take the next number of the chain:
 * its primary key lets one of them through, and the other has nothing left to do.
 */
async function sealBatch(db: Database): Promise<number> {
  try {
    // Readers and writers of other rows must not be made to retry because of the sealer: hence not serializable.
    return await db.transaction().setIsolationLevel("read committed").execute(sealWaiting);
  } catch (error) {
    if (isUniqueViolation(error)) return 0;
    throw error;
  }
}

async function sealWaiting(trx: Trx): Promise<number> {
  const events = await listUnsealed(trx, BATCH);
  if (events.length === 0) return 0;
  const last = await trx
    .selectFrom("auditLink")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  let seq = last?.seq ?? 0;
  let previousHash = last?.hash ?? FIRST_HASH;
  const links = events.map((event) => {
    const link = { seq: ++seq, eventId: event.id, previousHash, hash: chainHash(previousHash, event) };
    previousHash = link.hash;
    return link;
  });
  await trx.insertInto("auditLink").values(links).execute();
  await trx
    .deleteFrom("auditPending")
    .where(
      "eventId",
      "in",
      events.map((event) => event.id),
    )
    .execute();
  return events.length;
}
