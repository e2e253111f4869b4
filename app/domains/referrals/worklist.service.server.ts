import {
  countInCare,
  freePlaces,
  listFilieres,
  listTargets,
} from "#app/domains/filieres/filieres.queries.server.ts";
import { countByStatus } from "#app/domains/filieres/tallies.queries.server.ts";
import { measureWait } from "#app/domains/filieres/wait.queries.server.ts";
import { withFreePlaces } from "#app/domains/filieres/wait.rules.ts";
import { can, hasRole, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { listSecteursInTerritory } from "./referrals.queries.server.ts";
import type { Priority } from "./referrals.vocabulary.ts";
import { medianAnswerDays } from "./worklist.figures.rules.ts";
import {
  countInStage,
  listAnswers,
  listNearestDue,
  listWorklist,
  type WorklistRow,
} from "./worklist.queries.server.ts";
import {
  type Cursor,
  countOf,
  DESK_CODE,
  encodeCursor,
  TAB_STAGES,
  type TabSlug,
  tabsOf,
  tallyWorklist,
  type View,
} from "./worklist.rules.ts";
import { lineOf } from "./worklist-line.rules.ts";

const PAGE_SIZE = 50;
/** An export is cut there, and says so. */
const EXPORT_LIMIT = 5_000;

const MEDIAN_DAYS = 30;
const MS_PER_DAY = 86_400_000;
/** Patients named on one audit line of an export. */
const PATIENTS_PER_LINE = 200;

export interface WorklistFilters {
  tab: TabSlug;
  secteurId: string | null;
  filiereId: string | null;
  priority: Priority | null;
  after: Cursor | null;
}

/** The lists that a person works on: their filières, their secteurs, the desk; with all filières and secteurs. */
export async function listViews(ctx: UseCaseContext) {
  const { actor, db } = ctx;
  const [filieres, secteurs] = [await listFilieres(db), await listSecteursInTerritory(db)];
  const received = {
    ...actor,
    grants: actor.grants.filter(
      (grant) => grant.role !== "territory_desk" && grant.role !== "sector_psychiatrist",
    ),
  };
  const own = scopesOf(received, "referral.read", "filiere");
  const sent = scopesOf(actor, "referral.follow", "secteur");
  const desk = can(actor, "referral.desk") && hasRole(actor, "territory_desk");
  const territories = [...new Set(secteurs.map((secteur) => secteur.territoryId))];
  const views = [
    ...filieres
      .filter((filiere) => own.all || own.ids.includes(filiere.id))
      .map(
        (filiere): View => ({ kind: "filiere", id: filiere.id, code: filiere.code, name: filiere.shortName }),
      ),
    ...secteurs
      .filter((secteur) => sent.all || sent.ids.includes(secteur.id))
      .map((secteur): View => ({ kind: "secteur", id: secteur.id, code: secteur.code, name: secteur.code })),
    ...(desk
      ? territories.map(
          (id, index): View => ({
            kind: "desk",
            id,
            code: index === 0 ? DESK_CODE : `${DESK_CODE}-${index + 1}`,
            name: "guichet territorial",
          }),
        )
      : []),
  ];
  return { views, filieres, secteurs };
}

/** One page of a list with its tabs; who was named to whom is an audit line. */
export async function openWorklist(ctx: UseCaseContext, view: View, filters: WorklistFilters) {
  const rows = await listWorklist(ctx.db, { view, ...filters, limit: PAGE_SIZE + 1 });
  const shown = rows.slice(0, PAGE_SIZE);
  const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const estimateWeeks = await estimateFor(ctx, view, shown);
  const tallies = await countByStatus(ctx.db, tallyWorklist(view));
  await recordAudit(ctx.db, ctx, {
    action: "referral.list",
    subjectType: "patient",
    detail: { list: view.code, tab: filters.tab, count: shown.length, ids: patientIdsOf(shown) },
  });
  return {
    rows: shown.map((row) =>
      lineOf(row, {
        isSent: view.kind === "secteur",
        now: ctx.now,
        today: dayOf(ctx.now),
        estimateWeeks,
      }),
    ),
    next: last ? encodeCursor({ at: cursorAt(filters.tab, last), id: last.id }) : null,
    tabs: tabsOf(view).map((slug) => ({ slug, count: countOf(slug, tallies) })),
    tallies,
  };
}

/** The estimate that the filière's own page shows; asked only when somebody of the page waits for a place. */
async function estimateFor(ctx: UseCaseContext, view: View, rows: readonly WorklistRow[]) {
  if (view.kind !== "filiere" || !rows.some(({ status }) => status === "waiting")) return null;
  const [wait, free] = [await measureWait(ctx.db, view.id, ctx.now), await freePlaces(ctx.db, view.id)];
  return withFreePlaces(wait, free).estimateWeeks;
}

/** The filtered list for a file: bounded, and each patient in it is in the audit trail. */
export async function exportWorklist(
  ctx: UseCaseContext,
  view: View,
  filters: Omit<WorklistFilters, "after">,
) {
  const rows = await listWorklist(ctx.db, { view, ...filters, after: null, limit: EXPORT_LIMIT + 1 });
  const shown = rows.slice(0, EXPORT_LIMIT);
  for (let start = 0; start === 0 || start < shown.length; start += PATIENTS_PER_LINE) {
    const part = shown.slice(start, start + PATIENTS_PER_LINE);
    await recordAudit(ctx.db, ctx, {
      action: "referral.export",
      subjectType: "patient",
      detail: { list: view.code, tab: filters.tab, count: part.length, ids: patientIdsOf(part) },
    });
  }
  return { rows: shown, isCut: rows.length > EXPORT_LIMIT };
}

/** The four figures above a filière's list. */
export async function readFiliereFigures(
  ctx: UseCaseContext,
  view: View,
  filiere: { capacity: number } | undefined,
) {
  const now = ctx.now.toISOString();
  const since = new Date(ctx.now.getTime() - MEDIAN_DAYS * MS_PER_DAY).toISOString();
  const capacity = filiere?.capacity ?? 0;
  const [inCare, targets] = [await countInCare(ctx.db, [view.id]), await listTargets(ctx.db, view.id)];
  const urgent = await listNearestDue(ctx.db, view, { stage: "triage", priority: "urgent" });
  const [nearestDue] = await listNearestDue(ctx.db, view, { stage: "triage", limit: 1 });
  return {
    urgent: urgent.length,
    nearestUrgentDue: urgent[0] ?? null,
    nearestDue: nearestDue ?? null,
    medianAnswerDays: medianAnswerDays(await listAnswers(ctx.db, { filiereId: view.id, since })),
    targetDays: targets.find((target) => target.priority === "programme")?.answerDays ?? null,
    capacity,
    freePlaces: capacity - (inCare.get(view.id) ?? 0),
    overdueCare: await countInStage(ctx.db, view, { stage: "care", dueBefore: now }),
  };
}

/** The figures above what a secteur sent, or above the desk's list. */
export async function readSenderFigures(ctx: UseCaseContext, view: View) {
  const now = ctx.now.toISOString();
  return {
    unopened: await countInStage(ctx.db, view, { stage: "triage", isUnopened: true }),
    overdue: await countInStage(ctx.db, view, { stage: "triage", dueBefore: now }),
    returns: await countInStage(ctx.db, view, { stage: "care", owner: "secteur" }),
  };
}

function cursorAt(tab: TabSlug, row: WorklistRow): string {
  const stage = TAB_STAGES[tab];
  if (stage === null) return row.createdAt;
  return stage === "closed" ? "" : (row.dueAt ?? "");
}

function patientIdsOf(rows: readonly { patientId: string }[]): string {
  return [...new Set(rows.map((row) => row.patientId))].join(" ");
}
