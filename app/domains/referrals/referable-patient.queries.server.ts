import { findPatientAccess } from "#app/domains/patients/access.service.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";

/** The patient, when the actor may read the record; undefined otherwise, as if there were none. */
export async function findReferablePatient(ctx: UseCaseContext, trx: Trx, patientId: string) {
  if ((await findPatientAccess({ ...ctx, db: trx }, patientId)) === null) return undefined;
  return trx
    .selectFrom("patient")
    .select(["id", "birthOn", "secteurId"])
    .where("id", "=", patientId)
    .executeTakeFirst();
}
