import {
  type FiliereSummary,
  findFiliere,
  listCriteria,
} from "#app/domains/filieres/filieres.queries.server.ts";
import { checkCriteria } from "#app/domains/filieres/filieres.rules.ts";
import { newId } from "#app/platform/id.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { ageOn, dayOf } from "#app/shared/dates.ts";
import { newReference } from "#app/shared/reference.ts";
import { ChangedMeanwhile, inTransaction, type Trx } from "#db/client.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import { delaysOf } from "./delays.queries.server.ts";
import { type DraftContext, openDraftContext } from "./draft-context.service.server.ts";
import { refusingSecondLive } from "./moves.service.server.ts";
import { answeringSide, tellSide } from "./notices.service.server.ts";
import { DESK_CHOICE } from "./referral-fields.rules.ts";
import { answerDueAt, careDueAt, routingDueAt } from "./referrals.deadlines.rules.ts";
import type { SubmitForm } from "./referrals.forms.ts";
import { findLiveReferral, findRecentReturn } from "./referrals.queries.server.ts";
import { priorityRank, stageOf } from "./referrals.rules.ts";
import { applyMove, insertReferral, type ReferralRow, replaceCriteria } from "./referrals.store.server.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";

/** What the sender's demo, tests and forms need to give; the rest has its default. */
export type ReferralToSubmit = Pick<
  SubmitForm,
  "patientId" | "filiereId" | "kind" | "aim" | "priority" | "reason" | "patientInformed"
> &
  Partial<SubmitForm>;

/**
 * Sends a referral, new or from a draft: to a filière, or to the territory desk. The clock starts.
 * Refused when the patient is not open to the sender, the filière is closed or unknown, criteria are not met
 * without a word of explanation, or a live request exists (`conflict`).
 */
export function submitReferral(
  ctx: UseCaseContext,
  form: ReferralToSubmit,
): Promise<Outcome<{ referralId: string }>> {
  return refusingSecondLive(() =>
    inTransaction(
      ctx.db,
      async (trx) => {
        const opened = await openDraftContext(ctx, trx, form);
        if (!opened.ok) return opened;
        const target = await resolveTarget(trx, ctx, form, opened.value);
        if ("ok" in target) return target;
        const row = await writeSubmitted(trx, ctx, form, opened.value, target);
        await replaceCriteria(trx, row.id, target.answers);
        await auditReferral(trx, ctx, "referral.submit", row, {
          filiere: row.filiereId ?? DESK_CHOICE,
          priority: row.priority,
        });
        const side = answeringSide(row);
        const text = `Nouvel adressage à trier : ${row.reference}.`;
        await tellSide(
          trx,
          side,
          row,
          { kind: "referral.submit", text, exceptAccountId: ctx.actor.accountId },
          ctx.now,
        );
        return done({ referralId: row.id });
      },
      // One live request is held by a unique index, a draft sent once by its version.
      "read committed",
    ),
  );
}

interface SubmitTarget {
  filiere: FiliereSummary | null;
  answers: { criterionId: string; answer: "yes" | "no" | "unknown" }[];
  previousReferralId: string | null;
}

async function resolveTarget(
  trx: Trx,
  ctx: UseCaseContext,
  form: ReferralToSubmit,
  { patient, draft }: DraftContext,
): Promise<SubmitTarget | Refusal> {
  if (form.filiereId === DESK_CHOICE) return { filiere: null, answers: [], previousReferralId: null };
  const filiere = await findFiliere(trx, form.filiereId);
  const closed = refuseFiliere(filiere);
  if (closed || !filiere) return closed ?? refused("rule", REFERRAL_REFUSALS.unknownFiliere);
  const criteria = await listCriteria(trx, filiere.id);
  const answers = form.criteria ?? {};
  const age = ageOn(patient.birthOn, dayOf(ctx.now));
  const check = checkCriteria(criteria, answers, { age, ...filiere });
  if (!check.isMet && !form.despiteCriteria)
    return refused("rule", REFERRAL_REFUSALS.criteriaNotMet, { field: "despiteCriteria" });
  const query = { patientId: patient.id, filiereId: filiere.id, exceptId: draft?.id ?? null };
  if (form.kind === "care" && (await findLiveReferral(trx, query)))
    return refused("conflict", REFERRAL_REFUSALS.liveReferral, { field: "filiereId" });
  const returned = await findRecentReturn(trx, { ...query, now: ctx.now });
  return {
    filiere,
    answers: criteria.map(({ id }) => ({ criterionId: id, answer: answers[id] ?? "unknown" })),
    previousReferralId: returned?.referralId ?? null,
  };
}

