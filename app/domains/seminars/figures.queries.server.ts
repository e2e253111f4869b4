import type { Database, Trx } from "#db/client.server.ts";

const MAX_SEMINARS = 300;
const MAX_SESSIONS = 500;
const MAX_QUEUES = 50;

/** Sessions that began since `since` or are to come, with what they count; the next first. */
export function listFiguredSessions(db: Database, query: { since: string }) {
  return db
    .selectFrom("seminarSession")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .leftJoin("site", "site.id", "seminarSession.siteId")
    .select((eb) => [
      "seminarSession.id",
      "seminarSession.seminarId",
      "seminar.title",
      "seminar.extraThreshold",
      "seminarSession.status",
      "seminarSession.startsAt",
      "seminarSession.capacity",
      "seminarSession.heldCount",
      "seminarSession.waitingCount",
      "seminarSession.place",
      "site.name as siteName",
      eb
        .selectFrom("seminarEnrolment")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("seminarEnrolment.sessionId", "=", "seminarSession.id")
        .where("seminarEnrolment.status", "=", "absent")
        .as("absentCount"),
      eb
        .selectFrom("seminarEnrolment")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("seminarEnrolment.sessionId", "=", "seminarSession.id")
        .where("seminarEnrolment.status", "=", "attended")
        .as("attendedCount"),
      eb
        .selectFrom("seminarEnrolment")
        .select((inner) => inner.fn.count<number>("seminarEnrolment.participantId").distinct().as("count"))
        .whereRef("seminarEnrolment.sessionId", "=", "seminarSession.id")
        .as("askedCount"),
    ])
    .where("seminarSession.startsAt", ">=", query.since)
    .where("seminarSession.status", "in", ["draft", "open", "cancelled", "held"])
    .orderBy("seminarSession.startsAt")
    .limit(MAX_SESSIONS)
    .execute();
}
export type FiguredSession = Awaited<ReturnType<typeof listFiguredSessions>>[number];

/** Every seminar, with the people who asked for one of its sessions since `since`, each once. */
export function listFiguredSeminars(db: Database, query: { since: string }) {
  return db
    .selectFrom("seminar")
    .select((eb) => [
      "seminar.id",
      "seminar.title",
      "seminar.isPublished",
      eb
        .selectFrom("seminarEnrolment")
        .innerJoin("seminarSession", "seminarSession.id", "seminarEnrolment.sessionId")
        .select((inner) => inner.fn.count<number>("seminarEnrolment.participantId").distinct().as("count"))
        .whereRef("seminarSession.seminarId", "=", "seminar.id")
        .where("seminarSession.startsAt", ">=", query.since)
        .as("askedCount"),
    ])
    .orderBy("seminar.title")
    .limit(MAX_SEMINARS)
    .execute();
}

/** Open sessions to come whose queue has reached its threshold, without a poll under way nor an extra session. */
export function listQueuesToServe(db: Database | Trx, now: Date) {
  return db
    .selectFrom("seminarSession")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .select(["seminarSession.id", "seminarSession.startsAt", "seminarSession.waitingCount", "seminar.title"])
    .where("seminarSession.status", "=", "open")
    .where("seminarSession.startsAt", ">", now.toISOString())
    .whereRef("seminarSession.waitingCount", ">=", "seminar.extraThreshold")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("seminarPoll")
            .select("seminarPoll.id")
            .whereRef("seminarPoll.sessionId", "=", "seminarSession.id")
            .where((eb) =>
              eb.or([
                eb("seminarPoll.closedAt", "is", null),
                eb("seminarPoll.extraSessionId", "is not", null),
              ]),
            ),
        ),
      ),
    )
    .orderBy("seminarSession.startsAt")
    .limit(MAX_QUEUES)
    .execute();
}
