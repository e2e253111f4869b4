import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { mayKeepSheet } from "./attendance.access.server.ts";
import {
  type HalfDay,
  listHalfDays,
  listSheetPeople,
  listTrainers,
  type SheetPerson,
} from "./attendance.queries.server.ts";
import { ATTENDANCE_REFUSALS } from "./attendance.vocabulary.ts";
import { findTerritoryName } from "./certificates.queries.server.ts";
import { findSessionLabel } from "./sessions.queries.server.ts";

export interface PaperSheet {
  territoryName: string;
  title: string;
  place: string;
  trainers: string[];
  halfDays: HalfDay[];
  people: SheetPerson[];
}

/** What the paper sheet of a session holds, for whoever keeps it. */
export async function openPaperSheet(ctx: UseCaseContext, sessionId: string): Promise<Outcome<PaperSheet>> {
  const label = await findSessionLabel(ctx.db, sessionId);
  if (!label) return refused("notFound", ATTENDANCE_REFUSALS.unknownHalfDay);
  if (!(await mayKeepSheet(ctx.db, ctx.actor, sessionId)))
    return refused("forbidden", ATTENDANCE_REFUSALS.notKeeper);
  const trainers = await listTrainers(ctx.db, sessionId);
  await recordAudit(ctx.db, ctx, {
    action: "seminar.paper_sheet",
    subjectType: "seminar_session",
    subjectId: sessionId,
  });
  return done({
    territoryName: await findTerritoryName(ctx.db),
    title: label.title,
    place: [label.siteName, label.place].filter(Boolean).join(", "),
    trainers: trainers.map(({ name }) => name),
    halfDays: await listHalfDays(ctx.db, sessionId),
    people: await listSheetPeople(ctx.db, sessionId),
  });
}
