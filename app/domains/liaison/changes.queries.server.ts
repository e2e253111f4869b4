import type { Database } from "#db/client.server.ts";

/** More changes than this in a minute are told to everybody, without looking at which. */
export const MAX_CHANGES = 500;

/** The requests that moved since an instant, and where they are; index `liaison_request_changed`. */
export function listChangedSince(db: Database, since: string) {
  return db
    .selectFrom("liaisonRequest")
    .select(["id", "version", "hospitalId", "wardId", "updatedAt"])
    .where("updatedAt", ">=", since)
    .orderBy("updatedAt", "desc")
    .limit(MAX_CHANGES)
    .execute();
}
