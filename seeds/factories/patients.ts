import { createPatient, type PatientToCreate } from "#app/domains/patients/patients.service.server.ts";
import { SECTEUR_TO_CONFIRM } from "#app/domains/patients/secteur.rules.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database, Trx } from "#db/client.server.ts";

/** What a fictitious patient must have; the rest is empty unless given. */
export type DemoPatient = Partial<PatientToCreate> &
  Pick<PatientToCreate, "birthFamilyName" | "birthGivenNames" | "birthOn" | "sex">;

/**
 * A patient recorded by `actor` at `now`, through the same use case as the form. People who only resemble
 * somebody are kept; throws when the strict traits exist already, so give each patient his own.
 */
export async function createDemoPatient(
  db: Database | Trx,
  actor: Actor,
  patient: DemoPatient,
  now: Date,
): Promise<string> {
  const ctx = { db, actor, now };
  const asked: PatientToCreate = {
    usedFamilyName: null,
    usedGivenName: null,
    birthPlaceCode: null,
    insNumber: null,
    communeCode: null,
    secteurId: SECTEUR_TO_CONFIRM,
    hasNoStableAddress: (patient.communeCode ?? null) === null,
    ...patient,
  };
  const policy = { isWrongInsKeyRefused: false };
  const first = await createPatient(ctx, asked, policy);
  if (first.ok) return first.value.patientId;
  if (!first.toConfirm) throw new Error(`fictitious patient refused: ${first.message}`);
  const second = await createPatient(ctx, { ...asked, confirmed: first.toConfirm }, policy);
  if (!second.ok) throw new Error(`fictitious patient refused: ${second.message}`);
  return second.value.patientId;
}
