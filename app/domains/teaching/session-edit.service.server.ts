import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { localInstant } from "#app/shared/dates.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";
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
  const [day = "", startTime = ""] = localInstant(session.startsAt).split("T");
  const [, endTime = ""] = localInstant(session.endsAt).split("T");
  return done({
    id: session.id,
    values: {
      version: String(session.version),
      kind: session.kind,
      title: session.title ?? "",
      theme: session.theme ?? "",
      filiereId: session.filiereId ?? "",
      presenterId: session.presenterId ?? "",
      moderatorId: session.moderatorId,
      day,
      startTime,
      endTime,
      siteId: session.siteId ?? "",
      place: session.place ?? "",
      videoUrl: session.videoUrl ?? "",
    },
  });
}
