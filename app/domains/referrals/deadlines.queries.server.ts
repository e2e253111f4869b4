import type { Database } from "#db/client.server.ts";
import type { ReferralStage } from "./referrals.vocabulary.ts";

/** Stages whose dates this job follows; those of the waiting list and the care have their own jobs. */
const STAGES: readonly ReferralStage[] = ["draft", "triage"];

/** Above the longest limit of information asked: its reminder comes half-way. */
const INFORMATION_HORIZON_MS = 90 * 86_400_000;

/**
 * Referrals that may be escalated or reminded, nearest deadline first, by the index `referral_clock`:
 * those past their date, those on its eve, and information asked. `nextStep` decides on each.
 */
export async function listDueSoon(db: Database, query: { now: Date; eve: Date; limit: number }) {
  const now = query.now.toISOString();
  const horizon = new Date(query.now.getTime() + INFORMATION_HORIZON_MS).toISOString();
  const open = (stage: ReferralStage, until: string) =>
    db
      .selectFrom("referral")
      .select("id")
      .where("stage", "=", stage)
      .where("dueAt", "<=", until)
      .where("escalatedAt", "is", null)
      .orderBy("dueAt")
      .orderBy("id")
      .limit(query.limit);
  const ids = new Set<string>();
  for (const stage of STAGES) {
    const due = [
      ...(await open(stage, now).execute()),
      ...(await open(stage, query.eve.toISOString()).where("remindedAt", "is", null).execute()),
    ];
    for (const { id } of due) ids.add(id);
  }
  const asked = await open("triage", horizon)
    .where("status", "=", "needs_information")
    .where("remindedAt", "is", null)
    .execute();
  for (const { id } of asked) ids.add(id);
  return [...ids];
}
