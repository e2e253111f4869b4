import type { Database, Trx } from "#db/client.server.ts";
import { LINES_PER_SORT } from "./day.queries.server.ts";

/** The person's places in sessions of this span that are not over: offered ones to answer, confirmed ones to go to. */
export function listSeminarItems(
  db: Database | Trx,
  query: { accountId: string; from: string; before: string },
) {
  return db
    .selectFrom("seminarParticipant")
    .innerJoin("seminarEnrolment", "seminarEnrolment.participantId", "seminarParticipant.id")
    .innerJoin("seminarSession", "seminarSession.id", "seminarEnrolment.sessionId")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .leftJoin("site", "site.id", "seminarSession.siteId")
    .select([
      "seminarEnrolment.id",
      "seminarEnrolment.sessionId",
      "seminarEnrolment.status",
      "seminarEnrolment.offerExpiresAt",
      "seminarSession.startsAt",
      "seminarSession.endsAt",
      "seminarSession.place",
      "seminar.title",
      "site.name as siteName",
    ])
    .where("seminarParticipant.accountId", "=", query.accountId)
    .where("seminarEnrolment.status", "in", ["offered", "confirmed"])
    .where("seminarSession.endsAt", ">=", query.from)
    .where((eb) =>
      eb.or([
        eb("seminarEnrolment.status", "=", "offered"),
        eb("seminarSession.startsAt", "<", query.before),
      ]),
    )
    .where("seminarSession.status", "=", "open")
    .orderBy("seminarSession.startsAt")
    .limit(LINES_PER_SORT)
    .execute();
}

/** Sessions that this person trains in the span. */
export function listTrainedSessions(
  db: Database | Trx,
  query: { accountId: string; from: string; before: string },
) {
  return db
    .selectFrom("seminarTrainer")
    .innerJoin("seminarSession", "seminarSession.id", "seminarTrainer.sessionId")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .select([
      "seminarSession.id",
      "seminarSession.startsAt",
      "seminarSession.endsAt",
      "seminarSession.heldCount",
      "seminar.title",
    ])
    .where("seminarTrainer.accountId", "=", query.accountId)
    .where("seminarSession.endsAt", ">=", query.from)
    .where("seminarSession.startsAt", "<", query.before)
    .where("seminarSession.status", "=", "open")
    .orderBy("seminarSession.startsAt")
    .limit(LINES_PER_SORT)
    .execute();
}
