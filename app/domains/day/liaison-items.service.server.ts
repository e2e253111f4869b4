import { listBoardPlaces } from "#app/domains/liaison/board.service.server.ts";
import { LIAISON_LEVEL_LABELS } from "#app/domains/liaison/liaison.vocabulary.ts";
import { liaisonToDo } from "#app/domains/liaison/next-step.rules.ts";
import { patientLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { DayItem } from "./day.vocabulary.ts";
import { type LiaisonSource, listLiaisonItems, listLiaisonStates } from "./liaison-items.queries.server.ts";

/** Requests of the liaison whose next step is up to this person, nearest deadline first. */
export async function waitingLiaison(ctx: UseCaseContext): Promise<DayItem[]> {
  const lists = (await sourcesOf(ctx)).map(async (source) =>
    (await listLiaisonItems(ctx.db, source)).filter((row) => isTheirs(source, row)),
  );
  return (await Promise.all(lists)).flat().map((row) => ({
    key: `liaison-${row.id}`,
    kind: "liaison",
    what: liaisonToDo(row),
    who: patientLabel(row),
    patientId: row.patientId,
    detail: `${row.hospitalName}, ${row.wardName} · ${LIAISON_LEVEL_LABELS[row.level]}`,
    dueAt: row.dueAt,
    path: `/liaison/${row.id}`,
  }));
}

/** How many: the number on the rail. */
export async function countWaitingLiaison(ctx: UseCaseContext): Promise<number> {
  const lists = (await sourcesOf(ctx)).map(async (source) =>
    (await listLiaisonStates(ctx.db, source)).filter((row) => isTheirs(source, row)),
  );
  return (await Promise.all(lists)).flat().length;
}

type Source = LiaisonSource & { onlyImmediateBeforeReview?: boolean };

/**
 * To triage and to sign for the supervisor; what an intern has in charge and may take; answers to confirm for the
 * ward. None of them overlap.
 */
async function sourcesOf(ctx: UseCaseContext): Promise<Source[]> {
  if (!can(ctx.actor, "liaison.list")) return [];
  const { hospitals, wards } = await listBoardPlaces(ctx);
  const sources: Source[] = wards.map(({ id }) => ({ place: "ward", id, statuses: ["countersigned"] }));
  if (hospitals.length > 0)
    sources.push({ place: "person", id: ctx.actor.accountId, statuses: ["assigned", "seen"] });
  for (const { id } of hospitals) {
    const scope = { hospital: id };
    if (can(ctx.actor, "liaison.triage", scope))
      sources.push({ place: "hospital", id, statuses: ["requested", "written"] });
    else if (can(ctx.actor, "liaison.take", scope))
      sources.push({
        place: "hospital",
        id,
        statuses: ["requested", "triaged"],
        onlyImmediateBeforeReview: true,
      });
  }
  return sources;
}

/** An intern takes an immediate request at once, the others after the review. */
function isTheirs(source: Source, row: { status: string; level: string }): boolean {
  return !source.onlyImmediateBeforeReview || row.status !== "requested" || row.level === "immediate";
}
