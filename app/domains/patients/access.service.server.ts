import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { canUpdatePatient, type PatientRelations, readingBasis } from "./access.rules.ts";
import { firstGivenName, maskedName } from "./identity.rules.ts";
import {
  findPatient,
  listRelations,
  type PatientRecord,
  type PatientSummary,
} from "./patients.queries.server.ts";
import { type AccessBasis, PATIENT_MESSAGES, type Resemblance } from "./patients.vocabulary.ts";

export interface OpenedPatient {
  patient: PatientRecord;
  basis: AccessBasis;
  /** End of the emergency access, when that is the basis. */
  emergencyUntil: string | null;
  mayUpdate: boolean;
}

/** A patient as a list may show it to this person: in full, or only that a record exists. */
export type PatientMatch =
  | {
      access: "open";
      patientId: string;
      familyName: string;
      usedFamilyName: string | null;
      givenName: string;
      birthOn: string;
      sex: PatientSummary["sex"];
      secteurCode: string | null;
      resemblance: Resemblance | null;
    }
  | {
      access: "restricted";
      patientId: string;
      maskedName: string;
      /** Whom to call: told only to whoever entered the exact identity. */
      secteurCode: string | null;
      resemblance: Resemblance | null;
      mayOpenEmergency: boolean;
    };

/**
 * The way to read a patient: the right is checked, the reading is an audit line, a refusal too.
 * Refused `notFound` or `forbidden`; every page that shows a record's content calls this first.
 */
export async function openPatientRecord(
  ctx: UseCaseContext,
  patientId: string,
): Promise<Outcome<OpenedPatient>> {
  const relations = await findRelations(ctx.db, ctx, patientId);
  if (!relations) return refused("notFound", PATIENT_MESSAGES.notFound);
  const basis = readingBasis(ctx.actor, relations, ctx.now);
  if (!basis) {
    await auditPatient(ctx.db, ctx, "patient.refused", patientId);
    return refused("forbidden", PATIENT_MESSAGES.notReadable);
  }
  const patient = await findPatient(ctx.db, patientId);
  if (!patient) return refused("notFound", PATIENT_MESSAGES.notFound);
  await auditPatient(ctx.db, ctx, "patient.read", patientId, { basis });
  return done({
    patient,
    basis,
    emergencyUntil: basis === "emergency" ? relations.emergencyUntil : null,
    mayUpdate: canUpdatePatient(ctx.actor, relations, ctx.now),
  });
}

/** Why the actor may read the patient, without reading it: for rules of other domains. Null: may not, or no such patient. */
export async function findPatientAccess(ctx: UseCaseContext, patientId: string): Promise<AccessBasis | null> {
  const relations = await findRelations(ctx.db, ctx, patientId);
  return relations ? readingBasis(ctx.actor, relations, ctx.now) : null;
}

/** Refusal of a change to the patient, or null when the actor may make it. */
export async function refuseUpdate(trx: Trx, ctx: UseCaseContext, patientId: string) {
  const relations = await findRelations(trx, ctx, patientId);
  if (!relations) return refused("notFound", PATIENT_MESSAGES.notFound);
  if (canUpdatePatient(ctx.actor, relations, ctx.now)) return null;
  const isReadable = readingBasis(ctx.actor, relations, ctx.now) !== null;
  return refused("forbidden", isReadable ? PATIENT_MESSAGES.notAllowed : PATIENT_MESSAGES.notReadable);
}

/** Each patient as this person may see it, in the order given. */
export async function sortByAccess(
  db: Database | Trx,
  ctx: UseCaseContext,
  rows: readonly (PatientSummary & { resemblance?: Resemblance | null; isExact?: boolean })[],
): Promise<PatientMatch[]> {
  const relations = await listRelations(db, {
    patientIds: rows.map((row) => row.id),
    accountId: ctx.actor.accountId,
    now: ctx.now,
  });
  const mayOpenEmergency = can(ctx.actor, "emergency.open");
  return rows.map((row) => {
    const related = relations.get(row.id);
    const resemblance = row.resemblance ?? null;
    if (!related || readingBasis(ctx.actor, related, ctx.now) === null) {
      const masked = maskedName(row.birthNameKey, row.givenNameKey);
      return {
        access: "restricted",
        patientId: row.id,
        maskedName: masked,
        secteurCode: row.isExact ? row.secteurCode : null,
        resemblance,
        mayOpenEmergency,
      };
    }
    return {
      access: "open",
      patientId: row.id,
      familyName: row.birthFamilyName,
      usedFamilyName: row.usedFamilyName,
      givenName: row.usedGivenName ?? firstGivenName(row.birthGivenNames),
      birthOn: row.birthOn,
      sex: row.sex,
      secteurCode: row.secteurCode,
      resemblance,
    };
  });
}

/** One line for a list: which records were named to this person, and how many only as existing. */
export async function auditPatientsShown(
  db: Database | Trx,
  ctx: UseCaseContext,
  action: "patient.search" | "patient.list" | "patient.compare",
  shown: readonly PatientMatch[],
): Promise<void> {
  const open = shown.filter((match) => match.access === "open");
  await recordAudit(db, ctx, {
    action,
    subjectType: "patient",
    detail: {
      count: open.length,
      restricted: shown.length - open.length,
      ids: shown.map((match) => match.patientId).join(" "),
    },
  });
}

export function auditPatient(
  db: Database | Trx,
  ctx: UseCaseContext,
  action: string,
  patientId: string,
  detail?: Record<string, string | number | boolean | null>,
): Promise<void> {
  return recordAudit(db, ctx, {
    action,
    subjectType: "patient",
    subjectId: patientId,
    patientId,
    ...(detail ? { detail } : {}),
  });
}

async function findRelations(
  db: Database | Trx,
  ctx: UseCaseContext,
  patientId: string,
): Promise<PatientRelations | undefined> {
  const relations = await listRelations(db, {
    patientIds: [patientId],
    accountId: ctx.actor.accountId,
    now: ctx.now,
  });
  return relations.get(patientId);
}
