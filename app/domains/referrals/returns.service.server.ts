import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { inTransaction } from "#db/client.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import { type CareReferral, loadCareReferral, stateOf } from "./care.queries.server.ts";
import { mirrorReferral, moveReferral, tellFiliere, tellSender } from "./care.store.server.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import { findEpisode } from "./episodes.queries.server.ts";
import { canMoveEpisode, nextStepOf, returnDueAt } from "./episodes.rules.ts";
import { moveEpisode } from "./episodes.store.server.ts";
import { findReturnLetter } from "./letters.queries.server.ts";
import { hasGaps } from "./letters.rules.ts";
import { sendReturnLetter } from "./letters.store.server.ts";
import { refuseOrientation } from "./orientations.service.server.ts";
import { staleness } from "./referrals.access.server.ts";
import { canMove } from "./referrals.rules.ts";

interface ReturnInput {
  referralId: string;
  /** Version of the referral that the person was looking at. */
  version: number;
  /** An entry of the directory that the patient is oriented to. */
  orientationResourceId: string | null;
}

/** Sends the patient back to the referring secteur with the letter, which it must acknowledge within 7 days. */
export function returnToSecteur(ctx: UseCaseContext, input: ReturnInput): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadCareReferral(ctx, trx, input.referralId, "episode.end");
    if (!found.ok) return found;
    const referral = found.value;
    const stale = await staleness(trx, referral, input.version);
    if (stale) return stale;
    const episode = await findEpisode(trx, referral.id);
    if (!episode || !canMoveEpisode(episode, "return")) return refused("rule", CARE_REFUSALS.notEnded);
    const letter = await findReturnLetter(trx, referral.id);
    if (!letter?.body.trim()) return refused("rule", CARE_REFUSALS.letterMissing);
    if (hasGaps(letter.body)) return refused("rule", CARE_REFUSALS.letterHasGaps);
    const unknown = await refuseOrientation(trx, input.orientationResourceId);
    if (unknown) return unknown;

    const due = returnDueAt(dayOf(ctx.now));
    const { orientationResourceId } = input;
    await sendReturnLetter(trx, ctx, letter);
    await moveEpisode(trx, ctx, episode, "return", {
      set: { returnedAt: ctx.now.toISOString(), returnDueAt: due, orientationResourceId },
    });
    const step = nextStepOf({ ...episode, status: "returned", returnDueAt: due });
    await mirrorReferral(trx, ctx, referral, "return", step);
    await tellSender(trx, ctx, referral, RETURN_NOTICE(referral), { isWholeSecteur: true });
    await auditReferral(trx, ctx, "episode.return", referral);
    return done();
  });
}

const RETURN_NOTICE = (referral: CareReferral) => ({
  kind: "episode.returned",
  text: "retour de la filière, réception à accuser sous 7 jours.",
  path: `/adressages/${referral.id}/retour`,
});

/** The referring secteur has the patient again: the loop is closed, late or not. */
export function acknowledgeReturn(
  ctx: UseCaseContext,
  input: ReturnInput & { note: string | null },
): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadCareReferral(ctx, trx, input.referralId, "return.acknowledge");
    if (!found.ok) return found;
    const referral = found.value;
    const stale = await staleness(trx, referral, input.version);
    if (stale) return stale;
    const episode = await findEpisode(trx, referral.id);
    if (episode?.acknowledgedAt) return refused("rule", CARE_REFUSALS.alreadyAcknowledged);
    const isPossible = episode && canMoveEpisode(episode, "acknowledge");
    if (!isPossible || !canMove(stateOf(referral), "close", ["sender"]))
      return refused("rule", CARE_REFUSALS.notReturned);
    const unknown = await refuseOrientation(trx, input.orientationResourceId);
    if (unknown) return unknown;

    const at = ctx.now.toISOString();
    await moveEpisode(trx, ctx, episode, "acknowledge", {
      set: {
        acknowledgedAt: at,
        acknowledgedBy: ctx.actor.accountId,
        acknowledgementNote: input.note,
        orientationResourceId: input.orientationResourceId ?? episode.orientationResourceId,
      },
      comment: input.note,
    });
    await moveReferral(trx, ctx, referral, "close", { owner: "nobody", dueAt: null, set: { closedAt: at } });
    await tellFiliere(trx, ctx, referral, {
      kind: "return.acknowledged",
      text: "le secteur a accusé réception du retour.",
    });
    await auditReferral(trx, ctx, "return.acknowledge", referral, {
      isLate: episode.returnDueAt !== null && episode.returnDueAt < at,
    });
    return done();
  });
}
