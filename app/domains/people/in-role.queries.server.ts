import type { Role } from "#app/platform/access/roles.vocabulary.ts";
import type { Database, Trx } from "#db/client.server.ts";

/**
 * The accounts that hold one of these roles at some time between two days, by name. The caller says on which scope,
 * whether a role taken back or a closed account still counts, and how many are read at most.
 */
export function peopleInRole(
  db: Database | Trx,
  query: { roles: readonly Role[]; from: string; to: string },
) {
  return db
    .selectFrom("roleGrant")
    .innerJoin("account", "account.id", "roleGrant.accountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "account.id as accountId",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ])
    .distinct()
    .where("roleGrant.role", "in", query.roles)
    .where("roleGrant.startsOn", "<=", query.to)
    .where((eb) => eb.or([eb("roleGrant.endsOn", "is", null), eb("roleGrant.endsOn", ">=", query.from)]))
    .orderBy("professional.familyName")
    .orderBy("professional.givenName")
    .orderBy("account.id");
}
