import type { Trx } from "#db/client.server.ts";

/**
 * Counts of a locked session, in the transaction that moves its enrolments. The table refuses more places than the
 * capacity (CHECK), whatever the code above does.
 */
export async function updateTally(
  trx: Trx,
  sessionId: string,
  by: { held: number; waiting: number; arrivals?: number },
): Promise<void> {
  await trx
    .updateTable("seminarSession")
    .set((eb) => ({
      heldCount: eb("heldCount", "+", by.held),
      waitingCount: eb("waitingCount", "+", by.waiting),
      lastArrival: eb("lastArrival", "+", by.arrivals ?? 0),
    }))
    .where("id", "=", sessionId)
    .execute();
}
