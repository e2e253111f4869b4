import type { Database, Trx } from "#db/client.server.ts";

/** What a territory's folder is compared with: a few hundred rows of each, read once for an import. */
export function findTerritory(trx: Trx, code: string) {
  return trx.selectFrom("territory").selectAll().where("code", "=", code).executeTakeFirst();
}

export function listStoredEstablishments(trx: Trx) {
  return trx.selectFrom("establishment").selectAll().execute();
}

export function listStoredSecteurs(trx: Trx) {
  return trx.selectFrom("secteur").selectAll().execute();
}

export function listStoredDetentionPlaces(trx: Trx, territoryId: string) {
  return trx.selectFrom("detentionPlace").selectAll().where("territoryId", "=", territoryId).execute();
}

export function listStoredSites(trx: Trx, territoryId: string) {
  return trx
    .selectFrom("site")
    .innerJoin("establishment", "establishment.id", "site.establishmentId")
    .selectAll("site")
    .where("establishment.territoryId", "=", territoryId)
    .execute();
}

export function listStoredWards(trx: Trx, siteIds: readonly string[]) {
  return trx
    .selectFrom("ward")
    .selectAll()
    .where("siteId", "in", [...siteIds, ""])
    .execute();
}

export function listStoredCommunes(trx: Trx) {
  return trx.selectFrom("commune").selectAll().execute();
}

export function listStoredPostalCodes(trx: Trx) {
  return trx.selectFrom("communePostalCode").selectAll().execute();
}

export function listStoredContours(trx: Trx) {
  return trx.selectFrom("communeContour").selectAll().execute();
}

/** Attributions that nothing has closed yet. */
export function listOpenAttributions(trx: Trx, secteurIds: readonly string[]) {
  return trx
    .selectFrom("secteurCommune")
    .selectAll()
    .where("endsOn", "is", null)
    .where("secteurId", "in", [...secteurIds, ""])
    .execute();
}

/** Identifiers by the code that files use. */
export async function idsByCode(
  db: Database | Trx,
  table: "establishment" | "secteur" | "site" | "filiere" | "resource",
): Promise<Map<string, string>> {
  const rows = await db.selectFrom(table).select(["id", "code"]).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** Codes of the communes that the application knows. */
export async function listCommuneCodes(db: Database | Trx): Promise<Set<string>> {
  const rows = await db.selectFrom("commune").select("code").execute();
  return new Set(rows.map((row) => row.code));
}
