import { recordAudit } from "#app/platform/audit/audit.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { groupBy } from "#app/shared/collections.ts";
import type { Trx } from "#db/client.server.ts";
import { listHalfDays, listSignedHalfDays } from "./attendance.queries.server.ts";
import { SHEET_STATUSES } from "./attendance.vocabulary.ts";
import { tellAttendance } from "./attendance-notices.service.server.ts";
import { settleCertificates } from "./certificates.service.server.ts";
import { type EnrolmentRow, listEnrolmentsIn } from "./enrolments.queries.server.ts";
import { moveEnrolments, settleOffers } from "./enrolments.store.server.ts";
import { attestedMinutes } from "./hours.rules.ts";
import { tellParticipants } from "./notices.service.server.ts";
import type { SessionRow } from "./sessions.queries.server.ts";
import { updateSession } from "./sessions.store.server.ts";

/**
 * Once every half-day of a locked session is closed: who signed has attended, the others were absent, who still waited
 * was not served, and the certificates are issued. Again after a correction: only what it changes. False when a
 * half-day is still open.
 */
export async function holdSession(trx: Trx, ctx: UseCaseContext, session: SessionRow): Promise<boolean> {
  const halfDays = await listHalfDays(trx, session.id);
  if (halfDays.some(({ closedAt }) => closedAt === null)) return false;
  const signed = groupBy(await listSignedHalfDays(trx, session.id), ({ enrolmentId }) => enrolmentId);
  const rows = await listEnrolmentsIn(trx, { sessionId: session.id, statuses: SHEET_STATUSES });
  const hasAttended = ({ id }: EnrolmentRow) => attestedMinutes(signed.get(id) ?? []) > 0;
  await settlePresences(trx, ctx, rows, hasAttended);
  await endUnserved(trx, ctx, session.id);
  if (session.status !== "held") {
    await updateSession(trx, session, { status: "held", heldAt: ctx.now.toISOString() }, ctx.now);
    await recordAudit(trx, ctx, {
      action: "seminar.held",
      subjectType: "seminar_session",
      subjectId: session.id,
      detail: { attended: rows.filter(hasAttended).length, of: rows.length },
    });
  }
  await settleCertificates(
    trx,
    ctx,
    session,
    rows.map(({ id }) => ({ enrolmentId: id, signed: signed.get(id) ?? [] })),
  );
  return true;
}

async function settlePresences(
  trx: Trx,
  ctx: UseCaseContext,
  rows: readonly EnrolmentRow[],
  hasAttended: (row: EnrolmentRow) => boolean,
): Promise<void> {
  for (const to of ["attended", "absent"] as const) {
    const moved = rows.filter((row) => row.status !== to && hasAttended(row) === (to === "attended"));
    const change = { to, at: ctx.now, accountId: ctx.actor.accountId, reason: "sheet_closed" };
    for (const sameStatus of groupBy(moved, ({ status }) => status).values())
      await moveEnrolments(trx, sameStatus, change);
    if (to === "absent")
      await tellAttendance(
        trx,
        moved.map(({ id }) => ({ enrolmentId: id, news: { kind: "absent" } })),
        ctx.now,
      );
  }
}

/** Nobody waits for a session that is over; having had no place counts for the next one. */
async function endUnserved(trx: Trx, ctx: UseCaseContext, sessionId: string): Promise<void> {
  const at = ctx.now.toISOString();
  for (const status of ["offered", "waiting"] as const) {
    const rows = await listEnrolmentsIn(trx, { sessionId, statuses: [status] });
    const ids = rows.map(({ id }) => id);
    if (status === "offered") await settleOffers(trx, ids, "withdrawn", ctx.now);
    await moveEnrolments(trx, rows, {
      to: "cancelled",
      at: ctx.now,
      accountId: ctx.actor.accountId,
      reason: "not_served",
      set: { endedAt: at, endReason: "not_served", offerExpiresAt: null },
    });
    const news = { kind: "ended", reason: "not_served", comment: null } as const;
    const notices = ids.map((enrolmentId) => ({ enrolmentId, news }));
    await tellParticipants(trx, sessionId, notices, ctx.now);
  }
}
