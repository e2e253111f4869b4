import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { listPastQueues } from "./chance.queries.server.ts";
import { type Chance, chanceOf } from "./chance.rules.ts";
import { findSession } from "./sessions.queries.server.ts";

const TWO_YEARS_DAYS = 730;

/** What past sessions say to whoever waits at this rank; null once there is nothing to wait for. */
export async function estimateChance(
  db: Database | Trx,
  waiting: { sessionId: string; rank: number },
  now: Date,
): Promise<Chance | null> {
  const session = await findSession(db, waiting.sessionId);
  const leadMs = session ? Date.parse(session.startsAt) - now.getTime() : 0;
  if (session?.status !== "open" || leadMs <= 0 || session.capacity === null) return null;
  const since = instantOf(addDays(dayOf(now), -TWO_YEARS_DAYS)).toISOString();
  const queues = await listPastQueues(db, { since, until: now.toISOString() });
  const own = queues.filter(({ seminarId }) => seminarId === session.seminarId);
  return chanceOf(own, queues, { rank: waiting.rank, leadMs });
}
