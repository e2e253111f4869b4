import type { Database, Trx } from "#db/client.server.ts";
import { SUMMARY_COLUMNS } from "./patients.queries.server.ts";

/** The record that has this IPP in this establishment. */
export function findByIdentifier(db: Database | Trx, identifier: { establishmentId: string; value: string }) {
  return db
    .selectFrom("patientIdentifier")
    .innerJoin("patient", "patient.id", "patientIdentifier.patientId")
    .leftJoin("secteur", "secteur.id", "patient.secteurId")
    .select(SUMMARY_COLUMNS)
    .select("secteur.code as secteurCode")
    .where("patientIdentifier.establishmentId", "=", identifier.establishmentId)
    .where("patientIdentifier.value", "=", identifier.value)
    .executeTakeFirst();
}

/** IPP of each of these patients in one establishment; a patient without one is absent. */
export async function identifiersAt(
  db: Database | Trx,
  query: { establishmentId: string; patientIds: readonly string[] },
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("patientIdentifier")
    .select(["patientId", "value"])
    .where("establishmentId", "=", query.establishmentId)
    .where("patientId", "in", query.patientIds.length > 0 ? query.patientIds : [""])
    .execute();
  return new Map(rows.map((row) => [row.patientId, row.value]));
}
