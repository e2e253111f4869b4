import type { Updateable } from "kysely";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, isUniqueViolation, type Trx } from "#db/client.server.ts";
import type { Referral } from "#db/types.gen.ts";
import { auditReferral } from "./audit.service.server.ts";
import { type Side, tellSide } from "./notices.service.server.ts";
import { loadReferralFor, type ReferralFor, staleness } from "./referrals.access.server.ts";
import { canMove, type ReferralAction, TRANSITIONS } from "./referrals.rules.ts";
import { applyMove, type ReferralMove, type ReferralRow } from "./referrals.store.server.ts";
import type { ReferralOwner } from "./referrals.vocabulary.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";

/** What a move does beyond changing the status. */
export interface MovePlan {
  owner: ReferralOwner;
  ownerScopeId: string | null;
  dueAt: string | null;
  set?: Updateable<Referral>;
  reasonCode?: string | null;
  comment?: string | null;
  /** Further writes, once the row has moved. */
  also?(trx: Trx): Promise<void>;
  tell: readonly { side: Side; text: string }[];
}

export const CLOSED: Pick<MovePlan, "owner" | "ownerScopeId" | "dueAt"> = {
  owner: "nobody",
  ownerScopeId: null,
  dueAt: null,
};

/**
 * The shape of every move of a referral by a person: the right, the version that they saw, the state machine,
 * then the row, its event, its tallies, the audit line and the notices together. Answers the new version.
 */
export function moveReferral(
  ctx: UseCaseContext,
  form: { referralId: string; version: number },
  action: ReferralAction,
  plan: (trx: Trx, found: ReferralFor) => Promise<MovePlan | Refusal>,
): Promise<Outcome<{ version: number }>> {
  return refusingSecondLive(() =>
    inTransaction(ctx.db, async (trx) => {
      const found = await loadMovable(ctx, trx, form, action);
      if (!found.ok) return found;
      const { row } = found.value;
      const planned = await plan(trx, found.value);
      if ("ok" in planned) return planned;
      const version = await applyMove(trx, row, moveOf(ctx, action, planned));
      if (version === null) return refused("conflict", REFERRAL_REFUSALS.changedMeanwhile);
      await planned.also?.(trx);
      await auditReferral(trx, ctx, `referral.${action}`, row, { version });
      await tellAll(trx, ctx, row, { ...row, ...planned.set }, action, planned.tell);
      return done({ version });
    }),
  );
}

/** The referral as the person saw it, ready for the move; or why not: unknown, not theirs, changed since, not now. */
async function loadMovable(
  ctx: UseCaseContext,
  trx: Trx,
  form: { referralId: string; version: number },
  action: ReferralAction,
): Promise<Outcome<ReferralFor>> {
  const found = await loadReferralFor(ctx, trx, form.referralId, "referral.read");
  if (!found.ok) return found;
  const { row, parties } = found.value;
  if (parties.length === 0) return refused("forbidden", REFERRAL_REFUSALS.forbidden);
  const stale = await staleness(trx, row, form.version);
  if (stale) return stale;
  return canMove({ ...row, isConversionAllowed: row.isConversionAllowed === 1 }, action, parties)
    ? found
    : refused("rule", refusalOf(action, row));
}

function moveOf(ctx: UseCaseContext, action: ReferralAction, plan: MovePlan): ReferralMove {
  return {
    action,
    to: TRANSITIONS[action].to,
    owner: plan.owner,
    ownerScopeId: plan.ownerScopeId,
    dueAt: plan.dueAt,
    at: ctx.now,
    accountId: ctx.actor.accountId,
    reasonCode: plan.reasonCode ?? null,
    comment: plan.comment ?? null,
    ...(plan.set ? { set: plan.set } : {}),
  };
}

/** A second live request of the same patient in the same filière breaks a unique index: a refusal, not an accident. */
export async function refusingSecondLive<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refused("conflict", REFERRAL_REFUSALS.liveReferral, { field: "filiereId" });
  }
}

async function tellAll(
  trx: Trx,
  ctx: UseCaseContext,
  before: ReferralRow,
  after: Pick<ReferralRow, "filiereId">,
  action: ReferralAction,
  notices: MovePlan["tell"],
): Promise<void> {
  const told = { ...before, filiereId: after.filiereId };
  for (const { side, text } of notices) {
    const notice = { kind: `referral.${action}`, text, exceptAccountId: ctx.actor.accountId };
    await tellSide(trx, side, told, notice, ctx.now);
  }
}

function refusalOf(action: ReferralAction, row: ReferralRow): string {
  return action === "convert_to_care" && row.isConversionAllowed === 0
    ? REFERRAL_REFUSALS.conversionNotAllowed
    : REFERRAL_REFUSALS.moveNotAllowed;
}
