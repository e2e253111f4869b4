import { findFiliere, listCriteria } from "#app/domains/filieres/filieres.queries.server.ts";
import { newId } from "#app/platform/id.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { newReference } from "#app/shared/reference.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import { type DraftContext, openDraftContext } from "./draft-context.service.server.ts";
import { DESK_CHOICE } from "./referral-fields.rules.ts";
import { loadReferralFor } from "./referrals.access.server.ts";
import { draftDueAt } from "./referrals.deadlines.rules.ts";
import type { DraftForm } from "./referrals.forms.ts";
import { priorityRank } from "./referrals.rules.ts";
import { deleteDraft, insertReferral, replaceCriteria, saveDraftRow } from "./referrals.store.server.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";
import { contentOf } from "./submit.service.server.ts";

export type DraftToSave = Pick<DraftForm, "patientId"> & Partial<DraftForm>;

/** Keeps what is typed so far. A new draft or a later version of one; each saving gives a new version. */
export function saveDraft(
  ctx: UseCaseContext,
  form: DraftToSave,
): Promise<Outcome<{ referralId: string; version: number; savedAt: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    const opened = await openDraftContext(ctx, trx, form);
    if (!opened.ok) return opened;
    const filiere =
      form.filiereId && form.filiereId !== DESK_CHOICE ? await findFiliere(trx, form.filiereId) : null;
    if (filiere === undefined)
      return refused("rule", REFERRAL_REFUSALS.unknownFiliere, { field: "filiereId" });
    const saved = opened.value.draft
      ? await updateDraft(trx, ctx, form, opened.value, opened.value.draft, filiere?.id ?? null)
      : await createDraft(trx, ctx, form, opened.value, filiere?.id ?? null);
    if (saved === null) return refused("conflict", REFERRAL_REFUSALS.changedMeanwhile);
    const criteria = filiere ? await listCriteria(trx, filiere.id) : [];
    const answers = criteria.flatMap(({ id }) => {
      const answer = form.criteria?.[id];
      return answer ? [{ criterionId: id, answer }] : [];
    });
    await replaceCriteria(trx, saved.referralId, answers);
    return done({ ...saved, savedAt: ctx.now.toISOString() });
  });
}

async function createDraft(
  trx: Trx,
  ctx: UseCaseContext,
  form: DraftToSave,
  { patient, secteur }: DraftContext,
  filiereId: string | null,
) {
  const at = ctx.now.toISOString();
  const row = await insertReferral(
    trx,
    {
      id: newId(ctx.now),
      reference: newReference(),
      patientId: patient.id,
      territoryId: secteur.territoryId,
      senderAccountId: ctx.actor.accountId,
      senderSecteurId: secteur.id,
      status: "draft",
      stage: "draft",
      owner: "secteur",
      ownerScopeId: secteur.id,
      dueAt: draftDueAt(ctx.now),
      createdAt: at,
      updatedAt: at,
      ...draftColumns(form, filiereId),
    },
    { action: "create", accountId: ctx.actor.accountId },
  );
  await auditReferral(trx, ctx, "referral.create", row);
  return { referralId: row.id, version: row.version };
}

async function updateDraft(
  trx: Trx,
  ctx: UseCaseContext,
  form: DraftToSave,
  { secteur, patient }: DraftContext,
  draft: NonNullable<DraftContext["draft"]>,
  filiereId: string | null,
) {
  const version = await saveDraftRow(
    trx,
    draft,
    {
      ...draftColumns(form, filiereId),
      patientId: patient.id,
      senderSecteurId: draft.senderSecteurId ?? secteur.id,
    },
    { at: ctx.now, accountId: ctx.actor.accountId },
  );
  if (patient.id !== draft.patientId)
    await auditReferral(trx, ctx, "referral.change_patient", draft, { patient: patient.id });
  return version === null ? null : { referralId: draft.id, version };
}

function draftColumns(form: DraftToSave, filiereId: string | null) {
  const priority = form.priority ?? "programme";
  return {
    filiereId,
    kind: form.kind ?? ("care" as const),
    priority,
    priorityRank: priorityRank(priority),
    ...contentOf({
      aim: form.aim ?? undefined,
      reason: form.reason ?? undefined,
      patientInformed: form.patientInformed ?? undefined,
      history: form.history ?? null,
      treatments: form.treatments ?? null,
      toldPatient: form.toldPatient ?? null,
      isConversionAllowed: form.isConversionAllowed ?? false,
    }),
  };
}

/** Gives a draft up, whatever its version: text and files are deleted, nobody but its author's secteur knew of it. */
export function discardDraft(ctx: UseCaseContext, referralId: string): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadReferralFor(ctx, trx, referralId, "referral.follow");
    if (!found.ok) return found;
    const { row } = found.value;
    if (row.status !== "draft") return refused("rule", REFERRAL_REFUSALS.moveNotAllowed);
    await deleteDraft(trx, row);
    await auditReferral(trx, ctx, "referral.discard", row);
    return done();
  });
}
