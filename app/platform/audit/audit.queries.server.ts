import { addDays, instantOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { AuditFilter } from "./audit.vocabulary.ts";

export const EVENTS_PER_PAGE = 50;

export interface AuditCursor {
  at: string;
  id: string;
}

/** Audit events, the latest first; each filter has an index that ends with this order. */
export function listAuditEvents(
  db: Database,
  filter: AuditFilter,
  options: { after: AuditCursor | null; limit: number },
) {
  let query = db.selectFrom("auditEvent").selectAll();
  const { from, to, accountId, action, patientId } = filter;
  if (from) query = query.where("at", ">=", instantOf(from).toISOString());
  if (to) query = query.where("at", "<", instantOf(addDays(to, 1)).toISOString());
  if (accountId) query = query.where("accountId", "=", accountId);
  if (action) query = query.where("action", "=", action);
  if (patientId) query = query.where("patientId", "=", patientId);
  const after = options.after;
  if (after) query = query.where((eb) => eb(eb.refTuple("at", "id"), "<", eb.tuple(after.at, after.id)));
  return query.orderBy("at", "desc").orderBy("id", "desc").limit(options.limit).execute();
}

export type AuditEventRow = Awaited<ReturnType<typeof listAuditEvents>>[number];

/** The end of the chain, and how many events wait for their link (1 000 at most). */
export async function findChainState(db: Database) {
  const head = await db
    .selectFrom("auditLink")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const waiting = await db.selectFrom("auditPending").select("eventId").limit(1000).execute();
  return { sealed: head?.seq ?? 0, hash: head?.hash ?? null, waiting: waiting.length };
}

/**
 * Events that the chain does not hold yet, oldest first. Two reads rather than a join: with statistics taken while
 * the trail was short, SQLite would scan all of it for each event.
 */
export async function listUnsealed(db: Database | Trx, limit: number) {
  const waiting = await db
    .selectFrom("auditPending")
    .select("eventId")
    .orderBy("eventId")
    .limit(limit)
    .execute();
  if (waiting.length === 0) return [];
  const ids = waiting.map(({ eventId }) => eventId);
  return db.selectFrom("auditEvent").selectAll().where("id", "in", ids).orderBy("id").execute();
}
