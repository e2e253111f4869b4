import { sessionLabel } from "#app/domains/teaching/session-words.rules.ts";
import { contentPath, presencePath, teachingPath } from "#app/domains/teaching/teaching.paths.ts";
import { listOwnedTeaching, listOwnPresentations } from "#app/domains/teaching/teaching.queries.server.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf, endOfDay } from "#app/shared/dates.ts";
import { LINES_PER_SORT } from "./day.queries.server.ts";
import type { DayItem } from "./day.vocabulary.ts";

/** Days before its date at which something of the teaching is in sight. */
const DAYS_AHEAD = 14;
const PRESENTED_AHEAD = 7;

type Owned = Awaited<ReturnType<typeof listOwnedTeaching>>[number];

/** Proposals to answer or to change, contents to write, sheets to close, slots to fill; what one presents this week. */
export async function ownTeaching(ctx: UseCaseContext): Promise<DayItem[]> {
  if (!can(ctx.actor, "teaching.read")) return [];
  const { accountId } = ctx.actor;
  const [owned, presented] = await Promise.all([
    listOwnedTeaching(ctx.db, { accountId, dueBefore: until(ctx, DAYS_AHEAD), limit: LINES_PER_SORT }),
    listOwnPresentations(ctx.db, {
      accountId,
      from: ctx.now.toISOString(),
      before: until(ctx, PRESENTED_AHEAD),
      limit: LINES_PER_SORT,
    }),
  ]);
  return [
    ...owned.filter((row) => isToDo(row, ctx.now)).map((row) => ownedItem(row, ctx.now)),
    ...presented
      .filter(({ completedAt }) => completedAt !== null)
      .map((row) => item(row, "Présenter", { dueAt: row.startsAt, path: teachingPath(row.id) })),
  ];
}

/** A sheet is to close once its session is over. */
function isToDo(row: Owned, now: Date): boolean {
  return row.status !== "planned" || row.completedAt === null || row.endsAt <= now.toISOString();
}

function ownedItem(row: Owned, now: Date): DayItem {
  const { dueAt } = row;
  switch (row.status) {
    case "free":
      return item(row, "Trouver qui présente", { dueAt, path: teachingPath(row.id) });
    case "proposed":
      return item(row, "Répondre à la proposition", { dueAt, path: teachingPath(row.id) });
    case "changes_asked":
      return item(row, "Reprendre votre proposition", { dueAt, path: teachingPath(row.id) });
    default:
      return row.endsAt <= now.toISOString()
        ? item(row, "Clore la feuille de présence", { dueAt, path: presencePath(row.id) })
        : item(row, "Terminer le contenu", { dueAt, path: contentPath(row.id) });
  }
}

/** Never the title: it says something of a case, and this page is read over a shoulder. */
function item(
  row: Pick<Owned, "id" | "kind" | "startsAt" | "place">,
  what: string,
  more: { dueAt: string | null; path: string },
): DayItem {
  return {
    key: `teaching-${row.id}`,
    kind: "teaching",
    what,
    who: null,
    detail: [sessionLabel(row), row.place].filter(Boolean).join(" · "),
    patientId: null,
    ...more,
  };
}

function until(ctx: UseCaseContext, days: number): string {
  return endOfDay(addDays(dayOf(ctx.now), days)).toISOString();
}
