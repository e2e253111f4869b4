import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { JobContext } from "#app/platform/use-case.ts";
import { dayOf, instantOf } from "#app/shared/dates.ts";
import { shiftMonth } from "#app/shared/months.ts";
import { inTransaction } from "#db/client.server.ts";
import { eraseComments } from "./evaluation.store.server.ts";
import { listCommentsToErase } from "./evaluation-due.queries.server.ts";

/** At one turn; what is left waits for the next one. */
const EVALUATIONS_PER_TURN = 200;

/**
 * Erases what people wrote in evaluations that closed so many months ago: a free text may name somebody or give its
 * author away, and serves the next sessions, not the next years. Marks and choices stay, they are only ever counted.
 */
export async function eraseOldComments({ db, now }: JobContext): Promise<void> {
  const months = await readSetting(db, "seminar.comment_months");
  const closedBefore = keptSince(now, months).toISOString();
  await inTransaction(db, async (trx) => {
    for (const id of await listCommentsToErase(trx, { closedBefore, limit: EVALUATIONS_PER_TURN }))
      await eraseComments(trx, id, now);
  });
}

/** The same day so many months ago; of a month that has no such day, its first days are kept. */
function keptSince(now: Date, months: number): Date {
  const [year, month, day = "01"] = dayOf(now).split("-");
  return instantOf(`${shiftMonth(`${year}-${month}`, -months)}-${day > "28" ? "28" : day}`);
}
