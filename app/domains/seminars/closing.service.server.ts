import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { onSheet } from "./attendance.access.server.ts";
import { insertClosing, nextSheetVersion, reopenClosing } from "./attendance.store.server.ts";
import { ATTENDANCE_REFUSALS } from "./attendance.vocabulary.ts";
import { holdSession } from "./held.service.server.ts";
import { applySheet, type SheetForm } from "./sheet.service.server.ts";

/**
 * The trainer closes a half-day with their signature: what the sheet says then is what is attested, and nobody signs
 * after. The last one closed makes the session held.
 */
export function closeHalfDay(
  ctx: UseCaseContext,
  form: SheetForm & { trainerName: string },
): Promise<Outcome<{ isHeld: boolean }>> {
  return onSheet(ctx, form.halfDayId, async (trx, session, halfDay) => {
    if (halfDay.closedAt !== null) return refused("conflict", ATTENDANCE_REFUSALS.alreadyClosed);
    if (ctx.now.toISOString() < halfDay.startsAt) return refused("rule", ATTENDANCE_REFUSALS.notStarted);
    const refusal = await applySheet(trx, ctx, halfDay, form);
    if (refusal) return refusal;
    await insertClosing(trx, {
      halfDayId: halfDay.id,
      closedAt: ctx.now.toISOString(),
      closedBy: ctx.actor.accountId,
      trainerName: form.trainerName,
    });
    await recordAudit(trx, ctx, {
      action: "seminar.close_half_day",
      subjectType: "seminar_session",
      subjectId: session.id,
      detail: { halfDay: halfDay.id },
    });
    return done({ isHeld: await holdSession(trx, ctx, session) });
  });
}

/** The coordination opens a sheet again, with the reason that stays written; it is then corrected and closed anew. */
export function reopenHalfDay(
  ctx: UseCaseContext,
  form: { halfDayId: string; reason: string },
): Promise<Outcome> {
  return onSheet(ctx, form.halfDayId, async (trx, session, halfDay) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", ATTENDANCE_REFUSALS.notCoordinator);
    if (halfDay.closingId === null) return refused("conflict", ATTENDANCE_REFUSALS.notClosed);
    await reopenClosing(trx, halfDay.closingId, {
      at: ctx.now,
      accountId: ctx.actor.accountId,
      reason: form.reason,
    });
    await nextSheetVersion(trx, halfDay.id);
    await recordAudit(trx, ctx, {
      action: "seminar.reopen_half_day",
      subjectType: "seminar_session",
      subjectId: session.id,
      detail: { halfDay: halfDay.id },
    });
    return done();
  });
}
