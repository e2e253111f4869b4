import type { Logger } from "pino";
import type { Database } from "#db/client.server.ts";
import { inTransaction } from "#db/client.server.ts";
import type { Config } from "../config.server.ts";

export interface JobRun {
  db: Database;
  config: Config;
  log: Logger;
  now: Date;
}

/** Work that time starts. It must be safe to run twice, and by several processes. */
export interface Job {
  name: string;
  everySeconds: number;
  /** A cheap look that saves claiming a job that has nothing to do. */
  hasWork?(context: JobRun): Promise<boolean>;
  run(context: JobRun): Promise<void>;
  /** Runs once more when the process stops. */
  isRunAtStop?: boolean;
}

const LOCK_FACTOR = 4;
const MINIMUM_LOCK_MS = 60_000;

/** Starts the timers; the returned function stops them and waits for the runs under way. */
export function startJobs(jobs: readonly Job[], context: Omit<JobRun, "now">): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const timers = jobs.map((job) =>
    setInterval(() => {
      const run = runJob(job, { ...context, now: new Date() })
        .catch((error: unknown) => context.log.error({ err: error, job: job.name }, "job not started"))
        .finally(() => running.delete(run));
      running.add(run);
    }, job.everySeconds * 1000),
  );
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(running);
    for (const job of jobs.filter((one) => one.isRunAtStop))
      await runJob(job, { ...context, now: new Date() });
  };
}

/** Runs a job unless another process holds it or it has nothing to do; its failure is kept on its row and in the log. */
export async function runJob(job: Job, context: JobRun): Promise<void> {
  const { db, now, log } = context;
  if (job.hasWork && !(await job.hasWork(context))) return;
  if (!(await claim(db, job, now))) return;
  let failure: string | null = null;
  try {
    await job.run(context);
  } catch (error) {
    failure = error instanceof Error ? error.name : "error";
    log.error({ err: error, job: job.name }, "job failed");
  }
  const at = new Date().toISOString();
  await db
    .updateTable("jobRun")
    .set((eb) => ({
      lockedUntil: null,
      lastFinishedAt: at,
      lastError: failure,
      ...(failure ? { lastFailedAt: at, failureCount: eb("failureCount", "+", 1) } : {}),
    }))
    .where("name", "=", job.name)
    .execute();
}

/** Every job that has run, with its last run and its failures. */
export function listJobRuns(db: Database) {
  return db.selectFrom("jobRun").selectAll().orderBy("name").limit(100).execute();
}

function claim(db: Database, job: Job, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const lockMs = Math.max(job.everySeconds * 1000 * LOCK_FACTOR, MINIMUM_LOCK_MS);
  const lockedUntil = new Date(now.getTime() + lockMs).toISOString();
  return inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom("jobRun")
      .select("lockedUntil")
      .where("name", "=", job.name)
      .executeTakeFirst();
    if (row?.lockedUntil && row.lockedUntil > at) return false;
    await trx
      .insertInto("jobRun")
      .values({ name: job.name, lockedUntil, lastStartedAt: at, runCount: 1 })
      .onConflict((conflict) =>
        conflict
          .column("name")
          .doUpdateSet((eb) => ({ lockedUntil, lastStartedAt: at, runCount: eb("jobRun.runCount", "+", 1) })),
      )
      .execute();
    return true;
  });
}
