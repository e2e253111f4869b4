import { can } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { Trx } from "#db/client.server.ts";
import { auditEnrolment, type EnrolmentContext, onSession } from "./enrolment.service.server.ts";
import { type EnrolmentRow, findEnrolment } from "./enrolments.queries.server.ts";
import { moveEnrolments, settleOffers } from "./enrolments.store.server.ts";
import { tellParticipants } from "./notices.service.server.ts";
import { findParticipant } from "./participants.queries.server.ts";
import { fillPlaces } from "./promotion.service.server.ts";
import { ENROLMENT_REFUSALS } from "./refusals.vocabulary.ts";
import type { EndReason } from "./seminars.vocabulary.ts";
import type { SessionRow } from "./sessions.queries.server.ts";

export interface LeaveForm {
  enrolmentId: string;
  comment?: string | null;
}

/**
 * Gives a place back, declines an offered one or leaves the queue: by the person, or by whoever holds the link of
 * their e-mail (`ctx.actor` null). The place goes to the next at once.
 */
export function leave(ctx: EnrolmentContext, form: LeaveForm): Promise<Outcome> {
  return withEnrolment(ctx, form.enrolmentId, async (trx, session, row) => {
    if (!(await isOwn(trx, ctx, row))) return refused("forbidden", ENROLMENT_REFUSALS.forbidden);
    if (ctx.now.toISOString() >= session.startsAt) return refused("rule", ENROLMENT_REFUSALS.started);
    const reason = row.status === "waiting" ? "left_list" : leaving(row);
    await endEnrolment(trx, ctx, row, { reason, comment: form.comment ?? null, isTold: true });
    return done();
  });
}

/** The coordination takes somebody off a session, with the reason that they are told. */
export function removeEnrolment(ctx: EnrolmentContext, form: LeaveForm): Promise<Outcome> {
  return withEnrolment(ctx, form.enrolmentId, async (trx, _session, row) => {
    if (!ctx.actor || !can(ctx.actor, "seminar.manage"))
      return refused("forbidden", ENROLMENT_REFUSALS.notCoordinator);
    await endEnrolment(trx, ctx, row, { reason: "removed", comment: form.comment ?? null, isTold: true });
    return done();
  });
}

/** Ends an enrolment of a locked session, settles its offer and gives what it held to the next. */
export async function endEnrolment(
  trx: Trx,
  ctx: EnrolmentContext,
  row: EnrolmentRow,
  end: { reason: EndReason; comment: string | null; isTold: boolean },
): Promise<void> {
  await moveEnrolments(trx, [row], {
    to: end.reason === "not_eligible" ? "refused" : "cancelled",
    at: ctx.now,
    accountId: ctx.actor?.accountId ?? null,
    reason: end.reason,
    comment: end.comment,
    set: {
      endedAt: ctx.now.toISOString(),
      endReason: end.reason,
      endComment: end.comment,
      offerExpiresAt: null,
    },
  });
  const outcome = end.reason === "declined_offer" ? "declined" : "withdrawn";
  if (row.status === "offered") await settleOffers(trx, [row.id], outcome, ctx.now);
  await auditEnrolment(trx, ctx, "seminar.leave", row, { reason: end.reason });
  if (end.isTold) {
    const news = { kind: "ended", reason: end.reason, comment: end.comment } as const;
    await tellParticipants(trx, row.sessionId, [{ enrolmentId: row.id, news }], ctx.now);
  }
  if (row.status !== "waiting")
    await fillPlaces(trx, row.sessionId, { now: ctx.now, accountId: ctx.actor?.accountId ?? null });
}

/** Work on one enrolment that is not over, its session locked; the row is read after the lock. */
export async function withEnrolment<T>(
  ctx: EnrolmentContext,
  enrolmentId: string,
  work: (trx: Trx, session: SessionRow, row: EnrolmentRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const found = await findEnrolment(ctx.db, enrolmentId);
  if (!found) return refused("notFound", ENROLMENT_REFUSALS.unknownEnrolment);
  return onSession(ctx, found.sessionId, async (trx, session) => {
    const row = await findEnrolment(trx, enrolmentId);
    if (!row) return refused("notFound", ENROLMENT_REFUSALS.unknownEnrolment);
    return refuseEnded(row) ?? work(trx, session, row);
  });
}

function refuseEnded(row: EnrolmentRow): Refusal | null {
  return row.endedAt === null ? null : refused("conflict", ENROLMENT_REFUSALS.overAlready);
}

/** Without an account, the link that was followed is the proof. */
async function isOwn(trx: Trx, ctx: EnrolmentContext, row: EnrolmentRow): Promise<boolean> {
  if (!ctx.actor) return true;
  const participant = await findParticipant(trx, row.participantId);
  return participant?.accountId === ctx.actor.accountId;
}

function leaving(row: EnrolmentRow): EndReason {
  return row.status === "offered" ? "declined_offer" : "withdrew";
}
