import { listQueuesToServe } from "#app/domains/seminars/figures.queries.server.ts";
import { managedSessionPath } from "#app/domains/seminars/seminars.paths.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { formatDay } from "#app/shared/dates.ts";
import type { DayItem } from "./day.vocabulary.ts";

/** Queues that have reached what their seminar fixed, and that no poll nor extra session answers yet. */
export async function queuesToServe(ctx: UseCaseContext): Promise<DayItem[]> {
  if (!can(ctx.actor, "seminar.manage")) return [];
  const sessions = await listQueuesToServe(ctx.db, ctx.now);
  return sessions.map((session) => ({
    key: `extra-session-${session.id}`,
    kind: "seminar",
    what: "Préparer une séance supplémentaire",
    who: null,
    patientId: null,
    detail: `${session.title}, ${formatDay(session.startsAt)} · ${session.waitingCount} en attente`,
    dueAt: session.startsAt,
    path: `${managedSessionPath(session.id)}/supplementaire`,
  }));
}
