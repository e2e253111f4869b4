import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import { type CareReferral, loadCareReferral, stateOf } from "./care.queries.server.ts";
import { mirrorReferral, moveReferral, tellSender } from "./care.store.server.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import { staleness } from "./referrals.access.server.ts";
import { canMove } from "./referrals.rules.ts";
import { waitingDueAt, waitingSinceOf } from "./waiting-list.rules.ts";

interface OnReferral {
  referralId: string;
  /** Version of the referral that the person was looking at. */
  version: number;
}

/** Puts an accepted referral in the waiting list. */
export function enqueueReferral(ctx: UseCaseContext, input: OnReferral): Promise<Outcome> {
  return onReferral(ctx, input, async (trx, referral) => {
    if (!canMove(stateOf(referral), "enqueue", ["filiere"]))
      return refused("rule", CARE_REFUSALS.notAccepted);

    const waitingSince = waitingSinceOf(referral, ctx.now);
    const wait = { waitingSince, waitReviewedAt: null, careDueAt: referral.careDueAt };
    await moveReferral(trx, ctx, referral, "enqueue", {
      owner: "filiere",
      dueAt: waitingDueAt(wait, referral.waitReviewDays),
      set: { waitingSince, waitReviewedAt: null },
    });
    await auditReferral(trx, ctx, "referral.enqueue", referral);
    await tellSender(trx, ctx, referral, {
      kind: "referral.enqueued",
      text: "la demande est en liste d’attente.",
    });
    return done();
  });
}

/** Moves a patient before those of the same or a lesser boost; the reason stays in the history. */
export function moveUpReferral(
  ctx: UseCaseContext,
  input: OnReferral & { reason: string },
): Promise<Outcome> {
  return onWaiting(ctx, input, async (trx, referral) => {
    await mirrorReferral(trx, ctx, referral, "boost", {
      owner: "filiere",
      dueAt: referral.dueAt,
      comment: input.reason,
      set: { boost: referral.boost + 1 },
    });
    await auditReferral(trx, ctx, "referral.boost", referral, { boost: referral.boost + 1 });
    await tellSender(trx, ctx, referral, {
      kind: "referral.boosted",
      text: "la demande passe devant dans la liste d’attente.",
    });
    return done();
  });
}

/** Writes down that the risk of waiting was reassessed, which starts the filière's limit again. */
export function reviewWait(ctx: UseCaseContext, input: OnReferral & { note: string }): Promise<Outcome> {
  return onWaiting(ctx, input, async (trx, referral) => {
    const waitReviewedAt = ctx.now.toISOString();
    const waitingSince = referral.waitingSince ?? waitReviewedAt;
    const wait = { waitingSince, waitReviewedAt, careDueAt: referral.careDueAt };
    await mirrorReferral(trx, ctx, referral, "review_wait", {
      owner: "filiere",
      dueAt: waitingDueAt(wait, referral.waitReviewDays),
      comment: input.note,
      set: { waitReviewedAt },
    });
    await auditReferral(trx, ctx, "referral.review_wait", referral);
    await tellSender(trx, ctx, referral, {
      kind: "referral.wait_reviewed",
      text: "l’attente a été réévaluée par la filière.",
    });
    return done();
  });
}

type OnLoaded = (trx: Trx, referral: CareReferral) => Promise<Outcome>;

function onWaiting(ctx: UseCaseContext, input: OnReferral, work: OnLoaded): Promise<Outcome> {
  return onReferral(ctx, input, async (trx, referral) =>
    referral.status === "waiting" ? work(trx, referral) : refused("rule", CARE_REFUSALS.notWaiting),
  );
}

function onReferral(ctx: UseCaseContext, input: OnReferral, work: OnLoaded): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadCareReferral(ctx, trx, input.referralId, "referral.triage");
    if (!found.ok) return found;
    return (await staleness(trx, found.value, input.version)) ?? work(trx, found.value);
  });
}
