import { addNotifications, enqueueMails } from "#app/platform/outbox/outbox.server.ts";
import type { Trx } from "#db/client.server.ts";
import { listRecipients } from "./enrolments.queries.server.ts";
import type { EvaluationRow } from "./evaluation.queries.server.ts";
import { askedParagraphs, askedSentence } from "./evaluation-notices.rules.ts";
import { evaluationLinkPath, evaluationPath } from "./seminars.paths.ts";
import { findSessionLabel } from "./sessions.queries.server.ts";

const PARAGRAPH = "\n\n";

/** Asks people for their answers: inside the application when they have an account, and by e-mail, without signing in. */
export async function tellAsked(
  trx: Trx,
  evaluation: EvaluationRow,
  people: readonly { id: string; enrolmentId: string }[],
  { isReminder, now }: { isReminder: boolean; now: Date },
): Promise<void> {
  const session = people.length > 0 ? await findSessionLabel(trx, evaluation.sessionId) : undefined;
  if (!session) return;
  const ids = new Map(people.map(({ id, enrolmentId }) => [enrolmentId, id]));
  const recipients = await listRecipients(trx, [...ids.keys()]);
  const { moment, closesAt } = evaluation;
  const kind = `seminar.evaluation_${moment}`;
  const text = askedSentence(moment, session, { isReminder });
  await addNotifications(
    trx,
    recipients.flatMap(({ accountId }) =>
      accountId ? [{ accountId, kind, text, path: evaluationPath(session.id) }] : [],
    ),
    now,
  );
  await enqueueMails(
    trx,
    recipients
      .filter(({ wantsEmail }) => wantsEmail !== 0)
      .map(({ enrolmentId, accountId, email }) => {
        const link = `{url}${evaluationLinkPath(ids.get(enrolmentId) ?? "")}`;
        const paragraphs = askedParagraphs({ moment, session, closesAt, isReminder, link });
        return {
          kind,
          accountId,
          email,
          subject: `Pluton : ${text}`,
          body: ["Bonjour,", ...paragraphs].join(PARAGRAPH),
        };
      }),
    now,
  );
}
