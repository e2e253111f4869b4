import { can } from "#app/platform/access/permissions.rules.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";

/** The patient, when the actor may read the record; undefined otherwise, as if there were none. */
export async function findReferablePatient(ctx: UseCaseContext, trx: Trx, patientId: string) {
  if (!can(ctx.actor, "patient.read")) return undefined;
  return trx
    .selectFrom("patient")
    .select(["id", "birthOn", "secteurId"])
    .where("id", "=", patientId)
    .executeTakeFirst();
}
