import { can } from "#app/platform/access/permissions.rules.ts";
import { notify } from "#app/platform/outbox/outbox.server.ts";
import { done, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { inTransaction, isUniqueViolation, type Trx } from "#db/client.server.ts";
import { auditPatient, refuseUpdate } from "./access.service.server.ts";
import { detentionColumns, type ResidenceToSettle, settleSecteur } from "./address.service.server.ts";
import { birthPlaceWarnings } from "./birth-place.service.server.ts";
import { changedFields, formTexts, refuseStale } from "./conflict.service.server.ts";
import { nameKeysOf, refuseBirth, strictKeyOf } from "./identity.rules.ts";
import { hasRightInsKey, insKindOf, insWarnings, isInsForm } from "./ins.rules.ts";
import { type IdentityOutcome, refuseIdentity } from "./matches.service.server.ts";
import type { ContactForm, CreatePatientForm, TraitsForm, UpdatePatientForm } from "./patients.forms.ts";
import { findPatient, type PatientRecord } from "./patients.queries.server.ts";
import { insertPatient, insertPatientSecteur, updatePatientRow } from "./patients.store.server.ts";
import { PATIENT_MESSAGES } from "./patients.vocabulary.ts";

/** What the installation allows: in production a wrong INS key is refused, in the demo it warns (DOMAIN §9.1). */
export interface IdentityPolicy {
  isWrongInsKeyRefused: boolean;
}

export type PatientToCreate = TraitsForm &
  Partial<ContactForm> &
  Pick<CreatePatientForm, "hasNoStableAddress"> &
  Partial<Pick<CreatePatientForm, "isDetained" | "detentionPlaceId">> & {
    communeCode: string | null;
    secteurId?: string | null;
    secteurReason?: CreatePatientForm["secteurReason"];
    secteurNote?: string | null;
    confirmed?: string;
  };

const DUPLICATE_ATTEMPTS = 2;

/**
 * Records a patient, with the secteur that the commune gives. Refused `conflict` with the existing record when the
 * strict traits or the INS number are already known, `rule` with `toConfirm` when somebody resembles.
 */
export async function createPatient(
  ctx: UseCaseContext,
  patient: PatientToCreate,
  policy: IdentityPolicy,
): Promise<IdentityOutcome<{ patientId: string }>> {
  return againWhenDuplicated(ctx, async (trx) => {
    if (!can(ctx.actor, "patient.create")) return refused("forbidden", PATIENT_MESSAGES.notAllowed);
    return recordPatient(trx, ctx, patient, policy);
  });
}

/** Records a patient as part of a use case that has settled the right to: `createPatient`, or a ward's request. */
export async function recordPatient(
  trx: Trx,
  ctx: UseCaseContext,
  patient: PatientToCreate,
  policy: IdentityPolicy,
): Promise<IdentityOutcome<{ patientId: string }>> {
  const refusal =
    refuseTraits(patient, ctx.now, policy) ??
    (await refuseIdentity(trx, ctx, { ...(await questionOf(trx, patient)), exceptId: null }));
  if (refusal) return refusal;
  const today = dayOf(ctx.now);
  const settled = await settleSecteur(trx, residenceOf(patient), { birthOn: patient.birthOn, on: today });
  if (!settled.ok) return settled;
  const assignment = settled.value;

  const at = ctx.now.toISOString();
  const patientId = await insertPatient(
    trx,
    {
      ...traitColumns(patient),
      ...contactColumns(patient),
      identityStatus: "provisional",
      hasStableAddress: patient.hasNoStableAddress ? 0 : 1,
      ...detentionColumns(patient),
      communeCode: patient.communeCode,
      secteurId: assignment.secteurId,
      createdBy: ctx.actor.accountId,
      createdAt: at,
      updatedAt: at,
    },
    ctx.now,
  );
  await insertPatientSecteur(trx, {
    ...assignment,
    ...detentionColumns(patient),
    patientId,
    communeCode: patient.communeCode,
    startsOn: today,
    recordedBy: ctx.actor.accountId,
    recordedAt: at,
  });
  await auditPatient(trx, ctx, "patient.create", patientId, { origin: assignment.origin });
  return done({ patientId });
}

/**
 * Corrects the traits and the contact. Refused `conflict` with what changed when `version` is stale,
 * or with the existing record when the corrected traits are those of another patient.
 */
export async function updatePatient(
  ctx: UseCaseContext,
  patientId: string,
  form: UpdatePatientForm,
  policy: IdentityPolicy,
): Promise<IdentityOutcome<undefined>> {
  return againWhenDuplicated<IdentityOutcome<undefined>>(ctx, async (trx) => {
    const refusal = await refuseUpdate(trx, ctx, patientId);
    if (refusal) return refusal;
    const before = await findPatient(trx, patientId);
    if (!before) return refused("notFound", PATIENT_MESSAGES.notFound);
    const traits = traitColumns(form);
    const change = { ...traits, ...contactColumns(form) };
    const fields = changedFields(before, change);
    if (before.version !== form.version)
      return refuseStale(trx, before, form.version, await formTexts(trx, form));
    const identityRefusal =
      refuseTraits(form, ctx.now, policy) ??
      (isSameIdentity(traits, before)
        ? null
        : await refuseIdentity(trx, ctx, { ...(await questionOf(trx, form)), exceptId: patientId }));
    if (identityRefusal) return identityRefusal;

    if (fields.length === 0) return done();
    await updatePatientRow(
      trx,
      { id: patientId, version: form.version },
      { ...change, updatedAt: ctx.now.toISOString() },
    );
    await auditPatient(trx, ctx, "patient.update", patientId, {
      version: form.version + 1,
      fields: fields.join(" "),
    });
    return done();
  });
}

/** Tells the psychiatrists of a secteur that a patient was attached to it by somebody else. */
export async function tellSecteur(trx: Trx, ctx: UseCaseContext, patientId: string, secteurId: string) {
  await notify(
    trx,
    {
      roles: ["sector_psychiatrist"],
      scope: { type: "secteur", id: secteurId },
      except: ctx.actor.accountId,
    },
    {
      kind: "patient.attached",
      text: "Un patient a été rattaché à votre secteur.",
      path: `/patients/${patientId}`,
    },
    ctx.now,
  );
}

/** Two writings of one thing at once: the unique index stops the second, which then runs again and finds the first. */
export async function againWhenDuplicated<T>(
  ctx: UseCaseContext,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(ctx.db, work);
    } catch (error) {
      const isOver = attempt >= DUPLICATE_ATTEMPTS || ctx.db.isTransaction;
      if (isOver || !isUniqueViolation(error)) throw error;
    }
  }
}

