import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction } from "#db/client.server.ts";
import { sideOf } from "./access.rules.ts";
import { auditReferral } from "./audit.service.server.ts";
import { insertMessage } from "./messages.store.server.ts";
import { answeringSide, tellSide } from "./notices.service.server.ts";
import { loadReferralFor } from "./referrals.access.server.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";

/** Adds to the conversation of the two sides, and tells the other. A closed referral can still be talked about. */
export function postMessage(
  ctx: UseCaseContext,
  form: { referralId: string; body: string },
): Promise<Outcome<{ messageId: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadReferralFor(ctx, trx, form.referralId, "referral.read");
    if (!found.ok) return found;
    const { row } = found.value;
    if (row.status === "draft") return refused("rule", REFERRAL_REFUSALS.threadClosed);
    const side = sideOf(ctx.actor, row);
    if (side === null) return refused("forbidden", REFERRAL_REFUSALS.forbidden);
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
    return done({ messageId });
  });
}
