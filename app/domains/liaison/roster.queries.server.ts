import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";

const MS_PER_HOUR = 3_600_000;
const MAX_PEOPLE = 200;
const MAX_ABSENCES = 500;

/** Interns and supervisors who may see patients of a hospital today, by name. */
export function listAssignable(db: Database | Trx, query: { hospitalId: string; now: Date }) {
  return assignable(db, query).orderBy("professional.familyName").limit(MAX_PEOPLE).execute();
}

export function findAssignable(
  db: Database | Trx,
  query: { accountId: string; hospitalId: string; now: Date },
) {
  return assignable(db, query).where("account.id", "=", query.accountId).executeTakeFirst();
}

/** Absences whose effect is not over: a guard counts until its rest ends. */
export function listAbsencesOf(
  db: Database | Trx,
  query: { accountIds: readonly string[]; now: Date; restHours: number },
) {
  const since = new Date(query.now.getTime() - query.restHours * MS_PER_HOUR).toISOString();
  return db
    .selectFrom("liaisonUnavailability")
    .select(["id", "accountId", "kind", "startsAt", "endsAt", "note"])
    .where("accountId", "in", query.accountIds.length > 0 ? query.accountIds : [""])
    .where("endsAt", ">=", since)
    .where("cancelledAt", "is", null)
    .orderBy("startsAt")
    .limit(MAX_ABSENCES)
    .execute();
}

function assignable(db: Database | Trx, query: { hospitalId: string; now: Date }) {
  const today = dayOf(query.now);
  return db
    .selectFrom("account")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "account.id as accountId",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
      "professional.profession",
      "professional.phone",
    ])
    .where("account.status", "=", "active")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("roleGrant")
          .select("roleGrant.id")
          .whereRef("roleGrant.accountId", "=", "account.id")
          .where("roleGrant.role", "in", ["intern", "liaison_supervisor"])
          .where("roleGrant.revokedAt", "is", null)
          .where("roleGrant.startsOn", "<=", today)
          .where((inner) =>
            inner.or([inner("roleGrant.endsOn", "is", null), inner("roleGrant.endsOn", ">=", today)]),
          )
          .where((inner) =>
            inner.or([
              inner("roleGrant.scopeType", "=", "network"),
              inner.and([
                inner("roleGrant.scopeType", "=", "hospital"),
                inner("roleGrant.scopeId", "=", query.hospitalId),
              ]),
            ]),
          ),
      ),
    );
}