/** Why these traits cannot be anybody's, beside the field to correct; null when they can. */
export function refuseTraits(traits: TraitsForm, now: Date, policy: IdentityPolicy): Refusal | null {
  const birth = refuseBirth(traits.birthOn, dayOf(now));
  if (birth) return refused("rule", PATIENT_MESSAGES[birth], { field: "birthOn" });
  if (traits.insNumber && !isInsForm(traits.insNumber))
    return refused("rule", PATIENT_MESSAGES.insForm, { field: "insNumber" });
  if (traits.insNumber && policy.isWrongInsKeyRefused && !hasRightInsKey(traits.insNumber))
    return refused("rule", PATIENT_MESSAGES.insKey, { field: "insNumber" });
  return null;
}

async function questionOf(trx: Trx, traits: TraitsForm & { confirmed?: string | undefined }) {
  return {
    identity: {
      ...nameKeysOf(traits),
      birthOn: traits.birthOn,
      strictKey: strictKeyOf(traits),
      insNumber: traits.insNumber,
    },
    warnings: [...insWarnings(traits), ...(await birthPlaceWarnings(trx, traits.birthPlaceCode))],
    confirmed: traits.confirmed ?? "",
  };
}

function residenceOf(patient: PatientToCreate): ResidenceToSettle {
  return {
    communeCode: patient.communeCode,
    hasNoStableAddress: patient.hasNoStableAddress,
    isDetained: patient.isDetained ?? false,
    detentionPlaceId: patient.detentionPlaceId ?? null,
    secteurId: patient.secteurId ?? null,
    secteurReason: patient.secteurReason ?? null,
    secteurNote: patient.secteurNote ?? null,
  };
}

function traitColumns(traits: TraitsForm) {
  return {
    birthFamilyName: traits.birthFamilyName,
    birthGivenNames: traits.birthGivenNames,
    usedFamilyName: traits.usedFamilyName,
    usedGivenName: traits.usedGivenName,
    birthOn: traits.birthOn,
    sex: traits.sex,
    birthPlaceCode: traits.birthPlaceCode,
    insNumber: traits.insNumber,
    insKind: traits.insNumber ? insKindOf(traits.insNumber) : null,
    strictKey: strictKeyOf(traits),
    ...nameKeysOf(traits),
  };
}

function contactColumns(contact: Partial<ContactForm>) {
  return {
    address: contact.address ?? null,
    phone: contact.phone ?? null,
    email: contact.email ?? null,
    preferredChannel: contact.preferredChannel ?? null,
  };
}

function isSameIdentity(after: ReturnType<typeof traitColumns>, before: PatientRecord): boolean {
  return (
    after.strictKey === before.strictKey &&
    after.usedNameKey === before.usedNameKey &&
    after.usedGivenKey === before.usedGivenKey &&
    after.insNumber === before.insNumber
  );
}
