import { groupBy } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { PastQueue } from "./chance.rules.ts";

const MAX_SESSIONS = 500;
const MAX_OFFERS = 10_000;

/** Sessions with a limit that were held between these instants, with the offers that their queue had. */
export async function listPastQueues(
  db: Database | Trx,
  query: { since: string; until: string },
): Promise<(PastQueue & { seminarId: string })[]> {
  const held = db
    .selectFrom("seminarSession")
    .where("seminarSession.status", "=", "held")
    .where("seminarSession.startsAt", ">=", query.since)
    .where("seminarSession.startsAt", "<", query.until)
    .where("seminarSession.capacity", "is not", null);
  const sessions = await held
    .select((eb) => [
      "seminarSession.id",
      "seminarSession.seminarId",
      "seminarSession.startsAt",
      eb
        .selectFrom("seminarEnrolment")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("seminarEnrolment.sessionId", "=", "seminarSession.id")
        .where("seminarEnrolment.status", "=", "cancelled")
        .where("seminarEnrolment.endReason", "=", "not_served")
        .as("unserved"),
    ])
    .orderBy("seminarSession.startsAt", "desc")
    .limit(MAX_SESSIONS)
    .execute();
  const offers = await held
    .innerJoin("seminarEnrolment", "seminarEnrolment.sessionId", "seminarSession.id")
    .innerJoin("seminarOffer", "seminarOffer.enrolmentId", "seminarEnrolment.id")
    .select(["seminarEnrolment.sessionId", "seminarOffer.offeredAt"])
    .orderBy("seminarSession.startsAt", "desc")
    .limit(MAX_OFFERS)
    .execute();
  const bySession = groupBy(offers, ({ sessionId }) => sessionId);
  return sessions.map(({ id, unserved, ...session }) => ({
    ...session,
    unserved: Number(unserved ?? 0),
    offeredAt: (bySession.get(id) ?? []).map(({ offeredAt }) => offeredAt),
  }));
}
