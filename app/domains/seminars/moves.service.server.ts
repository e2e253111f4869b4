import { can } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import { auditEnrolment, onSessions } from "./enrolment.service.server.ts";
import { type EnrolmentRow, findEnrolment, findLiveEnrolment, rankOf } from "./enrolments.queries.server.ts";
import { insertEnrolment } from "./enrolments.store.server.ts";
import { MANAGEMENT_REFUSALS } from "./management.vocabulary.ts";
import { tellParticipants } from "./notices.service.server.ts";
import { findParticipant } from "./participants.queries.server.ts";
import { quotaKeyOf } from "./participants.service.server.ts";
import { priorityOf } from "./priority.rules.ts";
import { fillPlaces } from "./promotion.service.server.ts";
import { ENROLMENT_REFUSALS } from "./refusals.vocabulary.ts";
import { PRIORITY_REASONS, type PriorityReason } from "./seminars.vocabulary.ts";
import type { SessionRow } from "./sessions.queries.server.ts";
import { refuseSession } from "./sessions.rules.ts";

/** Who moves people, and when. */
export interface Mover {
  now: Date;
  accountId: string | null;
}

/**
 * Puts people in the queue of another session of the seminar, in the order given, and serves it: each has an offer
 * or a rank there, and keeps what they have until they take a place (`settleMoves`). Consent is that answer. Who is
 * there already stays as they are. Both sessions are locked by the caller. Answers how many were put there.
 */
export async function moveInOrder(
  trx: Trx,
  by: Mover,
  target: SessionRow,
  rows: readonly EnrolmentRow[],
): Promise<number> {
  const moved: EnrolmentRow[] = [];
  for (const row of rows) {
    const { participantId } = row;
    if (await findLiveEnrolment(trx, { sessionId: target.id, participantId })) continue;
    const participant = await findParticipant(trx, participantId);
    if (!participant) continue;
    const session = { ...target, lastArrival: target.lastArrival + moved.length };
    const entry = {
      participantId,
      status: "waiting" as const,
      ...orderIn(target, row),
      quotaKey: quotaKeyOf(participant, target.quotaKind),
      enrolledAt: by.now.toISOString(),
      movedFromId: row.id,
      enrolledBy: by.accountId,
    };
    moved.push(await insertEnrolment(trx, session, entry));
  }
  await fillPlaces(trx, target.id, by);
  await tellWaiting(trx, moved, by.now);
  return moved.length;
}

/** Proposes another session to somebody; their place, or their rank, stays theirs until they take the other. */
export async function proposeMove(
  ctx: UseCaseContext,
  form: { enrolmentId: string; sessionId: string },
): Promise<Outcome> {
  if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
  const found = await findEnrolment(ctx.db, form.enrolmentId);
  if (!found) return refused("notFound", ENROLMENT_REFUSALS.unknownEnrolment);
  const field = "targetId";
  if (found.sessionId === form.sessionId) return refused("rule", MANAGEMENT_REFUSALS.sameSession, { field });
  return onSessions(ctx, [found.sessionId, form.sessionId], async (trx, [from, target]) => {
    const row = await findEnrolment(trx, form.enrolmentId);
    if (!row || row.endedAt !== null) return refused("conflict", ENROLMENT_REFUSALS.overAlready);
    if (!from || !target || isUnfit(from, target, ctx.now))
      return refused("rule", MANAGEMENT_REFUSALS.noOtherDate, { field });
    const by = { now: ctx.now, accountId: ctx.actor.accountId };
    if ((await moveInOrder(trx, by, target, [row])) === 0)
      return refused("conflict", MANAGEMENT_REFUSALS.alreadyThere, { field });
    await auditEnrolment(trx, ctx, "seminar.transfer", row, { to: target.id });
    return done();
  });
}

/** Can people of the one be sent to the other? The dates of enrolment do not bind the coordination. */
export function isUnfit(from: SessionRow, target: SessionRow, now: Date): boolean {
  const closed = refuseSession(target, now);
  const isOnlyDates = closed === ENROLMENT_REFUSALS.notOpenYet || closed === ENROLMENT_REFUSALS.closed;
  return from.seminarId !== target.seminarId || from.id === target.id || (closed !== null && !isOnlyDates);
}

/** Their reasons go with them; the row says what they had: whoever loses a place to a cancellation comes before those who had none. */
function orderIn(target: SessionRow, row: EnrolmentRow) {
  if (target.policy === "arrival") return { priority: 0, priorityReasons: "" };
  const isLost = row.endReason === "session_cancelled" && row.status !== "waiting";
  const known = PRIORITY_REASONS.filter((reason) => row.priorityReasons.split(",").includes(reason));
  const reasons: PriorityReason[] =
    isLost && !known.includes("held_place") ? ["held_place", ...known] : known;
  return { priority: priorityOf(reasons, target.policy), priorityReasons: reasons.join(",") };
}

/** Those who were not served at once learn their rank. */
async function tellWaiting(trx: Trx, moved: readonly EnrolmentRow[], now: Date): Promise<void> {
  const notices = [];
  for (const { id } of moved) {
    const row = await findEnrolment(trx, id);
    if (row?.status !== "waiting") continue;
    notices.push({ enrolmentId: id, news: { kind: "waiting" as const, rank: await rankOf(trx, row) } });
  }
  const [first] = moved;
  if (first) await tellParticipants(trx, first.sessionId, notices, now);
}
