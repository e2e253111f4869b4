import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction } from "#db/client.server.ts";
import { refuseComment } from "./identity-check.service.server.ts";
import { tellTeaching } from "./notices.service.server.ts";
import { findFeedback } from "./presence.queries.server.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";
import { recordTeaching } from "./session-checks.service.server.ts";
import type { FeedbackForm } from "./teaching.forms.ts";
import { findTeachingSession, type TeachingRow } from "./teaching.queries.server.ts";
import { partiesOf } from "./teaching.rules.ts";
import { insertFeedback, updateFeedback } from "./teaching.store.server.ts";

/** The moderator's appreciation of an intern's presentation; read by its presenter and the coordination alone. */
export function giveFeedback(
  ctx: UseCaseContext,
  form: FeedbackForm & { sessionId: string },
): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const session = await findTeachingSession(trx, form.sessionId);
    if (!session) return refused("notFound", TEACHING_REFUSALS.unknown);
    if (!partiesOf(ctx.actor, session).includes("moderator"))
      return refused("forbidden", TEACHING_REFUSALS.forbidden);
    if (!mayHaveFeedback(session, ctx.now)) return refused("rule", TEACHING_REFUSALS.ownFeedback);
    const refusal = await refuseComment(trx, ctx, { field: "comment", text: form.comment });
    if (refusal) return refusal;
    const given = await findFeedback(trx, session.id);
    if ((given?.version ?? 0) !== form.feedbackVersion) return refused("conflict", TEACHING_REFUSALS.changed);
    const values = {
      clarity: Number(form.clarity),
      reasoning: Number(form.reasoning),
      literature: Number(form.literature),
      comment: form.comment,
      givenAt: ctx.now.toISOString(),
      givenBy: ctx.actor.accountId,
    };
    if (given) await updateFeedback(trx, given, values);
    else await insertFeedback(trx, { sessionId: session.id, ...values });
    await recordTeaching(trx, ctx, { sessionId: session.id, version: session.version, kind: "feedback" });
    if (!given) await tellTeaching(trx, [session.presenterId], { news: "feedback", session, now: ctx.now });
    return done();
  });
}

/** An intern's presentation that has begun. */
export function mayHaveFeedback(
  session: Pick<TeachingRow, "status" | "kind" | "startsAt" | "presenterId" | "presenterProfession">,
  now: Date,
): boolean {
  const hasBegun = session.startsAt <= now.toISOString();
  const isHeld = session.status === "held" || (session.status === "planned" && hasBegun);
  return isHeld && session.kind !== "course" && session.presenterProfession === "intern";
}
