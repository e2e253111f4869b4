import { chunksOf } from "#app/shared/collections.ts";
import type { Trx } from "#db/client.server.ts";
import type { BirthPlace } from "./birth-places.rules.ts";

/** PostgreSQL and SQLite both bound the values of one statement. */
const ROWS_PER_INSERT = 500;

export async function insertBirthPlaces(trx: Trx, rows: readonly BirthPlace[]): Promise<void> {
  for (const chunk of chunksOf(rows, ROWS_PER_INSERT))
    await trx.insertInto("birthPlace").values(chunk).execute();
}

export async function updateBirthPlace(trx: Trx, { code, ...row }: BirthPlace): Promise<void> {
  await trx.updateTable("birthPlace").set(row).where("code", "=", code).execute();
}
