import { peopleInRole } from "#app/domains/people/in-role.queries.server.ts";
import { MATRIX } from "#app/platform/access/permissions.rules.ts";
import { ROLES, type Role } from "#app/platform/access/roles.vocabulary.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { OPEN_STATUSES, type TeachingKind } from "./teaching.vocabulary.ts";

export const SESSIONS_PER_PAGE = 50;
const MAX_SESSIONS = 300;
const MAX_PEOPLE = 500;
const MAX_EVENTS = 100;
const MAX_SLOTS = 100;

/** One session as its rules and its pages read it, with the names that stand on it. */
export function findTeachingSession(db: Database | Trx, id: string) {
  return sessions(db).where("teachingSession.id", "=", id).executeTakeFirst();
}
export type TeachingRow = NonNullable<Awaited<ReturnType<typeof findTeachingSession>>>;

export interface CalendarQuery {
  /** What begins from then on, the soonest first; or what began before, the latest first. */
  from: string;
  isPast: boolean;
  kind: TeachingKind | null;
  filiere: string | null;
  isFree: boolean;
  /** Whoever presents or moderates. */
  personId: string | null;
  after: { startsAt: string; id: string } | null;
}

/** A page of the calendar, and one more to know whether there is another. */
export function listTeachingSessions(db: Database | Trx, query: CalendarQuery): Promise<TeachingRow[]> {
  const { after, isPast, kind, filiere, personId } = query;
  let list = sessions(db).where("teachingSession.startsAt", isPast ? "<" : ">=", query.from);
  if (kind) list = list.where("teachingSession.kind", "=", kind);
  if (filiere) list = list.where("filiere.code", "=", filiere);
  if (query.isFree) list = list.where("teachingSession.status", "=", "free");
  if (personId)
    list = list.where((eb) =>
      eb.or([
        eb("teachingSession.presenterId", "=", personId),
        eb("teachingSession.moderatorId", "=", personId),
      ]),
    );
  if (after)
    list = list.where((eb) =>
      eb(
        eb.refTuple("teachingSession.startsAt", "teachingSession.id"),
        isPast ? "<" : ">",
        eb.tuple(after.startsAt, after.id),
      ),
    );
  return list
    .orderBy("teachingSession.startsAt", isPast ? "desc" : "asc")
    .orderBy("teachingSession.id", isPast ? "desc" : "asc")
    .limit(SESSIONS_PER_PAGE + 1)
    .execute();
}

/** What a calendar hears of from this instant on, the cancelled ones too. */
export function listAnnouncedTeaching(db: Database | Trx, from: string): Promise<TeachingRow[]> {
  return sessions(db)
    .where("teachingSession.startsAt", ">=", from)
    .where("teachingSession.acceptedAt", "is not", null)
    .orderBy("teachingSession.startsAt")
    .limit(MAX_SESSIONS)
    .execute();
}

/** The slots to come that nobody has taken. */
export function listFreeSlots(db: Database | Trx, now: Date): Promise<TeachingRow[]> {
  return sessions(db)
    .where("teachingSession.status", "=", "free")
    .where("teachingSession.startsAt", ">", now.toISOString())
    .orderBy("teachingSession.startsAt")
    .limit(MAX_SLOTS)
    .execute();
}

