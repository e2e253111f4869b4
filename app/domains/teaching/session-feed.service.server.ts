import { can } from "#app/platform/access/permissions.rules.ts";
import { listGrants } from "#app/platform/session/session.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import {
  findActiveAccount,
  findTeachingSession,
  listAnnouncedTeaching,
  type TeachingRow,
} from "./teaching.queries.server.ts";
import { isForAll, partiesOf } from "./teaching.rules.ts";

/** A calendar keeps this many days of the past. */
const PAST_DAYS = 60;
const DAY_MS = 86_400_000;

/** A session that this person may put in their calendar. */
export async function findVisibleSession(
  ctx: UseCaseContext & { db: Database },
  sessionId: string,
): Promise<TeachingRow | null> {
  const session = await findTeachingSession(ctx.db, sessionId);
  if (!session) return null;
  return isForAll(session) || partiesOf(ctx.actor, session).length > 0 ? session : null;
}

/** The sessions of somebody's subscription; null once their account or their right is over. */
export async function listFeedSessions(
  db: Database,
  accountId: string,
  now: Date,
): Promise<TeachingRow[] | null> {
  const account = await findActiveAccount(db, accountId);
  if (!account) return null;
  const grants = await listGrants(db, accountId, now);
  const reader = { accountId, professionalId: account.professionalId, displayName: "", email: "", grants };
  if (!can(reader, "teaching.read")) return null;
  return listAnnouncedTeaching(db, new Date(now.getTime() - PAST_DAYS * DAY_MS).toISOString());
}
