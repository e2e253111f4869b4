import type { Insertable, Updateable } from "kysely";
import { newId } from "#app/platform/id.ts";
import { chunksOf } from "#app/shared/collections.ts";
import type { Trx } from "#db/client.server.ts";
import type {
  Commune,
  DetentionPlace,
  Establishment,
  Secteur,
  SecteurCommune,
  Site,
  Territory,
  TerritoryImport,
  Ward,
} from "#db/types.gen.ts";

/** PostgreSQL and SQLite both bound the values of one statement. */
const ROWS_PER_INSERT = 500;

export async function insertTerritory(trx: Trx, row: Omit<Insertable<Territory>, "id">): Promise<string> {
  const id = newId();
  await trx
    .insertInto("territory")
    .values({ ...row, id })
    .execute();
  return id;
}

export async function updateTerritory(trx: Trx, id: string, row: Updateable<Territory>): Promise<void> {
  await trx
    .updateTable("territory")
    .set((eb) => ({ ...row, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

export async function insertImport(trx: Trx, row: Omit<Insertable<TerritoryImport>, "id">): Promise<void> {
  await trx
    .insertInto("territoryImport")
    .values({ ...row, id: newId() })
    .execute();
}

export async function insertEstablishments(
  trx: Trx,
  rows: readonly Omit<Insertable<Establishment>, "id">[],
): Promise<void> {
  for (const row of rows)
    await trx
      .insertInto("establishment")
      .values({ ...row, id: newId() })
      .execute();
}

export async function updateEstablishment(
  trx: Trx,
  id: string,
  row: Updateable<Establishment>,
): Promise<void> {
  await trx.updateTable("establishment").set(row).where("id", "=", id).execute();
}

export async function insertSecteurs(
  trx: Trx,
  rows: readonly Omit<Insertable<Secteur>, "id">[],
): Promise<void> {
  for (const row of rows)
    await trx
      .insertInto("secteur")
      .values({ ...row, id: newId() })
      .execute();
}

export async function updateSecteur(trx: Trx, id: string, row: Updateable<Secteur>): Promise<void> {
  await trx.updateTable("secteur").set(row).where("id", "=", id).execute();
}

export async function insertSites(trx: Trx, rows: readonly Omit<Insertable<Site>, "id">[]): Promise<void> {
  for (const row of rows)
    await trx
      .insertInto("site")
      .values({ ...row, id: newId() })
      .execute();
}

export async function updateSite(trx: Trx, id: string, row: Updateable<Site>): Promise<void> {
  await trx.updateTable("site").set(row).where("id", "=", id).execute();
}

export async function insertDetentionPlaces(
  trx: Trx,
  rows: readonly Omit<Insertable<DetentionPlace>, "id">[],
): Promise<void> {
  for (const row of rows)
    await trx
      .insertInto("detentionPlace")
      .values({ ...row, id: newId() })
      .execute();
}

export async function updateDetentionPlace(
  trx: Trx,
  id: string,
  row: Updateable<DetentionPlace>,
): Promise<void> {
  await trx.updateTable("detentionPlace").set(row).where("id", "=", id).execute();
}

export async function insertWards(trx: Trx, rows: readonly Omit<Insertable<Ward>, "id">[]): Promise<void> {
  for (const row of rows)
    await trx
      .insertInto("ward")
      .values({ ...row, id: newId() })
      .execute();
}

export async function updateWard(trx: Trx, id: string, row: Updateable<Ward>): Promise<void> {
  await trx.updateTable("ward").set(row).where("id", "=", id).execute();
}

export async function insertCommunes(trx: Trx, rows: readonly Insertable<Commune>[]): Promise<void> {
  for (const chunk of chunksOf(rows, ROWS_PER_INSERT))
    await trx.insertInto("commune").values(chunk).execute();
}

export async function updateCommune(trx: Trx, row: Insertable<Commune>): Promise<void> {
  await trx.updateTable("commune").set(row).where("code", "=", row.code).execute();
}

export async function insertPostalCodes(
  trx: Trx,
  rows: readonly { communeCode: string; postalCode: string }[],
): Promise<void> {
  for (const chunk of chunksOf(rows, ROWS_PER_INSERT))
    await trx.insertInto("communePostalCode").values(chunk).execute();
}

export async function deletePostalCodes(
  trx: Trx,
  rows: readonly { communeCode: string; postalCode: string }[],
): Promise<void> {
  for (const row of rows)
    await trx
      .deleteFrom("communePostalCode")
      .where("communeCode", "=", row.communeCode)
      .where("postalCode", "=", row.postalCode)
      .execute();
}

export async function insertAttributions(
  trx: Trx,
  rows: readonly Omit<Insertable<SecteurCommune>, "id">[],
): Promise<void> {
  const identified = rows.map((row) => ({ ...row, id: newId() }));
  for (const chunk of chunksOf(identified, ROWS_PER_INSERT))
    await trx.insertInto("secteurCommune").values(chunk).execute();
}

/** `endsOn` is the last day of validity. */
export async function closeAttributions(trx: Trx, ids: readonly string[], endsOn: string): Promise<void> {
  for (const chunk of chunksOf(ids, ROWS_PER_INSERT))
    await trx.updateTable("secteurCommune").set({ endsOn }).where("id", "in", chunk).execute();
}

export async function replaceContours(trx: Trx, contours: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...contours].map(([communeCode, geometry]) => ({ communeCode, geometry }));
  for (const chunk of chunksOf(rows, ROWS_PER_INSERT)) {
    const codes = chunk.map((row) => row.communeCode);
    await trx.deleteFrom("communeContour").where("communeCode", "in", codes).execute();
    await trx.insertInto("communeContour").values(chunk).execute();
  }
}