/** Does this person already present another session at these times? */
export async function existsOverlap(
  db: Database | Trx,
  query: { presenterId: string; startsAt: string; endsAt: string; exceptId: string | null },
): Promise<boolean> {
  const row = await db
    .selectFrom("teachingSession")
    .select("id")
    .where("presenterId", "=", query.presenterId)
    .where("startsAt", "<", query.endsAt)
    .where("endsAt", ">", query.startsAt)
    .where("status", "in", OPEN_STATUSES)
    .$if(query.exceptId !== null, (select) => select.where("id", "!=", query.exceptId ?? ""))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Sessions that somebody owns, the nearest deadline first. */
export function listOwnedTeaching(
  db: Database | Trx,
  query: { accountId: string; dueBefore: string; limit: number },
) {
  return db
    .selectFrom("teachingSession")
    .select(["id", "kind", "status", "startsAt", "endsAt", "completedAt", "dueAt", "presenterId", "place"])
    .where("ownerId", "=", query.accountId)
    .where("dueAt", "<", query.dueBefore)
    .orderBy("dueAt")
    .orderBy("id")
    .limit(query.limit)
    .execute();
}

/** What somebody presents within these instants, ready or not. */
export function listOwnPresentations(
  db: Database | Trx,
  query: { accountId: string; from: string; before: string; limit: number },
) {
  return db
    .selectFrom("teachingSession")
    .select(["id", "kind", "startsAt", "endsAt", "place", "completedAt"])
    .where("presenterId", "=", query.accountId)
    .where("startsAt", ">=", query.from)
    .where("startsAt", "<", query.before)
    .where("status", "=", "planned")
    .orderBy("startsAt")
    .limit(query.limit)
    .execute();
}

/** What happened to a session, the oldest first. */
export function listTeachingEvents(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("teachingEvent")
    .leftJoin("account", "account.id", "teachingEvent.accountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "teachingEvent.id",
      "teachingEvent.at",
      "teachingEvent.kind",
      "teachingEvent.comment",
      "teachingEvent.version",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("teachingEvent.sessionId", "=", sessionId)
    .orderBy("teachingEvent.at")
    .orderBy("teachingEvent.id")
    .limit(MAX_EVENTS)
    .execute();
}

const SENIOR_ROLES = ROLES.filter((role) => MATRIX[role].includes("teaching.moderate"));
const INTERN_ROLES = ROLES.filter((role) => MATRIX[role].includes("teaching.propose"));

/** Whoever may moderate on that day, by name. */
export function listSeniors(db: Database | Trx, day: string) {
  return peopleInPost(db, SENIOR_ROLES, { from: day, to: day });
}

/** The interns in post between two days, by name: those who are expected at a session of that time. */
export function listInterns(db: Database | Trx, days: { from: string; to: string }) {
  return peopleInPost(db, INTERN_ROLES, days);
}

function peopleInPost(db: Database | Trx, roles: readonly Role[], days: { from: string; to: string }) {
  return peopleInRole(db, { roles, ...days })
    .where("roleGrant.revokedAt", "is", null)
    .where("account.status", "<>", "disabled")
    .limit(MAX_PEOPLE)
    .execute();
}

function sessions(db: Database | Trx) {
  return db
    .selectFrom("teachingSession")
    .leftJoin("filiere", "filiere.id", "teachingSession.filiereId")
    .leftJoin("site", "site.id", "teachingSession.siteId")
    .leftJoin("account as presenterAccount", "presenterAccount.id", "teachingSession.presenterId")
    .leftJoin("professional as presenter", "presenter.id", "presenterAccount.professionalId")
    .innerJoin("account as moderatorAccount", "moderatorAccount.id", "teachingSession.moderatorId")
    .innerJoin("professional as moderator", "moderator.id", "moderatorAccount.professionalId")
    .selectAll("teachingSession")
    .select([
      "filiere.code as filiereCode",
      "filiere.shortName as filiereName",
      "site.name as siteName",
      "presenter.title as presenterTitle",
      "presenter.givenName as presenterGivenName",
      "presenter.familyName as presenterFamilyName",
      "presenter.profession as presenterProfession",
      "moderator.title as moderatorTitle",
      "moderator.givenName as moderatorGivenName",
      "moderator.familyName as moderatorFamilyName",
    ]);
}

/** The account of whoever subscribed to the calendar, while it is open. */
export function findActiveAccount(db: Database | Trx, accountId: string) {
  return db
    .selectFrom("account")
    .select(["id", "professionalId"])
    .where("id", "=", accountId)
    .where("status", "=", "active")
    .executeTakeFirst();
}
