import { listFilieres } from "#app/domains/filieres/filieres.queries.server.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf, instantOf } from "#app/shared/dates.ts";
import type { Database } from "#db/client.server.ts";
import type { CalendarSearch } from "./calendar-page.forms.ts";
import { hoursWords, moderatorName, placeWords, presenterName, titleOf } from "./session-words.rules.ts";
import { listTeachingSessions, SESSIONS_PER_PAGE, type TeachingRow } from "./teaching.queries.server.ts";
import { isForAll, partiesOf } from "./teaching.rules.ts";

export type CalendarPage = Awaited<ReturnType<typeof openCalendar>>;
export type CalendarSession = CalendarPage["sessions"][number];

/** The sessions to come, those of today included; or the past ones, the latest first. */
export async function openCalendar(ctx: UseCaseContext & { db: Database }, search: CalendarSearch) {
  const [startsAt = "", id = ""] = (search.apres ?? "").split("_");
  const rows = await listTeachingSessions(ctx.db, {
    from: instantOf(dayOf(ctx.now)).toISOString(),
    isPast: search.vue === "passees",
    kind: search.genre,
    filiere: search.filiere,
    isFree: search.voir === "libres",
    personId: search.voir === "miennes" ? ctx.actor.accountId : null,
    after: search.apres ? { startsAt, id } : null,
  });
  const shown = rows.slice(0, SESSIONS_PER_PAGE);
  const last = rows.length > SESSIONS_PER_PAGE ? shown.at(-1) : undefined;
  const filieres = await listFilieres(ctx.db);
  return {
    sessions: shown.filter((row) => isShown(ctx, row)).map((row) => sessionView(ctx, row)),
    next: last ? `${last.startsAt}_${last.id}` : null,
    filieres: filieres.map(({ code, shortName }) => ({ code, shortName })),
    canPropose: can(ctx.actor, "teaching.propose"),
    canPlan: can(ctx.actor, "teaching.moderate"),
  };
}

function isShown(ctx: UseCaseContext, row: TeachingRow): boolean {
  return isForAll(row) || partiesOf(ctx.actor, row).length > 0;
}

function sessionView(ctx: UseCaseContext, row: TeachingRow) {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    title: titleOf(row),
    theme: row.theme,
    filiereName: row.filiereName,
    startsAt: row.startsAt,
    hours: hoursWords(row),
    place: placeWords(row),
    videoUrl: row.status === "cancelled" ? null : row.videoUrl,
    presenter: presenterName(row),
    moderator: moderatorName(row),
    isMine: row.presenterId === ctx.actor.accountId || row.moderatorId === ctx.actor.accountId,
    isOwned: row.ownerId === ctx.actor.accountId,
    isFree: row.status === "free" && row.startsAt > ctx.now.toISOString(),
  };
}
