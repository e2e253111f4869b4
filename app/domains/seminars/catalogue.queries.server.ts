import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import { groupBy, idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { HOLDING_STATUSES } from "./seminars.vocabulary.ts";

const MAX_SEMINARS = 200;
const MAX_SESSIONS = 300;
const MAX_DETAILS = 2_000;

/** Published seminars by title; an empty audience is everybody. */
export function listSeminars(
  db: Database | Trx,
  search: { filiere: string | null; profession: Profession | null },
) {
  const { filiere, profession } = search;
  let query = db
    .selectFrom("seminar")
    .leftJoin("filiere", "filiere.id", "seminar.filiereId")
    .select([
      "seminar.id",
      "seminar.code",
      "seminar.title",
      "seminar.summary",
      "filiere.code as filiereCode",
      "filiere.shortName as filiereName",
    ])
    .where("seminar.isPublished", "=", 1);
  if (filiere) query = query.where("filiere.code", "=", filiere);
  if (profession)
    query = query.where(({ or, exists, not, selectFrom }) => {
      const audience = selectFrom("seminarAudience")
        .select("seminarAudience.profession")
        .whereRef("seminarAudience.seminarId", "=", "seminar.id");
      return or([
        not(exists(audience)),
        exists(audience.where("seminarAudience.profession", "=", profession)),
      ]);
    });
  return query.orderBy("seminar.title").limit(MAX_SEMINARS).execute();
}

/** Filières that a published seminar trains for, to choose from. */
export function listSeminarFilieres(db: Database | Trx) {
  return db
    .selectFrom("seminar")
    .innerJoin("filiere", "filiere.id", "seminar.filiereId")
    .select(["filiere.code", "filiere.shortName"])
    .distinct()
    .where("seminar.isPublished", "=", 1)
    .orderBy("filiere.shortName")
    .limit(MAX_SEMINARS)
    .execute();
}

/** A published seminar, without its programme's file. */
export function findPublishedSeminar(db: Database | Trx, code: string) {
  return db
    .selectFrom("seminar")
    .leftJoin("filiere", "filiere.id", "seminar.filiereId")
    .select([
      "seminar.id",
      "seminar.code",
      "seminar.title",
      "seminar.summary",
      "seminar.objectives",
      "seminar.audienceNote",
      "seminar.programmeName",
      "filiere.code as filiereCode",
      "filiere.shortName as filiereName",
    ])
    .where("seminar.code", "=", code)
    .where("seminar.isPublished", "=", 1)
    .executeTakeFirst();
}

/** The programme to download, when the seminar is published and has one. */
export function findProgramme(db: Database | Trx, code: string) {
  return db
    .selectFrom("seminar")
    .select(["programmeName as name", "programmeContent as content"])
    .where("code", "=", code)
    .where("isPublished", "=", 1)
    .executeTakeFirst();
}

/** Whom each seminar is for; a seminar that is not there is for everybody. */
export async function listAudiences(
  db: Database | Trx,
  seminarIds: readonly string[],
): Promise<Map<string, Profession[]>> {
  const rows = await db
    .selectFrom("seminarAudience")
    .select(["seminarId", "profession"])
    .where("seminarId", "in", idsOrNone(seminarIds))
    .limit(MAX_DETAILS)
    .execute();
  const groups = groupBy(rows, ({ seminarId }) => seminarId);
  return new Map([...groups].map(([id, audience]) => [id, audience.map(({ profession }) => profession)]));
}

/** Open sessions of published seminars that start within these instants, the soonest first. */
export function listComingSessions(db: Database | Trx, query: { from: string; until: string | null }) {
  let sessions = sessionsOf(db)
    .where("seminarSession.status", "=", "open")
    .where("seminarSession.startsAt", ">=", query.from);
  if (query.until) sessions = sessions.where("seminarSession.startsAt", "<", query.until);
  return sessions
    .where("seminar.isPublished", "=", 1)
    .orderBy("seminarSession.startsAt")
    .orderBy("seminarSession.id")
    .limit(MAX_SESSIONS)
    .execute();
}
export type SessionEntry = Awaited<ReturnType<typeof listComingSessions>>[number];

/** Sessions of published seminars from this instant on, the cancelled ones too: a calendar has to hear of it. */
export function listAnnouncedSessions(db: Database | Trx, from: string): Promise<SessionEntry[]> {
  return sessionsOf(db)
    .where("seminarSession.status", "in", ["open", "cancelled", "held"])
    .where("seminarSession.startsAt", ">=", from)
    .where("seminar.isPublished", "=", 1)
    .orderBy("seminarSession.startsAt")
    .limit(MAX_SESSIONS)
    .execute();
}

/** Every session of a seminar that was ever published, the latest first. */
export function listSessionsOf(db: Database | Trx, seminarId: string): Promise<SessionEntry[]> {
  return sessionsOf(db)
    .where("seminarSession.seminarId", "=", seminarId)
    .where("seminarSession.status", "!=", "draft")
    .orderBy("seminarSession.startsAt", "desc")
    .limit(MAX_SESSIONS)
    .execute();
}

/** One session, as the catalogue shows it, though its seminar may not be in it any more. */
export function findCatalogueSession(
  db: Database | Trx,
  sessionId: string,
): Promise<SessionEntry | undefined> {
  return sessionsOf(db)
    .where("seminarSession.id", "=", sessionId)
    .where("seminarSession.status", "!=", "draft")
    .executeTakeFirst();
}

function sessionsOf(db: Database | Trx) {
  return db
    .selectFrom("seminarSession")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .leftJoin("site", "site.id", "seminarSession.siteId")
    .select([
      "seminarSession.id",
      "seminarSession.seminarId",
      "seminar.code",
      "seminar.title",
      "seminar.isPublished",
      "seminarSession.status",
      "seminarSession.capacity",
      "seminarSession.heldCount",
      "seminarSession.waitingCount",
      "seminarSession.policy",
      "seminarSession.quotaKind",
      "seminarSession.quotaReleasesOn",
      "seminarSession.quotaReleasedAt",
      "site.name as siteName",
      "seminarSession.place",
      "seminarSession.videoUrl",
      "seminarSession.startsAt",
      "seminarSession.endsAt",
      "seminarSession.enrolmentOpensAt",
      "seminarSession.enrolmentClosesAt",
      "seminarSession.replacedById",
      "seminarSession.version",
    ]);
}

/** The half-days of these sessions, in their order. */
export async function listHalfDays(db: Database | Trx, sessionIds: readonly string[]) {
  const rows = await db
    .selectFrom("seminarHalfDay")
    .select(["id", "sessionId", "moment", "startsAt", "endsAt"])
    .where("sessionId", "in", idsOrNone(sessionIds))
    .orderBy("startsAt")
    .limit(MAX_DETAILS)
    .execute();
  return groupBy(rows, ({ sessionId }) => sessionId);
}
export async function listTrainerNames(
  db: Database | Trx,
  sessionIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("seminarTrainer")
    .select(["sessionId", "name"])
    .where("sessionId", "in", idsOrNone(sessionIds))
    .orderBy("name")
    .limit(MAX_DETAILS)
    .execute();
  const groups = groupBy(rows, ({ sessionId }) => sessionId);
  return new Map([...groups].map(([id, trainers]) => [id, trainers.map(({ name }) => name)]));
}

/** The places that these sessions reserve, with how many of them are held, and the group's name when it is a place. */
export async function listQuotas(db: Database | Trx, sessionIds: readonly string[]) {
  const rows = await db
    .selectFrom("seminarQuota")
    .leftJoin("secteur", "secteur.id", "seminarQuota.quotaKey")
    .leftJoin("establishment", "establishment.id", "seminarQuota.quotaKey")
    .select((eb) => [
      "seminarQuota.sessionId",
      "seminarQuota.quotaKey as key",
      "seminarQuota.places",
      "secteur.code as secteurCode",
      "establishment.shortName as establishmentName",
      eb
        .selectFrom("seminarEnrolment")
        .select((inner) => inner.fn.countAll<number>().as("held"))
        .whereRef("seminarEnrolment.sessionId", "=", "seminarQuota.sessionId")
        .whereRef("seminarEnrolment.quotaKey", "=", "seminarQuota.quotaKey")
        .where("seminarEnrolment.status", "in", HOLDING_STATUSES)
        .as("held"),
    ])
    .where("seminarQuota.sessionId", "in", idsOrNone(sessionIds))
    .orderBy("seminarQuota.quotaKey")
    .limit(MAX_DETAILS)
    .execute();
  return groupBy(
    rows.map((row) => ({ ...row, held: Number(row.held ?? 0) })),
    ({ sessionId }) => sessionId,
  );
}
