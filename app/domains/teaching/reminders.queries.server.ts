import type { Database, Trx } from "#db/client.server.ts";

const AT_ONCE = 100;

const COLUMNS = [
  "id",
  "kind",
  "startsAt",
  "endsAt",
  "presenterId",
  "moderatorId",
  "status",
  "completedAt",
  "version",
] as const;

/** Planned sessions near enough whose presenter was not reminded of them yet. */
export function listToRemind(db: Database | Trx, query: { now: Date; before: string }) {
  return db
    .selectFrom("teachingSession")
    .select(COLUMNS)
    .where("status", "=", "planned")
    .where("startsAt", ">", query.now.toISOString())
    .where("startsAt", "<=", query.before)
    .where("remindedAt", "is", null)
    .orderBy("startsAt")
    .limit(AT_ONCE)
    .execute();
}

/** Planned sessions near enough whose content is not ready, and whose presenter was not told so yet. */
export function listToChase(db: Database | Trx, query: { now: Date; before: string }) {
  return db
    .selectFrom("teachingSession")
    .select(COLUMNS)
    .where("status", "=", "planned")
    .where("startsAt", ">", query.now.toISOString())
    .where("startsAt", "<=", query.before)
    .where("completedAt", "is", null)
    .where("chasedAt", "is", null)
    .orderBy("startsAt")
    .limit(AT_ONCE)
    .execute();
}

/** Planned sessions that are over and still belong to their presenter. */
export function listToClose(db: Database | Trx, now: Date) {
  return db
    .selectFrom("teachingSession")
    .select(COLUMNS)
    .where("status", "=", "planned")
    .where("endsAt", "<=", now.toISOString())
    .whereRef("ownerId", "!=", "moderatorId")
    .orderBy("endsAt")
    .limit(AT_ONCE)
    .execute();
}

/** Slots that nobody took and proposals that nobody answered, whose time has come. */
export function listLapsed(db: Database | Trx, now: Date) {
  return db
    .selectFrom("teachingSession")
    .select(COLUMNS)
    .where("status", "in", ["free", "proposed", "changes_asked"])
    .where("endsAt", "<=", now.toISOString())
    .orderBy("endsAt")
    .limit(AT_ONCE)
    .execute();
}
