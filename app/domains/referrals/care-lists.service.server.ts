import { freePlaces, listFilieres } from "#app/domains/filieres/filieres.queries.server.ts";
import { type Action, can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import {
  type AppointmentList,
  type CareScope,
  careScopesOf,
  careSectionsFor,
  type PathwayList,
  withoutDesk,
} from "./care-lists.rules.ts";
import { countEnds, listEnds } from "./ends.queries.server.ts";
import { ENDS_PAGE, type EndList } from "./episodes.rules.ts";
import { PATHWAY_PAGE } from "./logistics.rules.ts";
import {
  listDay,
  listOpenEntries,
  listToBook,
  listToRebook,
  listUnsettled,
  listUpcoming,
  type OpenEntry,
  type ScheduledAppointment,
  type ToBook,
} from "./pathway.queries.server.ts";
import { countWaiting, listQueue } from "./waiting-list.queries.server.ts";
import { QUEUE_PAGE } from "./waiting-list.rules.ts";

interface ListQuery<List> {
  list: List;
  page: number;
  /** Asked for in the address, by whoever works for a filière and for a secteur. */
  side?: string | null;
}

/** Ends of care and returns, of the filières or of the secteurs. `forbidden` to whoever follows no patient. */
export async function openEnds(ctx: UseCaseContext, { list, page, side }: ListQuery<EndList>) {
  const found = await chooseScope(ctx, "referral.read", side);
  if (!found.ok) return found;
  const today = dayOf(ctx.now);
  const rows = await listEnds(ctx.db, found.value.scope, list, today, page);
  return done({
    ...(await shown(ctx, "episode.list", rows, ENDS_PAGE)),
    ...viewOf(ctx, found.value),
    counts: await countEnds(ctx.db, found.value.scope, today),
  });
}

/** Appointments of a day in Paris, to come, or to book again. */
export async function openAppointments(
  ctx: UseCaseContext,
  { list, page, side, day }: ListQuery<AppointmentList> & { day: string },
) {
  const found = await chooseScope(ctx, "logistics.read", side);
  if (!found.ok) return found;
  const { scope } = found.value;
  const rows = await {
    jour: () => listDay(ctx.db, scope, day),
    "a-venir": () => listUpcoming(ctx.db, scope, ctx.now, page),
    "a-refixer": () => listToRebook(ctx.db, scope, page),
  }[list]();
  const size = list === "jour" ? rows.length : PATHWAY_PAGE;
  return done({
    ...(await shown(ctx, "appointment.list", rows, size)),
    ...viewOf(ctx, found.value),
  });
}

type PathwayRows =
  | { kind: "entries"; rows: OpenEntry[]; hasMore: boolean }
  | { kind: "toBook"; rows: ToBook[]; hasMore: boolean }
  | { kind: "appointments"; rows: ScheduledAppointment[]; hasMore: boolean };

/** What the «assistante de parcours» has to do, call, book and settle, for her filières. */
export async function openPathways(
  ctx: UseCaseContext,
  { list, page }: ListQuery<PathwayList>,
): Promise<Outcome<PathwayRows>> {
  const found = await chooseScope(ctx, "logistics.write", "filieres");
  if (!found.ok) return found;
  const { scope } = found.value;
  const { ids } = scope;
  const show = <Row extends { patientId: string }>(rows: Row[]) =>
    shown(ctx, "logistics.list", rows, PATHWAY_PAGE);
  switch (list) {
    case "a-faire":
      return done({ kind: "entries", ...(await show(await listOpenEntries(ctx.db, ids, page))) });
    case "a-appeler":
      return done({ kind: "toBook", ...(await show(await listToBook(ctx.db, ids, page))) });
    default: {
      const rows = await {
        "a-refixer": () => listToRebook(ctx.db, scope, page),
        "a-venir": () => listUpcoming(ctx.db, scope, ctx.now, page),
        "a-renseigner": () => listUnsettled(ctx.db, ids, ctx.now, page),
      }[list]();
      return done({ kind: "appointments", ...(await show(rows)) });
    }
  }
}

/** The waiting list of one of the actor's filières: the one asked for, else the first. */
export async function openQueue(ctx: UseCaseContext, query: { filiereId: string | null; page: number }) {
  const carer = withoutDesk(ctx.actor);
  const filieres = (await listFilieres(ctx.db)).filter(({ id }) =>
    can(carer, "referral.read", { filiere: id }),
  );
  const filiere = filieres.find(({ id }) => id === query.filiereId) ?? filieres[0];
  if (!filiere) return refused("forbidden", CARE_REFUSALS.noList);
  const rows = await listQueue(ctx.db, filiere.id, query.page);
  return done({
    ...(await shown(ctx, "waiting_list.read", rows, QUEUE_PAGE)),
    filiere: { id: filiere.id, name: filiere.shortName, waitReviewDays: filiere.waitReviewDays },
    filieres: filieres.map(({ id, shortName }) => ({ value: id, label: shortName })),
    total: await countWaiting(ctx.db, filiere.id),
    free: await freePlaces(ctx.db, filiere.id),
    mayRank: can(ctx.actor, "referral.triage", { filiere: filiere.id }),
    mayBook: can(ctx.actor, "appointment.write", { filiere: filiere.id }),
    sections: careSectionsFor(ctx.actor),
  });
}

interface Chosen {
  scope: CareScope;
  scopes: readonly CareScope[];
}

async function chooseScope(
  ctx: UseCaseContext,
  action: Action,
  side: string | null | undefined,
): Promise<Outcome<Chosen>> {
  const filieres = await listFilieres(ctx.db);
  const scopes = careScopesOf(
    ctx.actor,
    action,
    filieres.map(({ id }) => id),
  );
  const scope = scopes.find((candidate) => candidate.side === side) ?? scopes[0];
  return scope ? done({ scope, scopes }) : refused("forbidden", CARE_REFUSALS.noList);
}

function viewOf(ctx: UseCaseContext, { scope, scopes }: Chosen) {
  return {
    side: scope.side,
    sides: scopes.map((candidate) => candidate.side),
    sections: careSectionsFor(ctx.actor),
  };
}

/** The rows of a page and whether more follow, once one audit line has named the patients shown (ADR 018). */
async function shown<Row extends { patientId: string }>(
  ctx: UseCaseContext,
  action: string,
  read: readonly Row[],
  size: number,
) {
  const rows = read.slice(0, size);
  const ids = [...new Set(rows.map((row) => row.patientId))];
  await recordAudit(ctx.db, ctx, { action, detail: { count: ids.length, ids: ids.join(" ") } });
  return { rows, hasMore: read.length > size };
}
