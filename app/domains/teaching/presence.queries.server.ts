import type { Database, Trx } from "#db/client.server.ts";

const MAX_PEOPLE = 500;

/** What is noted of people in a session, by name. */
export function listPresences(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("teachingPresence")
    .innerJoin("account", "account.id", "teachingPresence.accountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "teachingPresence.accountId",
      "teachingPresence.declaredAt",
      "teachingPresence.status",
      "teachingPresence.reason",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("teachingPresence.sessionId", "=", sessionId)
    .orderBy("professional.familyName")
    .orderBy("professional.givenName")
    .limit(MAX_PEOPLE)
    .execute();
}

/** What is noted of one person in a session. */
export function findPresence(db: Database | Trx, who: { sessionId: string; accountId: string }) {
  return db
    .selectFrom("teachingPresence")
    .select(["declaredAt", "status", "reason"])
    .where("sessionId", "=", who.sessionId)
    .where("accountId", "=", who.accountId)
    .executeTakeFirst();
}

/** The moderator's appreciation of a presentation. */
export function findFeedback(db: Database | Trx, sessionId: string) {
  return db.selectFrom("teachingFeedback").selectAll().where("sessionId", "=", sessionId).executeTakeFirst();
}
