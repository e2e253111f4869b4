import type { Database, Trx } from "#db/client.server.ts";
import { placeKey } from "./place-names.rules.ts";

const MOST_FOUND = 40;
/** Sorts after every letter and digit of a key. */
const AFTER_KEYS = "~";

export function findBirthPlace(db: Database | Trx, code: string) {
  return db.selectFrom("birthPlace").selectAll().where("code", "=", code).executeTakeFirst();
}

/** False before `territory:import` has filled the list: a code cannot be checked then. */
export async function existsBirthPlaceList(db: Database | Trx): Promise<boolean> {
  const row = await db.selectFrom("birthPlace").select("code").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Places whose name, or other name, begins with the text: two ranges of an index. */
export async function searchBirthPlaces(db: Database | Trx, text: string) {
  const key = placeKey(text);
  if (key.length < 2) return [];
  return db
    .selectFrom("birthPlace")
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and([eb("searchKey", ">=", key), eb("searchKey", "<", key + AFTER_KEYS)]),
        eb.and([eb("aliasKey", ">=", key), eb("aliasKey", "<", key + AFTER_KEYS)]),
      ]),
    )
    .orderBy("searchKey")
    .orderBy("code")
    .limit(MOST_FOUND)
    .execute();
}

export function listStoredBirthPlaces(db: Database | Trx) {
  return db.selectFrom("birthPlace").selectAll().execute();
}
