import { can } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { groupBy } from "#app/shared/collections.ts";
import { formatDay } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import { onSessions } from "./enrolment.service.server.ts";
import { type EnrolmentRow, listLive } from "./enrolments.queries.server.ts";
import { moveEnrolments, settleOffers } from "./enrolments.store.server.ts";
import { MANAGEMENT_REFUSALS } from "./management.vocabulary.ts";
import { isUnfit, moveInOrder } from "./moves.service.server.ts";
import { tellParticipants } from "./notices.service.server.ts";
import type { CancelSessionForm } from "./session.forms.ts";
import { auditSession } from "./session-plan.service.server.ts";
import type { SessionRow } from "./sessions.queries.server.ts";
import { updateSession } from "./sessions.store.server.ts";

/**
 * Cancels an open session: everybody is told why. With another date, they are put in its queue in the order that they
 * had, those who held a place first, and its places are proposed to them; who takes one was `transferred`.
 */
export function cancelSession(
  ctx: UseCaseContext,
  form: CancelSessionForm & { sessionId: string },
): Promise<Outcome<{ told: number }>> {
  const ids = form.otherSessionId ? [form.sessionId, form.otherSessionId] : [form.sessionId];
  return onSessions(ctx, ids, async (trx, [session, other]) => {
    const refusal = refuseCancel(ctx, form, session);
    if (refusal) return refusal;
    if (!session) return refused("notFound", MANAGEMENT_REFUSALS.unknownSession);
    if (form.otherSessionId && (!other || isUnfit(session, other, ctx.now)))
      return refused("rule", MANAGEMENT_REFUSALS.noOtherDate, { field: "otherSessionId" });

    const live = await listLive(trx, session.id);
    await endAll(trx, ctx, live);
    const set = { status: "cancelled", cancelReason: form.reason, replacedById: other?.id ?? null } as const;
    await updateSession(trx, session, { ...set, cancelledAt: ctx.now.toISOString() }, ctx.now);
    await tellCancelled(trx, ctx, live, { reason: form.reason, session, other });
    const by = { now: ctx.now, accountId: ctx.actor.accountId };
    const ended = live.map((row) => ({ ...row, endReason: "session_cancelled" as const }));
    if (other) await moveInOrder(trx, by, other, ended);
    await auditSession(trx, ctx, "seminar.session_cancelled", session.id, { other: other?.id ?? null });
    return done({ told: live.length });
  });
}

function refuseCancel(
  ctx: UseCaseContext,
  form: CancelSessionForm,
  session: SessionRow | undefined,
): Refusal | null {
  if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
  if (!session) return null;
  if (session.status !== "open") return refused("conflict", MANAGEMENT_REFUSALS.notOpen);
  if (session.version !== form.version) return refused("conflict", MANAGEMENT_REFUSALS.changed);
  const isBegun = session.startsAt <= ctx.now.toISOString();
  return isBegun ? refused("rule", MANAGEMENT_REFUSALS.alreadyPast) : null;
}

async function endAll(trx: Trx, ctx: UseCaseContext, live: readonly EnrolmentRow[]): Promise<void> {
  for (const rows of groupBy(live, ({ status }) => status).values())
    await moveEnrolments(trx, rows, {
      to: "cancelled",
      at: ctx.now,
      accountId: ctx.actor.accountId,
      reason: "session_cancelled",
      set: {
        endedAt: ctx.now.toISOString(),
        endReason: "session_cancelled",
        offerExpiresAt: null,
      },
    });
  const offered = live.filter(({ status }) => status === "offered").map(({ id }) => id);
  await settleOffers(trx, offered, "withdrawn", ctx.now);
}

/** Before the other date's own messages, so that whoever reads in order understands them. */
function tellCancelled(
  trx: Trx,
  ctx: UseCaseContext,
  live: readonly EnrolmentRow[],
  { reason, session, other }: { reason: string; session: SessionRow; other: SessionRow | undefined },
): Promise<void> {
  const another = other
    ? `\n\nUne autre date vous est proposée : ${formatDay(other.startsAt)}. Votre ordre est gardé ; un second message vous dit votre place ou votre rang, et rien n’est pris sans votre accord.`
    : "";
  const news = { kind: "ended", reason: "session_cancelled", comment: `${reason}${another}` } as const;
  const notices = live.map(({ id }) => ({ enrolmentId: id, news }));
  return tellParticipants(trx, session.id, notices, ctx.now);
}
