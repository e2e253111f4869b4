import { MIN_ANSWERS } from "#app/domains/seminars/evaluation.vocabulary.ts";
import { listMarks } from "#app/domains/seminars/results.queries.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import { attractivenessOf } from "./attractiveness.rules.ts";

/** One period for all: two that differ by a session would give that session away. */
const PERIOD_DAYS = 730;

/** What those who came to a seminar think, three months later, of working in the territory. */
export async function loadAttractiveness({ db, now }: Pick<UseCaseContext, "db" | "now">) {
  const since = instantOf(addDays(dayOf(now), -PERIOD_DAYS)).toISOString();
  const [marks, smallest] = await Promise.all([
    listMarks(db, { measure: "attractiveness", moment: "three_months", since }),
    readSetting(db, "aggregates.minimum_count"),
  ]);
  // What people were promised when they answered (ADR 033) holds whatever the setting.
  const minimum = Math.max(smallest, MIN_ANSWERS);
  return { since, minimum, ...attractivenessOf(marks, minimum) };
}
