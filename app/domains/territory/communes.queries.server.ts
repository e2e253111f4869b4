import { groupBy } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { placeKey } from "./place-names.rules.ts";

const MOST_FOUND = 30;

export interface CommuneFound {
  code: string;
  name: string;
  population: number | null;
  departmentCode: string;
  lon: number | null;
  lat: number | null;
  postalCodes: string[];
}

const COLUMNS = ["code", "name", "population", "departmentCode", "lon", "lat"] as const;

/** A commune by its INSEE code, with its postal codes. */
export async function findCommune(db: Database | Trx, code: string): Promise<CommuneFound | undefined> {
  const commune = await db.selectFrom("commune").select(COLUMNS).where("code", "=", code).executeTakeFirst();
  if (!commune) return undefined;
  const [found] = await withPostalCodes(db, [commune]);
  return found;
}

/**
 * Communes whose name, or a word of it, starts with the text (accents and case do not matter, «st» is «saint»), or
 * that have the postal code; those that start with the text first, then by name. A postal code is not a commune:
 * let the person choose.
 */
export async function searchCommunes(db: Database | Trx, text: string): Promise<CommuneFound[]> {
  const key = placeKey(text);
  if (key.length < 2) return [];
  const isPostalCode = /^\d+$/.test(key);
  let query = db.selectFrom("commune").select(COLUMNS).limit(MOST_FOUND);
  if (isPostalCode) {
    query = query
      .where("code", "in", (sub) =>
        sub.selectFrom("communePostalCode").select("communeCode").where("postalCode", "like", `${key}%`),
      )
      .orderBy("searchKey");
  } else {
    query = query
      .where((eb) => eb.or([eb("searchKey", "like", `${key}%`), eb("searchKey", "like", `% ${key}%`)]))
      .orderBy((eb) => eb.case().when("searchKey", "like", `${key}%`).then(0).else(1).end())
      .orderBy("searchKey");
  }
  return withPostalCodes(db, await query.execute());
}

async function withPostalCodes(
  db: Database | Trx,
  communes: readonly Omit<CommuneFound, "postalCodes">[],
): Promise<CommuneFound[]> {
  if (communes.length === 0) return [];
  const rows = await db
    .selectFrom("communePostalCode")
    .selectAll()
    .where(
      "communeCode",
      "in",
      communes.map((commune) => commune.code),
    )
    .orderBy("postalCode")
    .execute();
  const byCommune = groupBy(rows, (row) => row.communeCode);
  return communes.map((commune) => ({
    ...commune,
    postalCodes: (byCommune.get(commune.code) ?? []).map((row) => row.postalCode),
  }));
}
