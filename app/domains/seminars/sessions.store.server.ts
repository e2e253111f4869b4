import type { Updateable } from "kysely";
import type { Trx } from "#db/client.server.ts";
import type { SeminarSession } from "#db/types.gen.ts";
import type { SessionRow } from "./sessions.queries.server.ts";

/**
 * The session as it is once everybody else's transaction on it is over, and until this one is: whatever counts or
 * gives its places begins here. An update that changes nothing locks the row on PostgreSQL; SQLite has one writer.
 */
export function lockSession(trx: Trx, id: string): Promise<SessionRow | undefined> {
  return trx
    .updateTable("seminarSession")
    .set((eb) => ({ lastArrival: eb.ref("lastArrival") }))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
}

/** Writes a locked session; the version that people see counts one more. */
export function updateSession(
  trx: Trx,
  session: SessionRow,
  set: Updateable<SeminarSession>,
  now: Date,
): Promise<SessionRow> {
  return trx
    .updateTable("seminarSession")
    .set({ ...set, updatedAt: now.toISOString(), version: session.version + 1 })
    .where("id", "=", session.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
