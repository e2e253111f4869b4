import { chunksOf } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";

const KEYS_AT_ONCE = 400;
const MAX_PLACES = 500;

/** Of these words, those that are communes. */
export async function listPlaceKeys(db: Database | Trx, keys: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of chunksOf(keys, KEYS_AT_ONCE)) {
    const rows = await db
      .selectFrom("commune")
      .select("searchKey")
      .where("searchKey", "in", some)
      .limit(MAX_PLACES)
      .execute();
    for (const { searchKey } of rows) found.add(searchKey);
  }
  return found;
}
