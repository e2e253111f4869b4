import type { Database, Trx } from "#db/client.server.ts";
import type { Target } from "./referrals.deadlines.rules.ts";
import type { Priority } from "./referrals.vocabulary.ts";

/** Of a filière that has not set a target for a priority. */
const DEFAULT_TARGETS: Record<Priority, Target> = {
  urgent: { answerDays: 2, careDays: 7 },
  prioritaire: { answerDays: 7, careDays: 21 },
  programme: { answerDays: 14, careDays: 60 },
};
const DEFAULT_ORGANISE_DAYS = 2;
const DEFAULT_INFORMATION_DAYS = 10;

export interface Delays extends Target {
  /** Working days. */
  organiseDays: number;
  /** Working days. */
  informationDays: number;
}

/** The delays that bind a filière for a priority. */
export async function delaysOf(
  db: Database | Trx,
  referral: { filiereId: string | null; priority: Priority },
): Promise<Delays> {
  const row = await db
    .selectFrom("filiere")
    .leftJoin("filiereTarget", (join) =>
      join
        .onRef("filiereTarget.filiereId", "=", "filiere.id")
        .on("filiereTarget.priority", "=", referral.priority),
    )
    .select(["organiseDays", "informationDays", "answerDays", "careDays"])
    .where("filiere.id", "=", referral.filiereId ?? "")
    .executeTakeFirst();
  const fallback = DEFAULT_TARGETS[referral.priority];
  return {
    organiseDays: row?.organiseDays ?? DEFAULT_ORGANISE_DAYS,
    informationDays: row?.informationDays ?? DEFAULT_INFORMATION_DAYS,
    answerDays: row?.answerDays ?? fallback.answerDays,
    careDays: row?.careDays ?? fallback.careDays,
  };
}
