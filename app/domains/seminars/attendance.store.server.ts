import type { Insertable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { SeminarClosing, SeminarSignature } from "#db/types.gen.ts";

/** The sheet's version, one more; whoever writes it states the one that they read. */
export async function nextSheetVersion(trx: Trx, halfDayId: string): Promise<number> {
  const { sheetVersion } = await trx
    .updateTable("seminarHalfDay")
    .set((eb) => ({ sheetVersion: eb("sheetVersion", "+", 1) }))
    .where("id", "=", halfDayId)
    .returning("sheetVersion")
    .executeTakeFirstOrThrow();
  return sheetVersion;
}

export async function insertSignatures(
  trx: Trx,
  signatures: readonly Omit<Insertable<SeminarSignature>, "id">[],
): Promise<void> {
  if (signatures.length === 0) return;
  await trx
    .insertInto("seminarSignature")
    .values(signatures.map((signature) => ({ ...signature, id: newId() })))
    .execute();
}

export async function updateSignatureMinutes(
  trx: Trx,
  signature: { id: string; lateMinutes: number; earlyMinutes: number; sheetVersion: number },
): Promise<void> {
  const { id, ...set } = signature;
  await trx.updateTable("seminarSignature").set(set).where("id", "=", id).execute();
}

/** A struck signature is kept, and counts no more. */
export async function strikeSignatures(
  trx: Trx,
  ids: readonly string[],
  by: { at: Date; accountId: string },
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable("seminarSignature")
    .set({ struckAt: by.at.toISOString(), struckBy: by.accountId })
    .where("id", "in", ids)
    .execute();
}

export async function insertClosing(
  trx: Trx,
  closing: Pick<Insertable<SeminarClosing>, "halfDayId" | "closedAt" | "closedBy" | "trainerName">,
): Promise<void> {
  await trx
    .insertInto("seminarClosing")
    .values({ ...closing, id: newId() })
    .execute();
}

export async function reopenClosing(
  trx: Trx,
  closingId: string,
  by: { at: Date; accountId: string; reason: string },
): Promise<void> {
  await trx
    .updateTable("seminarClosing")
    .set({ reopenedAt: by.at.toISOString(), reopenedBy: by.accountId, reopenReason: by.reason })
    .where("id", "=", closingId)
    .execute();
}

export async function updateAbsenceReason(
  trx: Trx,
  enrolment: { id: string; reason: string | null; at: Date },
): Promise<void> {
  await trx
    .updateTable("seminarEnrolment")
    .set((eb) => ({
      absenceReason: enrolment.reason,
      updatedAt: enrolment.at.toISOString(),
      version: eb("version", "+", 1),
    }))
    .where("id", "=", enrolment.id)
    .execute();
}
