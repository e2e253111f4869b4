import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Outcome } from "#app/platform/outcome.ts";

/** `module` is a path under `app`, such as `domains/referrals/booking.service.server.ts`. */
interface UseCase {
  module: string;
  name: string;
}

export interface Racer {
  actor: Actor;
  /** What the use case takes after its context. */
  input: object;
}

/** One act of a round; `args` are what the use case takes after its context. */
export interface Act extends UseCase {
  actor: Actor;
  args: readonly unknown[];
}

/** All processes are up long before. */
const START_AFTER_MS = 4_000;

/** Between two rounds: longer than a use case takes on a busy machine. */
const ROUND_MS = 250;

/**
 * Runs one use case for several people at the same moment, each in a process and on a connection of its own:
 * two connections of one process would wait for each other on SQLite, whose driver blocks its thread.
 */
export async function race(
  url: string,
  useCase: UseCase,
  racers: readonly Racer[],
  now: Date,
): Promise<Outcome<unknown>[]> {
  const acts = racers.map(({ actor, input }) => ({ ...useCase, actor, args: [input] }));
  const [outcomes] = await raceRounds(url, [acts], now);
  return outcomes ?? [];
}

/**
 * Several races, one after the other, for the price of one start: the first act of every round is done by one
 * process, the second by another, and so on. Answers the outcomes of each round.
 */
export async function raceRounds(
  url: string,
  rounds: readonly (readonly Act[])[],
  now: Date,
): Promise<Outcome<unknown>[][]> {
  const startAt = Date.now() + START_AFTER_MS;
  const lanes = (rounds[0] ?? []).map((_, lane) => rounds.map((round) => round[lane]));
  const outcomes = await Promise.all(
    lanes.map(async (runs) => {
      const task = JSON.stringify({ url, startAt, roundMs: ROUND_MS, now: now.toISOString(), runs });
      const args = ["--import", "tsx", "tests/setup/race-process.ts", task];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      return JSON.parse(stdout) as Outcome<unknown>[];
    }),
  );
  return rounds.map((_, index) => outcomes.flatMap((lane) => lane[index] ?? []));
}
