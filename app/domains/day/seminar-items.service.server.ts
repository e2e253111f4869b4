import { listOwnEvaluations } from "#app/domains/seminars/evaluation.queries.server.ts";
import { OWN_EVALUATION_WORDS } from "#app/domains/seminars/evaluation.vocabulary.ts";
import { evaluationPath, sessionPath } from "#app/domains/seminars/seminars.paths.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf, endOfDay, formatInstant } from "#app/shared/dates.ts";
import { quoted } from "#app/shared/text.ts";
import type { DayItem } from "./day.vocabulary.ts";
import { listSeminarItems, listTrainedSessions } from "./seminar-items.queries.server.ts";

/** Days before a session at which it is in sight. */
const DAYS_AHEAD = 7;

/**
 * Places to confirm, whose delay runs; sessions of the coming days until they end, as a participant and as a trainer;
 * sessions to evaluate until their evaluation closes.
 */
export async function ownSeminars(ctx: UseCaseContext): Promise<DayItem[]> {
  const span = {
    accountId: ctx.actor.accountId,
    from: ctx.now.toISOString(),
    before: endOfDay(addDays(dayOf(ctx.now), DAYS_AHEAD)).toISOString(),
  };
  const [own, trained, evaluations] = await Promise.all([
    listSeminarItems(ctx.db, span),
    listTrainedSessions(ctx.db, span),
    listOwnEvaluations(ctx.db, { accountId: ctx.actor.accountId, now: ctx.now }),
  ]);
  return [
    ...own.map((row): DayItem => {
      const isOffer = row.status === "offered";
      return {
        ...nobody(`seminar-${row.id}`, isOffer ? "seminar" : "session"),
        what: isOffer ? `Répondre à la place proposée : ${quoted(row.title)}` : `Séance ${quoted(row.title)}`,
        detail: joined(formatInstant(row.startsAt), row.siteName, row.place),
        dueAt: isOffer ? row.offerExpiresAt : row.endsAt,
        path: sessionPath(row.sessionId),
      };
    }),
    ...trained.map(
      (row): DayItem => ({
        ...nobody(`seminar-trained-${row.id}`, "session"),
        what: `Animer la séance ${quoted(row.title)}`,
        detail: joined(formatInstant(row.startsAt), placesWords(row.heldCount)),
        dueAt: row.endsAt,
        path: sessionPath(row.id),
      }),
    ),
    ...evaluations.map(
      (row): DayItem => ({
        ...nobody(`evaluation-${row.id}`, "evaluation"),
        what: `${OWN_EVALUATION_WORDS[row.moment]} ${quoted(row.title)}`,
        detail: formatInstant(row.startsAt),
        dueAt: row.closesAt,
        path: evaluationPath(row.sessionId),
      }),
    ),
  ];
}

function nobody(key: string, kind: DayItem["kind"]): Pick<DayItem, "key" | "kind" | "who" | "patientId"> {
  return { key, kind, who: null, patientId: null };
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(" · ");
}

function placesWords(count: number): string {
  return count === 1 ? "une place tenue" : `${count} places tenues`;
}
