import type { Database, Trx } from "#db/client.server.ts";

const MAX_RESOURCES = 300;

/** Entries of the directory that a patient may be oriented to, by kind then name. */
export function listOrientations(db: Database | Trx, territoryId: string) {
  return db
    .selectFrom("resource")
    .select(["id", "name"])
    .where("isArchived", "=", 0)
    .where("territoryId", "=", territoryId)
    .orderBy("kind")
    .orderBy("searchKey")
    .limit(MAX_RESOURCES)
    .execute();
}

/** The entry, unless it has left the directory. */
export function findOrientation(db: Database | Trx, resourceId: string) {
  return db
    .selectFrom("resource")
    .select("id")
    .where("id", "=", resourceId)
    .where("isArchived", "=", 0)
    .executeTakeFirst();
}
