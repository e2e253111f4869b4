import type { Insertable } from "kysely";
import type { Trx } from "#db/client.server.ts";
import type { SeminarCertificate } from "#db/types.gen.ts";

const DIGITS = 6;

/** As many numbers of the year, «2026-000001», never given twice. */
export async function nextNumbers(trx: Trx, year: string, count: number): Promise<string[]> {
  const { lastNumber } = await trx
    .insertInto("seminarCertificateYear")
    .values({ year, lastNumber: count })
    .onConflict((conflict) =>
      conflict.column("year").doUpdateSet((eb) => ({
        lastNumber: eb("seminarCertificateYear.lastNumber", "+", count),
      })),
    )
    .returning("lastNumber")
    .executeTakeFirstOrThrow();
  const first = lastNumber - count + 1;
  return Array.from(
    { length: count },
    (_, index) => `${year}-${String(first + index).padStart(DIGITS, "0")}`,
  );
}

export async function insertCertificates(
  trx: Trx,
  certificates: readonly Insertable<SeminarCertificate>[],
): Promise<void> {
  if (certificates.length > 0) await trx.insertInto("seminarCertificate").values(certificates).execute();
}

/** False when somebody else revoked it first. */
export async function revokeCertificateRow(
  trx: Trx,
  id: string,
  by: { at: Date; accountId: string; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("seminarCertificate")
    .set({ revokedAt: by.at.toISOString(), revokedBy: by.accountId, revokeReason: by.reason })
    .where("id", "=", id)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function chainCertificate(trx: Trx, id: string, replacedById: string): Promise<void> {
  await trx.updateTable("seminarCertificate").set({ replacedById }).where("id", "=", id).execute();
}
