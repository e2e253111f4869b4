import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import { updateAbsenceReason } from "./attendance.store.server.ts";
import { ATTENDANCE_REFUSALS } from "./attendance.vocabulary.ts";
import { auditEnrolment, type EnrolmentContext, onSession } from "./enrolment.service.server.ts";
import { findEnrolment } from "./enrolments.queries.server.ts";
import { findParticipant } from "./participants.queries.server.ts";
import { ENROLMENT_REFUSALS } from "./refusals.vocabulary.ts";

/** Whoever was absent says why, afterwards: by themselves, or by the link of their e-mail (`ctx.actor` null). */
export async function explainAbsence(
  ctx: EnrolmentContext,
  form: { enrolmentId: string; reason: string },
): Promise<Outcome> {
  const found = await findEnrolment(ctx.db, form.enrolmentId);
  if (!found) return refused("notFound", ENROLMENT_REFUSALS.unknownEnrolment);
  return onSession(ctx, found.sessionId, async (trx) => {
    const row = await findEnrolment(trx, form.enrolmentId);
    const participant = row ? await findParticipant(trx, row.participantId) : undefined;
    if (!row || (ctx.actor && participant?.accountId !== ctx.actor.accountId))
      return refused("forbidden", ENROLMENT_REFUSALS.forbidden);
    if (row.status !== "absent") return refused("conflict", ATTENDANCE_REFUSALS.notAbsent);
    await updateAbsenceReason(trx, { id: row.id, reason: form.reason, at: ctx.now });
    await auditEnrolment(trx, ctx, "seminar.explain_absence", row);
    return done();
  });
}
