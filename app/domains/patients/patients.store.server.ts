import type { Insertable, Updateable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { Patient, PatientSecteur } from "#db/types.gen.ts";

type NewPatient = Omit<Insertable<Patient>, "id">;
type NewPatientSecteur = Omit<Insertable<PatientSecteur>, "id">;

export async function insertPatient(trx: Trx, patient: NewPatient, now: Date): Promise<string> {
  const id = newId(now);
  await trx
    .insertInto("patient")
    .values({ ...patient, id })
    .execute();
  return id;
}

/** False when somebody else changed the record first. */
export async function updatePatientRow(
  trx: Trx,
  read: { id: string; version: number },
  change: Updateable<Patient>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("patient")
    .set({ ...change, version: read.version + 1 })
    .where("id", "=", read.id)
    .where("version", "=", read.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends the attachment in force and begins the next on the same day: the past is kept as it was. */
export async function insertPatientSecteur(trx: Trx, attachment: NewPatientSecteur): Promise<void> {
  await trx
    .updateTable("patientSecteur")
    .set({ endsOn: attachment.startsOn })
    .where("patientId", "=", attachment.patientId)
    .where("endsOn", "is", null)
    .execute();
  await trx
    .insertInto("patientSecteur")
    .values({ ...attachment, id: newId() })
    .execute();
}

/** One IPP for each establishment: a second one corrects the first. */
export async function upsertIdentifier(
  trx: Trx,
  identifier: { patientId: string; establishmentId: string; value: string; createdAt: string },
): Promise<void> {
  await trx
    .insertInto("patientIdentifier")
    .values({ ...identifier, id: newId() })
    .onConflict((conflict) =>
      conflict
        .columns(["patientId", "establishmentId"])
        .doUpdateSet({ value: identifier.value, createdAt: identifier.createdAt }),
    )
    .execute();
}

export async function insertEmergencyAccess(
  trx: Trx,
  access: { accountId: string; patientId: string; reason: string; openedAt: string; expiresAt: string },
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("emergencyAccess")
    .values({ ...access, id })
    .execute();
  return id;
}

/** False when it was reviewed meanwhile. */
export async function updateEmergencyReview(
  trx: Trx,
  review: { id: string; reviewedAt: string; reviewedBy: string; note: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("emergencyAccess")
    .set({ reviewedAt: review.reviewedAt, reviewedBy: review.reviewedBy, reviewNote: review.note })
    .where("id", "=", review.id)
    .where("reviewedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
