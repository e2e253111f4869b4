import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { inTransaction, isUniqueViolation, type Trx } from "#db/client.server.ts";
import { auditPatient, refuseUpdate } from "./access.service.server.ts";
import { detentionColumns, type ResidenceToSettle, settleSecteur } from "./address.service.server.ts";
import { refuseStale } from "./conflict.service.server.ts";
import type { IdentityOutcome } from "./matches.service.server.ts";
import type { ChangeSecteurForm, IdentifierForm } from "./patients.forms.ts";
import { findPatient, listIdentifierEstablishments, listPatientSecteurs } from "./patients.queries.server.ts";
import { tellSecteur } from "./patients.service.server.ts";
import { insertPatientSecteur, updatePatientRow, upsertIdentifier } from "./patients.store.server.ts";
import { PATIENT_MESSAGES } from "./patients.vocabulary.ts";
import { refuseEffectiveDay, type SecteurAssignment } from "./secteur.rules.ts";

type SecteurChange = ResidenceToSettle & Pick<ChangeSecteurForm, "startsOn" | "version">;

/**
 * Moves the patient to another address or secteur, from a day on: the earlier attachment keeps its dates, so that
 * past activity is not rewritten (DOMAIN §1.3). The psychiatrists of the new secteur are told.
 */
export function changeSecteur(
  ctx: UseCaseContext,
  patientId: string,
  change: SecteurChange,
): Promise<IdentityOutcome<undefined>> {
  return inTransaction(ctx.db, async (trx) => {
    const refusal = await refuseUpdate(trx, ctx, patientId);
    if (refusal) return refusal;
    const before = await findPatient(trx, patientId);
    if (!before) return refused("notFound", PATIENT_MESSAGES.notFound);
    if (before.version !== change.version) return refuseStale(trx, before, change.version);
    const settled = await settleSecteur(trx, change, { birthOn: before.birthOn, on: change.startsOn });
    if (!settled.ok) return settled;
    const assignment = settled.value;
    const attachmentRefusal = await refuseAttachment(trx, ctx, { before, change, assignment });
    if (attachmentRefusal) return attachmentRefusal;

    const at = ctx.now.toISOString();
    await updatePatientRow(
      trx,
      { id: patientId, version: change.version },
      {
        communeCode: change.communeCode,
        hasStableAddress: change.hasNoStableAddress ? 0 : 1,
        ...detentionColumns(change),
        secteurId: assignment.secteurId,
        updatedAt: at,
      },
    );
    await insertPatientSecteur(trx, {
      ...assignment,
      ...detentionColumns(change),
      patientId,
      communeCode: change.communeCode,
      startsOn: change.startsOn,
      recordedBy: ctx.actor.accountId,
      recordedAt: at,
    });
    await auditPatient(trx, ctx, "patient.secteur", patientId, {
      version: change.version + 1,
      from: before.secteurCode,
      origin: assignment.origin,
      reason: assignment.reason,
    });
    if (assignment.secteurId && assignment.secteurId !== before.secteurId)
      await tellSecteur(trx, ctx, patientId, assignment.secteurId);
    return done();
  });
}

/** Records the patient's IPP in an establishment; a second one for the same establishment corrects the first. */
export async function addIdentifier(
  ctx: UseCaseContext,
  patientId: string,
  form: IdentifierForm,
): Promise<Outcome> {
  try {
    return await inTransaction(ctx.db, async (trx) => {
      const refusal = await refuseUpdate(trx, ctx, patientId);
      if (refusal) return refusal;
      const establishments = await listIdentifierEstablishments(trx);
      if (!establishments.some(({ id }) => id === form.establishmentId))
        return refused("rule", PATIENT_MESSAGES.establishmentUnknown, { field: "establishmentId" });
      await upsertIdentifier(trx, { ...form, patientId, createdAt: ctx.now.toISOString() });
      await auditPatient(trx, ctx, "patient.identifier", patientId, { establishment: form.establishmentId });
      return done();
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refused("conflict", PATIENT_MESSAGES.identifierTaken, { field: "value" });
  }
}

interface Attachment {
  before: NonNullable<Awaited<ReturnType<typeof findPatient>>>;
  change: SecteurChange;
  assignment: SecteurAssignment;
}

function isSameDetention(after: ReturnType<typeof detentionColumns>, before: Attachment["before"]): boolean {
  return after.isDetained === before.isDetained && after.detentionPlaceId === before.detentionPlaceId;
}

async function refuseAttachment(trx: Trx, ctx: UseCaseContext, attachment: Attachment) {
  const { before, change, assignment } = attachment;
  const [current] = await listPatientSecteurs(trx, before.id);
  const dayRefusal = refuseEffectiveDay(change.startsOn, {
    today: dayOf(ctx.now),
    currentStartsOn: current?.startsOn ?? null,
  });
  if (dayRefusal) return refused("rule", PATIENT_MESSAGES[dayRefusal], { field: "startsOn" });
  const isSame =
    assignment.secteurId === before.secteurId &&
    change.communeCode === before.communeCode &&
    change.hasNoStableAddress === (before.hasStableAddress === 0) &&
    isSameDetention(detentionColumns(change), before) &&
    assignment.reason === (current?.reason ?? null);
  return isSame ? refused("rule", PATIENT_MESSAGES.secteurSame) : null;
}
