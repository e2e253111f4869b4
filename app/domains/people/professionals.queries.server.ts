import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { searchWords, startsWithEach } from "./word-search.queries.server.ts";

const MAX_FILIERES = 20;

/** Active professionals one of whose names starts with each word, in any order; accents and case do not matter. */
export async function searchProfessionals(db: Database | Trx, search: { text: string; limit: number }) {
  const words = searchWords(search.text);
  if (words.length === 0) return [];
  return db
    .selectFrom("professional")
    .leftJoin("establishment", "establishment.id", "professional.establishmentId")
    .select([
      "professional.id",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
      "professional.profession",
      "establishment.shortName as establishmentName",
    ])
    .where("professional.isActive", "=", 1)
    .where((eb) => eb.and(startsWithEach("professional.searchKey", words)))
    .orderBy("professional.searchKey")
    .orderBy("professional.id")
    .limit(search.limit)
    .execute();
}

/** A colleague's professional card, with the filières of today; undefined when unknown or gone. */
export async function findProfessionalCard(db: Database | Trx, id: string, now: Date) {
  const professional = await db
    .selectFrom("professional")
    .leftJoin("establishment", "establishment.id", "professional.establishmentId")
    .select([
      "professional.id",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
      "professional.profession",
      "professional.phone",
      "establishment.name as establishmentName",
    ])
    .where("professional.id", "=", id)
    .where("professional.isActive", "=", 1)
    .executeTakeFirst();
  if (!professional) return undefined;
  const today = dayOf(now);
  const filieres = await db
    .selectFrom("filiereMember")
    .innerJoin("filiere", "filiere.id", "filiereMember.filiereId")
    .select(["filiere.code", "filiere.name", "filiereMember.duty"])
    .where("filiereMember.professionalId", "=", id)
    .where("filiereMember.startsOn", "<=", today)
    .where((eb) => eb.or([eb("filiereMember.endsOn", "is", null), eb("filiereMember.endsOn", ">=", today)]))
    .orderBy("filiere.position")
    .limit(MAX_FILIERES)
    .execute();
  return { ...professional, filieres };
}
