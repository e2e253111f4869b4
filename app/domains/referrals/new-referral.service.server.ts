import { listCatalogue } from "#app/domains/filieres/catalogue.queries.server.ts";
import { listCriteriaOfAll, listDocumentsOfAll } from "#app/domains/filieres/filieres.queries.server.ts";
import { openPatientRecord } from "#app/domains/patients/access.service.server.ts";
import { scopesOf } from "#app/platform/access/permissions.rules.ts";
import type { FormValues } from "#app/platform/forms/form-reply.ts";
import type { ReceivedFile } from "#app/platform/http/received-file.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { ageOn, dayOf } from "#app/shared/dates.ts";
import { inTransaction } from "#db/client.server.ts";
import { listAttachments } from "./attachments.queries.server.ts";
import { MAX_ATTACHMENTS } from "./attachments.rules.ts";
import { attachFiles, checkFile } from "./attachments.service.server.ts";
import { listAnsweredCriteria } from "./details.queries.server.ts";
import { type DraftToSave, saveDraft } from "./drafts.service.server.ts";
import { CRITERION_PREFIX } from "./referral-fields.rules.ts";
import { loadReferralFor } from "./referrals.access.server.ts";
import { listDraftsOf, listLiveReferrals, listSecteursInTerritory } from "./referrals.queries.server.ts";
import type { ReferralRow } from "./referrals.store.server.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";
import { type ReferralToSubmit, submitReferral } from "./submit.service.server.ts";

const DRAFTS_SHOWN = 20;

/** Drafts that this person may resume, the latest first. */
export function listOwnDrafts(ctx: UseCaseContext) {
  return listDraftsOf(ctx.db, { accountId: ctx.actor.accountId, limit: DRAFTS_SHOWN });
}

/**
 * Everything that the form needs: the patient (an audited reading), the filières, what is live, the draft.
 * A patient given beside a draft takes the place of the draft's own.
 */
export async function openNewReferral(
  ctx: UseCaseContext,
  query: { patientId: string | null; draftId: string | null; filiere: string | null },
) {
  const draft = query.draftId ? await openDraftRow(ctx, query.draftId) : done(null);
  if (!draft.ok) return draft;
  const opened = await openPatientRecord(ctx, query.patientId ?? draft.value?.patientId ?? "");
  if (!opened.ok) return opened;
  const { patient } = opened.value;
  const { entries } = await listCatalogue(ctx.db, {
    circle: null,
    communeCode: patient.communeCode,
    now: ctx.now,
  });
  const ids = entries.map((entry) => entry.id);
  const [criteria, documents] = [await listCriteriaOfAll(ctx.db, ids), await listDocumentsOfAll(ctx.db, ids)];
  const asked = entries.find((entry) => entry.id === query.filiere || entry.code === query.filiere);
  return done({
    patient: {
      id: patient.id,
      birthFamilyName: patient.birthFamilyName,
      usedFamilyName: patient.usedFamilyName,
      birthGivenNames: patient.birthGivenNames,
      usedGivenName: patient.usedGivenName,
      birthOn: patient.birthOn,
      age: ageOn(patient.birthOn, dayOf(ctx.now)),
      secteurCode: patient.secteurCode,
      communeName: patient.communeName,
    },
    filieres: entries.map((entry) => ({
      id: entry.id,
      name: entry.name,
      shortName: entry.shortName,
      isOpen: entry.isOpen,
      minAge: entry.minAge,
      maxAge: entry.maxAge,
      capacity: entry.capacity,
      inCare: entry.inCare,
      waiting: entry.wait?.ahead.programme ?? 0,
      medianDays: entry.wait?.median ?? null,
      estimateWeeks: entry.wait?.estimateWeeks ?? null,
      answerDays: Object.fromEntries(entry.targets.map(({ priority, answerDays }) => [priority, answerDays])),
      nearestSite: entry.sites[0]?.name ?? null,
      criteria: criteria.filter((criterion) => criterion.filiereId === entry.id),
      documents: documents.filter((document) => document.filiereId === entry.id),
    })),
    live: await listLiveReferrals(ctx.db, patient.id),
    secteurs: await secteurChoices(ctx),
    draft: draft.value
      ? { id: draft.value.id, version: draft.value.version, savedAt: draft.value.updatedAt }
      : null,
    files: draft.value ? await listAttachments(ctx.db, draft.value.id) : [],
    defaults: draft.value
      ? await valuesOf(ctx, draft.value)
      : ({ filiereId: asked?.id, kind: "care", priority: "programme" } as FormValues),
  });
}

/** Sends the form with its files: each file is checked first, then all of it is written or nothing. */
export function submitWithFiles(
  ctx: UseCaseContext,
  form: ReferralToSubmit,
  files: readonly ReceivedFile[],
): Promise<Outcome<{ referralId: string }>> {
  return withFiles(ctx, files, (inner) => submitReferral(inner, form));
}

export function saveDraftWithFiles(
  ctx: UseCaseContext,
  form: DraftToSave,
  files: readonly ReceivedFile[],
): Promise<Outcome<{ referralId: string; version: number; savedAt: string }>> {
  return withFiles(ctx, files, (inner) => saveDraft(inner, form));
}

async function withFiles<T extends { referralId: string }>(
  ctx: UseCaseContext,
  files: readonly ReceivedFile[],
  write: (ctx: UseCaseContext) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (files.length > MAX_ATTACHMENTS)
    return refused("rule", REFERRAL_REFUSALS.attachmentTooMany, { field: "attachments" });
  for (const file of files) {
    const checked = await checkFile(file);
    if (!checked.ok) return checked;
  }
  if (files.length === 0) return write(ctx);
  return inTransaction(ctx.db, async (trx) => {
    const inner = { ...ctx, db: trx };
    const outcome = await write(inner);
    if (!outcome.ok) return outcome;
    const attached = await attachFiles(inner, outcome.value.referralId, files);
    // Already written: nothing but an exception undoes it.
    if (!attached.ok) throw new Error(attached.message);
    return outcome;
  });
}

async function openDraftRow(ctx: UseCaseContext, id: string): Promise<Outcome<ReferralRow | null>> {
  const found = await loadReferralFor(ctx, ctx.db, id, "referral.follow");
  if (!found.ok) return found;
  return found.value.row.status === "draft"
    ? done(found.value.row)
    : refused("rule", REFERRAL_REFUSALS.moveNotAllowed);
}

async function secteurChoices(ctx: UseCaseContext) {
  const own = scopesOf(ctx.actor, "referral.create", "secteur");
  return (await listSecteursInTerritory(ctx.db))
    .filter((secteur) => own.all || own.ids.includes(secteur.id))
    .map(({ id, code, name }) => ({ id, code, name }));
}

async function valuesOf(ctx: UseCaseContext, row: ReferralRow): Promise<FormValues> {
  const answers = await listAnsweredCriteria(ctx.db, row.id);
  return {
    senderSecteurId: row.senderSecteurId,
    filiereId: row.filiereId ?? undefined,
    kind: row.kind,
    aim: row.aim ?? undefined,
    priority: row.priority,
    reason: row.reason ?? undefined,
    history: row.history ?? undefined,
    treatments: row.treatments ?? undefined,
    patientInformed: row.patientInformed ?? undefined,
    toldPatient: row.toldPatient ?? undefined,
    isConversionAllowed: row.isConversionAllowed === 1 ? "on" : undefined,
    ...Object.fromEntries(answers.map(({ id, answer }) => [`${CRITERION_PREFIX}${id}`, answer])),
  };
}
