import type { Database, Trx } from "#db/client.server.ts";

const MAX_OWN = 100;

/** What somebody has asked for and it is not over, and what they attended or left, the latest first. */
export function listOwnEnrolments(db: Database | Trx, participantId: string) {
  return db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarSession", "seminarSession.id", "seminarEnrolment.sessionId")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .leftJoin("site", "site.id", "seminarSession.siteId")
    .selectAll("seminarEnrolment")
    .select([
      "seminar.code",
      "seminar.title",
      "seminarSession.startsAt",
      "seminarSession.endsAt",
      "seminarSession.place",
      "site.name as siteName",
    ])
    .where("seminarEnrolment.participantId", "=", participantId)
    .orderBy("seminarEnrolment.enrolledAt", "desc")
    .limit(MAX_OWN)
    .execute();
}
export type OwnEnrolmentRow = Awaited<ReturnType<typeof listOwnEnrolments>>[number];