/** Why a filière cannot receive; null when it can. */
export function refuseFiliere(filiere: { isOpen: number } | undefined): Refusal | null {
  if (!filiere) return refused("rule", REFERRAL_REFUSALS.unknownFiliere, { field: "filiereId" });
  if (filiere.isOpen === 0) return refused("rule", REFERRAL_REFUSALS.filiereClosed, { field: "filiereId" });
  return null;
}

async function writeSubmitted(
  trx: Trx,
  ctx: UseCaseContext,
  form: ReferralToSubmit,
  { draft, secteur, patient }: DraftContext,
  { filiere, previousReferralId }: SubmitTarget,
): Promise<ReferralRow> {
  const at = ctx.now.toISOString();
  const content = {
    filiereId: filiere?.id ?? null,
    territoryId: filiere?.territoryId ?? secteur.territoryId,
    senderAccountId: ctx.actor.accountId,
    senderSecteurId: secteur.id,
    ...contentOf(form),
    kind: form.kind,
    priority: form.priority,
    priorityRank: priorityRank(form.priority),
    previousReferralId,
    submittedAt: at,
    clockStartedAt: at,
    ...(await dueDates(trx, {
      filiereId: filiere?.id ?? null,
      territoryId: secteur.territoryId,
      priority: form.priority,
      clockStartedAt: at,
    })),
  };
  const { owner, ownerScopeId, dueAt, ...columns } = content;
  const comment = form.despiteCriteria ?? null;
  if (draft) {
    const move = { action: "submit" as const, to: "submitted" as const, owner, ownerScopeId, dueAt };
    const by = { at: ctx.now, accountId: ctx.actor.accountId, comment };
    const set = { ...columns, patientId: patient.id };
    const version = await applyMove(trx, draft, { ...move, ...by, set });
    if (version === null) throw new ChangedMeanwhile();
    return { ...draft, ...set };
  }
  return insertReferral(
    trx,
    {
      ...content,
      id: newId(ctx.now),
      reference: newReference(),
      patientId: patient.id,
      status: "submitted",
      stage: stageOf("submitted", null),
      createdAt: at,
      updatedAt: at,
    },
    { action: "submit", accountId: ctx.actor.accountId, ...(comment ? { comment } : {}) },
  );
}

/** What the sender wrote, for a draft as for what is sent. */
export function contentOf(form: Partial<ReferralToSubmit>) {
  return {
    aim: form.aim ?? null,
    reason: form.reason ?? null,
    history: form.history ?? null,
    treatments: form.treatments ?? null,
    patientInformed: form.patientInformed ?? null,
    toldPatient: form.toldPatient ?? null,
    isConversionAllowed: form.isConversionAllowed ? 1 : 0,
  };
}

/** Owner and dates of a referral that enters triage, from its original clock. */
export async function dueDates(
  trx: Trx,
  referral: {
    filiereId: string | null;
    territoryId: string;
    priority: ReferralRow["priority"];
    clockStartedAt: string;
    pausedSeconds?: number;
  },
) {
  const clock = { ...referral, clockPausedAt: null, pausedSeconds: referral.pausedSeconds ?? 0 };
  if (referral.filiereId === null) {
    return {
      owner: "desk" as const,
      ownerScopeId: referral.territoryId,
      dueAt: routingDueAt(clock),
      answerDueAt: null,
      careDueAt: null,
    };
  }
  const delays = await delaysOf(trx, referral);
  const answer = answerDueAt(clock, delays);
  return {
    owner: "filiere" as const,
    ownerScopeId: referral.filiereId,
    dueAt: answer,
    answerDueAt: answer,
    careDueAt: careDueAt(clock, delays),
  };
}
