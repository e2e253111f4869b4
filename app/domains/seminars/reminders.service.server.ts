import { addNotifications, enqueueMails } from "#app/platform/outbox/outbox.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { listHalfDays } from "./catalogue.queries.server.ts";
import { listRecipients } from "./enrolments.queries.server.ts";
import { reminderParagraphs, reminderPath, reminderSentence } from "./reminders.mails.ts";
import {
  listPeopleToRemind,
  listSessionsToRemind,
  type SessionToRemind,
} from "./reminders.queries.server.ts";
import { type DueReminder, dueReminder, isReminded } from "./reminders.rules.ts";
import { insertReminders } from "./reminders.store.server.ts";

const DAY_MS = 86_400_000;
const PARAGRAPH = "\n\n";

/**
 * Reminds those who have a place of their session: some days before, the eve, and on the day itself with the way to
 * sign. Safe to run twice: what is sent is noted in the same transaction. Answers how many were reminded.
 */
export async function remindParticipants({ db, now }: { db: Database | Trx; now: Date }): Promise<number> {
  const [first, second] = await Promise.all([
    readSetting(db, "seminar.reminder_days"),
    readSetting(db, "seminar.second_reminder_days"),
  ]);
  const until = new Date(now.getTime() + (Math.max(first, second) + 1) * DAY_MS);
  const sessions = await listSessionsToRemind(db, { now, until });
  const halfDays = await listHalfDays(
    db,
    sessions.map(({ id }) => id),
  );
  let reminded = 0;
  for (const session of sessions) {
    const own = halfDays.get(session.id) ?? [];
    const reminder = dueReminder(own, { first, second }, now);
    if (!reminder) continue;
    reminded += await inTransaction(db, async (trx) => {
      const people = await listPeopleToRemind(trx, { ...reminder, sessionId: session.id });
      const due = people.filter(({ confirmedAt }) => isReminded(reminder, confirmedAt));
      const ids = due.map(({ id }) => id);
      const noted = await insertReminders(trx, ids, { ...reminder, at: now });
      await tellReminded(trx, noted, { reminder, session: { ...session, halfDays: own }, now });
      return noted.length;
    });
  }
  return reminded;
}

type Told = {
  reminder: DueReminder;
  session: SessionToRemind & { halfDays: { startsAt: string; endsAt: string }[] };
};

async function tellReminded(
  trx: Trx,
  enrolmentIds: readonly string[],
  { reminder, session, now }: Told & { now: Date },
): Promise<void> {
  const recipients = await listRecipients(trx, enrolmentIds);
  const text = reminderSentence(reminder, session);
  const kind = `seminar.reminder_${reminder.kind}`;
  const path = reminderPath(reminder, session);
  await addNotifications(
    trx,
    recipients.flatMap(({ accountId }) => (accountId ? [{ accountId, kind, text, path }] : [])),
    now,
  );
  await enqueueMails(
    trx,
    recipients
      .filter(({ wantsEmail }) => wantsEmail !== 0)
      .map((recipient) => ({
        kind,
        accountId: recipient.accountId,
        email: recipient.email,
        subject: `Pluton : ${text}`,
        body: ["Bonjour,", ...reminderParagraphs(reminder, session, recipient)].join(PARAGRAPH),
      })),
    now,
  );
}
