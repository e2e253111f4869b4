import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";
import { sessionValues } from "./session-values.rules.ts";
import { findTeachingSession } from "./teaching.queries.server.ts";
import { refuseMove } from "./teaching.rules.ts";

/** A session as its form holds it, for whoever may change it now. */
export async function openTeachingEdit(
  ctx: UseCaseContext,
  sessionId: string,
): Promise<Outcome<{ id: string; values: Record<string, string> }>> {
  const session = await findTeachingSession(ctx.db, sessionId);
  if (!session) return refused("notFound", TEACHING_REFUSALS.unknown);
  const refusal = refuseMove("edit", session, ctx.actor, ctx.now);
  if (refusal) return refused(refusal.kind, refusal.message);
  return done({
    id: session.id,
    values: { ...sessionValues(session), version: String(session.version) },
  });
}
