import type { Updateable } from "kysely";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import type { LiaisonRequest } from "#db/types.gen.ts";
import { type FollowingDelays, requestDueAt } from "./clocks.rules.ts";
import { canMoveRequest, isClosedStatus, LIAISON_TRANSITIONS, type LiaisonAction } from "./liaison.rules.ts";
import { applyLiaisonMove, type LiaisonRow } from "./liaison.store.server.ts";
import { type LiaisonSide, tellLiaisonSide } from "./notices.service.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { auditLiaison, type LiaisonFor, liaisonStaleness, loadLiaisonFor } from "./requests.access.server.ts";

/** What a move does beyond changing the status. */
export interface LiaisonMovePlan {
  /** Left out: the delay of the status that is reached. */
  dueAt?: string;
  set?: Updateable<LiaisonRequest>;
  reasonCode?: string | null;
  comment?: string | null;
  /** Further writes, once the row has moved. */
  also?(trx: Trx, after: LiaisonRow): Promise<void>;
  tell: readonly { side: LiaisonSide; text: string }[];
}

export interface LiaisonMoveForm {
  requestId: string;
  /** The version that the person saw. */
  version: number;
}

/**
 * The shape of every move of a liaison request by a person: the right, the version that they saw, the state
 * machine, then the row, its event, the audit line and the notices together. Answers the new version.
 */
export function moveLiaison(
  ctx: UseCaseContext,
  form: LiaisonMoveForm,
  action: LiaisonAction,
  plan: (trx: Trx, found: LiaisonFor) => Promise<LiaisonMovePlan | Refusal>,
): Promise<Outcome<{ version: number }>> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadLiaisonFor(ctx, trx, form.requestId, "liaison.read");
    if (!found.ok) return found;
    const refusal = await refuseMove(trx, found.value, form.version, action);
    if (refusal) return refusal;
    const planned = await plan(trx, found.value);
    if ("ok" in planned) return planned;
    const after = await moveRow(trx, ctx, found.value.row, action, planned);
    return after ? done({ version: after.version }) : refused("conflict", LIAISON_REFUSALS.changedMeanwhile);
  });
}

/** Moves the row as planned, without asking whether it may: for a move that follows from another in one transaction. */
export async function moveRow(
  trx: Trx,
  ctx: UseCaseContext,
  row: LiaisonRow,
  action: LiaisonAction,
  plan: LiaisonMovePlan,
): Promise<LiaisonRow | null> {
  const to = LIAISON_TRANSITIONS[action].to ?? row.status;
  const target = { ...row, ...plan.set, status: to } as LiaisonRow;
  const after = await applyLiaisonMove(trx, row, {
    action,
    to,
    dueAt: plan.dueAt ?? (await dueAtOf(trx, target, ctx.now)),
    at: ctx.now,
    accountId: ctx.actor.accountId,
    reasonCode: plan.reasonCode ?? null,
    comment: plan.comment ?? null,
    ...(plan.set ? { set: plan.set } : {}),
  });
  if (!after) return null;
  await plan.also?.(trx, after);
  await auditLiaison(trx, ctx, `liaison.${action}`, row, { version: after.version });
  for (const { side, text } of plan.tell)
    await tellLiaisonSide(trx, ctx, side, after, { kind: `liaison.${action}`, text });
  return after;
}

/** Why these parties cannot make this move now, in words that fit what happened; null when they can. */
async function refuseMove(
  trx: Trx,
  { row, parties }: LiaisonFor,
  version: number,
  action: LiaisonAction,
): Promise<Refusal | null> {
  if (parties.length === 0) return refused("forbidden", LIAISON_REFUSALS.forbidden);
  if (isClosedStatus(row.status)) return refused("rule", LIAISON_REFUSALS.closed);
  const isSecondSignature = action === "countersign" && row.status === "countersigned";
  if (isSecondSignature) return refused("conflict", LIAISON_REFUSALS.alreadySigned);
  const isSecondTake = action === "take" && row.assignedTo !== null && row.status !== "triaged";
  if (isSecondTake) {
    const stale = await liaisonStaleness(trx, row, version);
    return refused(
      "conflict",
      LIAISON_REFUSALS.alreadyTaken,
      stale?.changes ? { changes: stale.changes } : {},
    );
  }
  const stale = await liaisonStaleness(trx, row, version);
  if (stale) return stale;
  if (canMoveRequest(row, action, parties)) return null;
  // Of those who may know of it, some never make this move; to the others it is the state that does not fit.
  const isTheirs = LIAISON_TRANSITIONS[action].by.some((party) => parties.includes(party));
  return isTheirs
    ? refused("rule", LIAISON_REFUSALS.moveNotAllowed)
    : refused("forbidden", LIAISON_REFUSALS.forbidden);
}

/** The delay of the status that is reached; null when the request is closed. */
async function dueAtOf(trx: Trx, row: LiaisonRow, now: Date): Promise<string | null> {
  if (isClosedStatus(row.status)) return null;
  return requestDueAt(row, await followingDelayOf(trx, row), now);
}

/** Settings are read for the two states whose delay is one. */
async function followingDelayOf(trx: Trx, row: LiaisonRow): Promise<FollowingDelays> {
  const unused: FollowingDelays = { countersignHours: 0, confirmDays: 0 };
  if (row.status === "countersigned")
    return { ...unused, confirmDays: await readSetting(trx, "liaison.confirm_days") };
  if (row.status !== "written") return unused;
  const isSerious = row.level === "immediate" || row.immediateRisk !== "none";
  const key = isSerious ? "liaison.countersign_serious_hours" : "liaison.countersign_hours";
  return { ...unused, countersignHours: await readSetting(trx, key) };
}
