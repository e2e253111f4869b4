import type { Database, Trx } from "#db/client.server.ts";

/** The note of one visit as it is stored. */
export function findNoteRow(db: Database | Trx, by: { requestId: string; visit: number }) {
  return db
    .selectFrom("liaisonNote")
    .selectAll()
    .where("requestId", "=", by.requestId)
    .where("visit", "=", by.visit)
    .executeTakeFirst();
}

/** Where a request comes from, in the words that leave with it. */
export function findPlaceNames(db: Database | Trx, wardId: string) {
  return db
    .selectFrom("ward")
    .innerJoin("site", "site.id", "ward.siteId")
    .innerJoin("establishment", "establishment.id", "site.establishmentId")
    .select(["ward.name as wardName", "establishment.shortName as hospitalName"])
    .where("ward.id", "=", wardId)
    .executeTakeFirst();
}

/** Which of these requests' notes the person has read as they are now. */
export async function findReadRequests(
  db: Database | Trx,
  query: { accountId: string; requestIds: readonly string[] },
): Promise<Set<string>> {
  if (query.requestIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("liaisonNote")
    .innerJoin("liaisonRequest", (join) =>
      join
        .onRef("liaisonRequest.id", "=", "liaisonNote.requestId")
        .onRef("liaisonRequest.visit", "=", "liaisonNote.visit"),
    )
    .innerJoin("liaisonNoteRead", (join) =>
      join
        .onRef("liaisonNoteRead.noteId", "=", "liaisonNote.id")
        .onRef("liaisonNoteRead.version", "=", "liaisonNote.version"),
    )
    .select("liaisonRequest.id")
    .where("liaisonRequest.id", "in", query.requestIds)
    .where("liaisonNoteRead.accountId", "=", query.accountId)
    .execute();
  return new Set(rows.map((row) => row.id));
}
