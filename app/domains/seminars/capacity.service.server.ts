import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { inTransaction } from "#db/client.server.ts";
import { type EnrolmentContext, onSession } from "./enrolment.service.server.ts";
import { fillPlaces } from "./promotion.service.server.ts";
import { ENROLMENT_REFUSALS } from "./refusals.vocabulary.ts";
import { listQuotasToRelease } from "./sessions.queries.server.ts";
import { hasQuotas } from "./sessions.rules.ts";
import { lockSession, updateSession } from "./sessions.store.server.ts";

const BATCH = 100;

/** More places, fewer, or no limit (`null`); never fewer than are held. What is new goes to the queue at once. */
export function changeCapacity(
  ctx: UseCaseContext,
  form: { sessionId: string; capacity: number | null; version: number },
): Promise<Outcome<{ served: number }>> {
  return onSession(ctx, form.sessionId, async (trx, session) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", ENROLMENT_REFUSALS.notCoordinator);
    if (session.version !== form.version) return refused("conflict", ENROLMENT_REFUSALS.changedMeanwhile);
    if (form.capacity !== null && form.capacity < session.heldCount)
      return refused("rule", `${ENROLMENT_REFUSALS.capacityUnderHeld} (${session.heldCount}).`, {
        field: "capacity",
      });
    await updateSession(trx, session, { capacity: form.capacity }, ctx.now);
    await recordAudit(trx, ctx, {
      action: "seminar.capacity",
      subjectType: "seminar_session",
      subjectId: session.id,
      detail: { from: session.capacity, to: form.capacity },
    });
    const by = { now: ctx.now, accountId: ctx.actor.accountId };
    return done({ served: await fillPlaces(trx, session.id, by) });
  });
}

/** Reserved places that nobody of their group took are everybody's from the day that the session says. */
export async function releaseQuotas({ db, now }: Pick<EnrolmentContext, "db" | "now">): Promise<number> {
  const sessionIds = await listQuotasToRelease(db, { day: dayOf(now), limit: BATCH });
  for (const id of sessionIds) {
    await inTransaction(
      db,
      async (trx) => {
        const session = await lockSession(trx, id);
        if (!session || !hasQuotas(session)) return;
        await updateSession(trx, session, { quotaReleasedAt: now.toISOString() }, now);
        await fillPlaces(trx, id, { now, accountId: null });
      },
      "read committed",
    );
  }
  return sessionIds.length;
}
