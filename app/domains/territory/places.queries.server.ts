import type { Database, Trx } from "#db/client.server.ts";
import type { SiteKind } from "./territory.vocabulary.ts";

/** Territories hold a few dozen places each: the lists below are short by nature, and bounded all the same. */
const MOST_PLACES = 500;

/** The installation's territories, by name. */
export function listTerritories(db: Database | Trx) {
  return db.selectFrom("territory").selectAll().orderBy("name").limit(MOST_PLACES).execute();
}

export function findSecteurByCode(db: Database | Trx, code: string) {
  return db.selectFrom("secteur").selectAll().where("code", "=", code).executeTakeFirst();
}

/** Active secteurs, those of the territory unless neighbours are asked for too, by code. */
export function listSecteurs(db: Database | Trx, options: { withNeighbours?: boolean } = {}) {
  let query = db.selectFrom("secteur").selectAll().where("isActive", "=", 1);
  if (!options.withNeighbours) query = query.where("isInTerritory", "=", 1);
  return query.orderBy("isInTerritory", "desc").orderBy("code").limit(MOST_PLACES).execute();
}

/** Active establishments by short name. */
export function listEstablishments(db: Database | Trx, options: { onlyGeneralHospitals?: boolean } = {}) {
  let query = db.selectFrom("establishment").selectAll().where("isActive", "=", 1);
  if (options.onlyGeneralHospitals) query = query.where("isGeneralHospital", "=", 1);
  return query.orderBy("shortName").limit(MOST_PLACES).execute();
}

/** Active sites by name, with their establishment, commune and its centroid. */
export function listSites(
  db: Database | Trx,
  options: { establishmentId?: string; kinds?: readonly SiteKind[] } = {},
) {
  let query = db
    .selectFrom("site")
    .innerJoin("establishment", "establishment.id", "site.establishmentId")
    .leftJoin("commune", "commune.code", "site.communeCode")
    .leftJoin("secteur", "secteur.id", "site.secteurId")
    .select([
      "site.id",
      "site.code",
      "site.name",
      "site.kind",
      "site.address",
      "site.phone",
      "site.communeCode",
      "site.secteurId",
      "secteur.code as secteurCode",
      "establishment.id as establishmentId",
      "establishment.shortName as establishmentName",
      "commune.name as communeName",
      "commune.lon",
      "commune.lat",
    ])
    .where("site.isActive", "=", 1);
  if (options.establishmentId) query = query.where("site.establishmentId", "=", options.establishmentId);
  if (options.kinds) query = query.where("site.kind", "in", options.kinds);
  return query.orderBy("site.name").limit(MOST_PLACES).execute();
}

/** Active wards of the general hospitals, with site and establishment. */
export function listWards(db: Database | Trx) {
  return db
    .selectFrom("ward")
    .innerJoin("site", "site.id", "ward.siteId")
    .innerJoin("establishment", "establishment.id", "site.establishmentId")
    .select([
      "ward.id",
      "ward.code",
      "ward.name",
      "site.id as siteId",
      "site.name as siteName",
      "establishment.id as establishmentId",
      "establishment.shortName as establishmentName",
    ])
    .where("ward.isActive", "=", 1)
    .orderBy("establishment.shortName")
    .orderBy("ward.name")
    .limit(MOST_PLACES)
    .execute();
}
