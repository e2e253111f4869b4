import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { sideOf } from "./access.rules.ts";
import { auditReferral } from "./audit.service.server.ts";
import { insertMessage } from "./messages.store.server.ts";
import { answeringSide, tellSide } from "./notices.service.server.ts";
import { loadReferralFor } from "./referrals.access.server.ts";
import { findReferral } from "./referrals.queries.server.ts";
import type { ReferralRow } from "./referrals.store.server.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";
import { findThreadEnd } from "./thread.queries.server.ts";

/**
 * Adds to the conversation of the two sides, and tells the other. A closed referral can still be talked about;
 * what is said of a redirected one goes to where it was redirected, for whoever may speak there.
 */
export function postMessage(
  ctx: UseCaseContext,
  form: { referralId: string; body: string },
): Promise<Outcome<{ messageId: string; referralId: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadReferralFor(ctx, trx, form.referralId, "referral.read");
    if (!found.ok) return found;
    const row = await followRedirections(trx, found.value.row);
    if (row.status === "draft") return refused("rule", REFERRAL_REFUSALS.threadClosed);
    const side = sideOf(ctx.actor, row);
    if (side === null)
      return row.id === form.referralId
        ? refused("forbidden", REFERRAL_REFUSALS.forbidden)
        : refused("rule", REFERRAL_REFUSALS.threadMoved, { field: "body" });
    const messageId = await insertMessage(trx, {
      referralId: row.id,
      accountId: ctx.actor.accountId,
      side,
      body: form.body,
      createdAt: ctx.now.toISOString(),
    });
    await auditReferral(trx, ctx, "referral.message", row, { message: messageId });
    await tellSide(
      trx,
      side === "sender" ? answeringSide(row) : "sender",
      row,
      {
        kind: "referral.message",
        text: `Nouveau message au sujet de l’adressage ${row.reference}.`,
        exceptAccountId: ctx.actor.accountId,
      },
      ctx.now,
    );
    return done({ messageId, referralId: row.id });
  });
}

async function followRedirections(trx: Trx, row: ReferralRow): Promise<ReferralRow> {
  if (row.status !== "redirected") return row;
  return (await findReferral(trx, await findThreadEnd(trx, row.id))) ?? row;
}
