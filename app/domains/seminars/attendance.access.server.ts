import { type Actor, can } from "#app/platform/access/permissions.rules.ts";
import { type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { findHalfDay, type HalfDay, listTrainers } from "./attendance.queries.server.ts";
import { ATTENDANCE_REFUSALS } from "./attendance.vocabulary.ts";
import { type EnrolmentContext, onSession } from "./enrolment.service.server.ts";
import type { SessionRow } from "./sessions.queries.server.ts";

/** The sheet of a session is kept by its trainers and by the coordination. */
export async function mayKeepSheet(db: Database | Trx, actor: Actor, sessionId: string): Promise<boolean> {
  if (can(actor, "seminar.manage")) return true;
  const trainers = await listTrainers(db, sessionId);
  return trainers.some(({ accountId }) => accountId === actor.accountId);
}

/** Only what is held has a sheet. */
export function refuseSheet(session: { status: SessionRow["status"] }): Refusal | null {
  return session.status === "open" || session.status === "held"
    ? null
    : refused("rule", ATTENDANCE_REFUSALS.sessionClosed);
}

/** Work on the sheet of a half-day, its session locked, by somebody who keeps it; the half-day is read after the lock. */
export async function onSheet<T>(
  ctx: EnrolmentContext & { actor: Actor },
  halfDayId: string,
  work: (trx: Trx, session: SessionRow, halfDay: HalfDay) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const found = await findHalfDay(ctx.db, halfDayId);
  if (!found) return refused("notFound", ATTENDANCE_REFUSALS.unknownHalfDay);
  return onSession(ctx, found.sessionId, async (trx, session) => {
    if (!(await mayKeepSheet(trx, ctx.actor, session.id)))
      return refused("forbidden", ATTENDANCE_REFUSALS.notKeeper);
    const halfDay = await findHalfDay(trx, halfDayId);
    if (!halfDay) return refused("notFound", ATTENDANCE_REFUSALS.unknownHalfDay);
    return refuseSheet(session) ?? work(trx, session, halfDay);
  });
}
