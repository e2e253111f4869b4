import type { Selectable } from "kysely";
import type { Database, Trx } from "#db/client.server.ts";
import type { SeminarSession } from "#db/types.gen.ts";
import type { PlaceCount } from "./places.rules.ts";
import { hasQuotas } from "./sessions.rules.ts";

export type SessionRow = Selectable<SeminarSession>;

const MAX_QUOTAS = 100;

export function findSession(db: Database | Trx, id: string): Promise<SessionRow | undefined> {
  return db.selectFrom("seminarSession").selectAll().where("id", "=", id).executeTakeFirst();
}

/** A session as messages and lists name it. */
export function findSessionLabel(db: Database | Trx, id: string) {
  return db
    .selectFrom("seminarSession")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .leftJoin("site", "site.id", "seminarSession.siteId")
    .select([
      "seminarSession.id",
      "seminar.id as seminarId",
      "seminar.code",
      "seminar.title",
      "seminar.filiereId",
      "seminarSession.startsAt",
      "site.name as siteName",
      "seminarSession.place",
    ])
    .where("seminarSession.id", "=", id)
    .executeTakeFirst();
}
export type SessionLabel = NonNullable<Awaited<ReturnType<typeof findSessionLabel>>>;

/** The professions that a seminar is for; empty: all of them. */
export async function listAudience(db: Database | Trx, seminarId: string) {
  const rows = await db
    .selectFrom("seminarAudience")
    .select("profession")
    .where("seminarId", "=", seminarId)
    .execute();
  return rows.map(({ profession }) => profession);
}

/** What the places of a session are counted from, as they are in this transaction. */
export async function countPlaces(db: Database | Trx, session: SessionRow): Promise<PlaceCount> {
  const count = { capacity: session.capacity, held: session.heldCount };
  if (!hasQuotas(session)) return { ...count, quotas: [] };
  const quotas = await db
    .selectFrom("seminarQuota")
    .select((eb) => [
      "quotaKey as key",
      "places",
      eb
        .selectFrom("seminarEnrolment")
        .select((inner) => inner.fn.countAll<number>().as("held"))
        .whereRef("seminarEnrolment.sessionId", "=", "seminarQuota.sessionId")
        .whereRef("seminarEnrolment.quotaKey", "=", "seminarQuota.quotaKey")
        .where("seminarEnrolment.status", "in", ["offered", "confirmed", "attended", "absent"])
        .as("held"),
    ])
    .where("sessionId", "=", session.id)
    .limit(MAX_QUOTAS)
    .execute();
  return { ...count, quotas: quotas.map((quota) => ({ ...quota, held: Number(quota.held ?? 0) })) };
}

/** Sessions whose reserved places are everybody's from this day on. */
export async function listQuotasToRelease(
  db: Database | Trx,
  query: { day: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("seminarSession")
    .select("id")
    .where("quotaKind", "is not", null)
    .where("quotaReleasedAt", "is", null)
    .where("status", "=", "open")
    .where("quotaReleasesOn", "<=", query.day)
    .orderBy("quotaReleasesOn")
    .limit(query.limit)
    .execute();
  return rows.map(({ id }) => id);
}
