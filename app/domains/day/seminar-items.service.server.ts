import { sessionPath } from "#app/domains/seminars/seminars.paths.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf, endOfDay, instantOf } from "#app/shared/dates.ts";
import type { DayItem } from "./day.vocabulary.ts";
import { listSeminarItems, listTrainedSessions } from "./seminar-items.queries.server.ts";

/** Days before a session at which it is in sight. */
const DAYS_AHEAD = 7;

/** Places to confirm, whose delay runs; sessions of the coming days, as a participant and as a trainer. */
export async function ownSeminars(ctx: UseCaseContext): Promise<DayItem[]> {
  const today = dayOf(ctx.now);
  const span = {
    accountId: ctx.actor.accountId,
    from: instantOf(today).toISOString(),
    before: endOfDay(addDays(today, DAYS_AHEAD)).toISOString(),
  };
  const [own, trained] = await Promise.all([
    listSeminarItems(ctx.db, span),
    listTrainedSessions(ctx.db, span),
  ]);
  return [
    ...own.map((row) => ({
      ...item(`seminar-${row.id}`),
      what:
        row.status === "offered"
          ? `Répondre à la place proposée : « ${row.title} »`
          : `Séance « ${row.title} »`,
      detail: [row.siteName, row.place].filter(Boolean).join(", ") || null,
      dueAt: row.status === "offered" ? row.offerExpiresAt : row.startsAt,
      path: sessionPath(row.sessionId),
    })),
    ...trained.map((row) => ({
      ...item(`seminar-trained-${row.id}`),
      what: `Animer la séance « ${row.title} »`,
      detail: row.heldCount === 1 ? "Une personne inscrite" : `${row.heldCount} places tenues`,
      dueAt: row.startsAt,
      path: sessionPath(row.id),
    })),
  ];
}

function item(key: string): Pick<DayItem, "key" | "kind" | "who" | "patientId"> {
  return { key, kind: "seminar", who: null, patientId: null };
}
