import { peopleInRole } from "#app/domains/people/in-role.queries.server.ts";
import { idsOrNone } from "#app/shared/collections.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { Unavailability } from "./roster.vocabulary.ts";

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
    .where("accountId", "in", idsOrNone(query.accountIds))
    .where("endsAt", ">=", since)
    .where("cancelledAt", "is", null)
    .orderBy("startsAt")
    .limit(MAX_ABSENCES)
    .execute();
}

/** Everybody whom the roster of these hospitals shows: interns posted there today; `all` for every hospital. */
export function listInterns(
  db: Database | Trx,
  query: { hospitals: { all: boolean; ids: readonly string[] }; now: Date },
) {
  const today = dayOf(query.now);
  return peopleInRole(db, { roles: ["intern"], from: today, to: today })
    .innerJoin("establishment", "establishment.id", "roleGrant.scopeId")
    .select(["establishment.id as hospitalId", "establishment.shortName as hospitalName"])
    .where("roleGrant.scopeType", "=", "hospital")
    .$if(!query.hospitals.all, (select) =>
      select.where("roleGrant.scopeId", "in", idsOrNone(query.hospitals.ids)),
    )
    .where("roleGrant.revokedAt", "is", null)
    .where("account.status", "=", "active")
    .orderBy("establishment.shortName")
    .limit(MAX_PEOPLE)
    .execute();
}

/** How many open requests each of these people holds: to see, to write up, to see again. */
export async function countLoads(
  db: Database | Trx,
  accountIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("liaisonRequest")
    .select((eb) => ["assignedTo", eb.fn.countAll<number | string>().as("count")])
    .where("assignedTo", "in", idsOrNone(accountIds))
    .where("closedAt", "is", null)
    .where("status", "in", ["assigned", "seen"])
    .groupBy("assignedTo")
    .execute();
  return new Map(
    rows.flatMap((row) => (row.assignedTo ? [[row.assignedTo, Number(row.count)] as const] : [])),
  );
}

/** An absence of the same kind that overlaps these times. */
export function findOverlap(
  db: Database | Trx,
  absence: { accountId: string; kind: Unavailability; startsAt: string; endsAt: string },
) {
  return db
    .selectFrom("liaisonUnavailability")
    .select("id")
    .where("accountId", "=", absence.accountId)
    .where("kind", "=", absence.kind)
    .where("endsAt", ">", absence.startsAt)
    .where("startsAt", "<", absence.endsAt)
    .where("cancelledAt", "is", null)
    .executeTakeFirst();
}

export function findUnavailability(db: Database | Trx, id: string) {
  return db
    .selectFrom("liaisonUnavailability")
    .select(["id", "accountId"])
    .where("id", "=", id)
    .where("cancelledAt", "is", null)
    .executeTakeFirst();
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
