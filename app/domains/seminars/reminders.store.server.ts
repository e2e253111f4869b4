import type { Trx } from "#db/client.server.ts";
import type { DueReminder } from "./reminders.rules.ts";

/** Notes that these people are sent a reminder; answers those who had not been, so that nobody is sent it twice. */
export async function insertReminders(
  trx: Trx,
  enrolmentIds: readonly string[],
  reminder: DueReminder & { at: Date },
): Promise<string[]> {
  if (enrolmentIds.length === 0) return [];
  const rows = await trx
    .insertInto("seminarReminder")
    .values(
      enrolmentIds.map((enrolmentId) => ({
        enrolmentId,
        kind: reminder.kind,
        forOn: reminder.forOn,
        sentAt: reminder.at.toISOString(),
      })),
    )
    .onConflict((conflict) => conflict.columns(["enrolmentId", "kind", "forOn"]).doNothing())
    .returning("enrolmentId")
    .execute();
  return rows.map(({ enrolmentId }) => enrolmentId);
}
