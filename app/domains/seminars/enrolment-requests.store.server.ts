import type { Insertable } from "kysely";
import type { Trx } from "#db/client.server.ts";
import type { SeminarRequest } from "#db/types.gen.ts";

/**
 * What somebody says of themselves, until their address is confirmed. Asked again, it replaces what was said and
 * keeps its link; a request that was confirmed has no more use, and a new one has a new link.
 */
export async function upsertEnrolmentRequest(trx: Trx, request: Insertable<SeminarRequest>): Promise<string> {
  const { sessionId, email, id, ...said } = request;
  await trx
    .deleteFrom("seminarRequest")
    .where("sessionId", "=", sessionId)
    .where("email", "=", email)
    .where("confirmedAt", "is not", null)
    .execute();
  const row = await trx
    .insertInto("seminarRequest")
    .values({ sessionId, email, id, ...said })
    .onConflict((conflict) => conflict.columns(["sessionId", "email"]).doUpdateSet(said))
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function confirmEnrolmentRequest(trx: Trx, id: string, now: Date): Promise<void> {
  await trx
    .updateTable("seminarRequest")
    .set({ confirmedAt: now.toISOString() })
    .where("id", "=", id)
    .execute();
}

/**
 * Confirmed or not: a confirmed one holds nothing that the enrolment does not. The table is that of the last hours,
 * and is read whole. Answers how many there were.
 */
export async function deleteEnrolmentRequestsBefore(trx: Trx, instant: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("seminarRequest")
    .where("expiresAt", "<=", instant.toISOString())
    .executeTakeFirst();
  return Number(numDeletedRows);
}
