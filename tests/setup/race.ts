import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Outcome } from "#app/platform/outcome.ts";

export interface Racer {
  actor: Actor;
  /** What the use case takes after its context. */
  input: object;
}

/** All processes are up long before. */
const START_AFTER_MS = 4_000;

/**
 * Runs one use case for several people at the same moment, each in a process and on a connection of its own:
 * two connections of one process would wait for each other on SQLite, whose driver blocks its thread.
 * `module` is a path under `app`, such as `domains/referrals/booking.service.server.ts`.
 */
export function race(
  url: string,
  useCase: { module: string; name: string },
  racers: readonly Racer[],
  now: Date,
): Promise<Outcome<unknown>[]> {
  const startAt = Date.now() + START_AFTER_MS;
  return Promise.all(
    racers.map(async (racer) => {
      const task = JSON.stringify({ url, ...useCase, ...racer, now: now.toISOString(), startAt });
      const args = ["--import", "tsx", "tests/setup/race-process.ts", task];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      return JSON.parse(stdout) as Outcome<unknown>;
    }),
  );
}
