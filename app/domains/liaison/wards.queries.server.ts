import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";

const MAX_WARDS = 500;

export type WardRow = Awaited<ReturnType<typeof listWards>>[number];

/** Open wards of the general hospitals, by hospital then name; `hospitalIds` or `wardIds` narrow the list. */
export function listWards(
  db: Database | Trx,
  only: { hospitalIds?: readonly string[]; wardIds?: readonly string[] } = {},
) {
  return wards(db)
    .where((eb) =>
      eb.or([
        ...(only.hospitalIds || only.wardIds ? [] : [eb.lit(true)]),
        eb("establishment.id", "in", idsOrNone(only.hospitalIds)),
        eb("ward.id", "in", idsOrNone(only.wardIds)),
      ]),
    )
    .orderBy("establishment.shortName")
    .orderBy("ward.name")
    .limit(MAX_WARDS)
    .execute();
}

export function findWard(db: Database | Trx, by: { id: string } | { code: string }) {
  return wards(db)
    .where("id" in by ? "ward.id" : "ward.code", "=", "id" in by ? by.id : by.code)
    .executeTakeFirst();
}

/** The general hospitals that the liaison serves. */
export function listHospitals(db: Database | Trx) {
  return db
    .selectFrom("establishment")
    .select(["id", "code", "name", "shortName"])
    .where("isGeneralHospital", "=", 1)
    .where("isActive", "=", 1)
    .orderBy("shortName")
    .limit(MAX_WARDS)
    .execute();
}

function wards(db: Database | Trx) {
  return db
    .selectFrom("ward")
    .innerJoin("site", "site.id", "ward.siteId")
    .innerJoin("establishment", "establishment.id", "site.establishmentId")
    .select([
      "ward.id",
      "ward.code",
      "ward.name",
      "ward.phone",
      "establishment.id as hospitalId",
      "establishment.code as hospitalCode",
      "establishment.shortName as hospitalName",
      "establishment.territoryId",
    ])
    .where("ward.isActive", "=", 1)
    .where("establishment.isGeneralHospital", "=", 1);
}

export async function findTerritoryName(db: Database | Trx, territoryId: string): Promise<string> {
  const { name } = await db
    .selectFrom("territory")
    .select("name")
    .where("id", "=", territoryId)
    .executeTakeFirstOrThrow();
  return name;
}
