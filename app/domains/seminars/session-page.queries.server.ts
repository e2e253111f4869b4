import type { Database, Trx } from "#db/client.server.ts";

const MAX_HALF_DAYS = 20;
const MAX_TRAINERS = 20;
const MAX_OWN = 100;
const MS_PER_DAY = 86_400_000;

/** A session with its seminar, as whoever may take part reads it: no participant's name. */
export function findSessionPage(db: Database | Trx, id: string) {
  return db
    .selectFrom("seminarSession")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .leftJoin("site", "site.id", "seminarSession.siteId")
    .leftJoin("filiere", "filiere.id", "seminar.filiereId")
    .selectAll("seminarSession")
    .select([
      "seminar.code",
      "seminar.title",
      "seminar.summary",
      "seminar.objectives",
      "seminar.audienceNote",
      "seminar.programmeName",
      "seminar.isPublished",
      "site.name as siteName",
      "site.address as siteAddress",
      "filiere.name as filiereName",
      "filiere.code as filiereCode",
    ])
    .where("seminarSession.id", "=", id)
    .executeTakeFirst();
}

export function listHalfDays(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("seminarHalfDay")
    .select(["id", "moment", "startsAt", "endsAt"])
    .where("sessionId", "=", sessionId)
    .orderBy("startsAt")
    .limit(MAX_HALF_DAYS)
    .execute();
}

export function listTrainers(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("seminarTrainer")
    .select(["id", "name", "accountId"])
    .where("sessionId", "=", sessionId)
    .orderBy("name")
    .limit(MAX_TRAINERS)
    .execute();
}

/** The person's guards and absences around these times; a guard counts for a day longer, for its rest. */
export function listOwnAbsences(
  db: Database | Trx,
  query: { accountId: string; startsAt: string; endsAt: string },
) {
  const since = new Date(Date.parse(query.startsAt) - MS_PER_DAY).toISOString();
  return db
    .selectFrom("liaisonUnavailability")
    .select(["kind", "startsAt", "endsAt"])
    .where("accountId", "=", query.accountId)
    .where("endsAt", ">=", since)
    .where("startsAt", "<=", query.endsAt)
    .where("cancelledAt", "is", null)
    .limit(MAX_OWN)
    .execute();
}

/** Half-days of the other sessions in which this participant has a place. */
export function listOwnHalfDays(
  db: Database | Trx,
  query: { participantId: string; exceptSessionId: string; startsAt: string; endsAt: string },
) {
  return db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarHalfDay", "seminarHalfDay.sessionId", "seminarEnrolment.sessionId")
    .innerJoin("seminarSession", "seminarSession.id", "seminarEnrolment.sessionId")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .select(["seminar.title", "seminarHalfDay.startsAt", "seminarHalfDay.endsAt"])
    .where("seminarEnrolment.participantId", "=", query.participantId)
    .where("seminarEnrolment.status", "in", ["offered", "confirmed"])
    .where("seminarEnrolment.sessionId", "!=", query.exceptSessionId)
    .where("seminarHalfDay.endsAt", ">", query.startsAt)
    .where("seminarHalfDay.startsAt", "<", query.endsAt)
    .limit(MAX_OWN)
    .execute();
}

/** The participant's last enrolment of a session, live or over. */
export function findLastEnrolment(db: Database | Trx, query: { sessionId: string; participantId: string }) {
  return db
    .selectFrom("seminarEnrolment")
    .selectAll()
    .where("sessionId", "=", query.sessionId)
    .where("participantId", "=", query.participantId)
    .orderBy("arrival", "desc")
    .limit(1)
    .executeTakeFirst();
}
