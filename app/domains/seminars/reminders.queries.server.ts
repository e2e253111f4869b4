import type { Database, Trx } from "#db/client.server.ts";
import type { DueReminder } from "./reminders.rules.ts";

const MAX_SESSIONS = 500;
const MAX_PEOPLE = 2_000;

/** Open sessions that begin before this instant and are not over, with where they are held; the next first. */
export function listSessionsToRemind(db: Database | Trx, query: { now: Date; until: Date }) {
  return db
    .selectFrom("seminarSession")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .leftJoin("site", "site.id", "seminarSession.siteId")
    .select([
      "seminarSession.id",
      "seminar.title",
      "seminarSession.startsAt",
      "site.name as siteName",
      "site.address as siteAddress",
      "seminarSession.place",
      "seminarSession.videoUrl",
    ])
    .where("seminarSession.status", "=", "open")
    .where("seminarSession.startsAt", "<=", query.until.toISOString())
    .where("seminarSession.endsAt", ">", query.now.toISOString())
    .where("seminarSession.heldCount", ">", 0)
    .orderBy("seminarSession.startsAt")
    .limit(MAX_SESSIONS)
    .execute();
}
export type SessionToRemind = Awaited<ReturnType<typeof listSessionsToRemind>>[number];

/** Those who have a place in a session and were not sent this reminder yet. */
export function listPeopleToRemind(db: Database | Trx, query: DueReminder & { sessionId: string }) {
  return db
    .selectFrom("seminarEnrolment")
    .select(["id", "confirmedAt"])
    .where("sessionId", "=", query.sessionId)
    .where("status", "=", "confirmed")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("seminarReminder")
            .select("seminarReminder.kind")
            .whereRef("seminarReminder.enrolmentId", "=", "seminarEnrolment.id")
            .where("seminarReminder.kind", "=", query.kind)
            .where("seminarReminder.forOn", "=", query.forOn),
        ),
      ),
    )
    .orderBy("priority", "desc")
    .orderBy("arrival")
    .limit(MAX_PEOPLE)
    .execute();
}
