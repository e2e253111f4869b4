import { addNotifications, enqueueMails, type Mail } from "#app/platform/outbox/outbox.server.ts";
import type { Trx } from "#db/client.server.ts";
import { listRecipients } from "./enrolments.queries.server.ts";
import { type EnrolmentNews, newsParagraphs, newsSentence } from "./notices.rules.ts";
import { followPath, offerPath, PROGRAMME_PATH, sessionPath } from "./seminars.paths.ts";
import { findSessionLabel, type SessionLabel } from "./sessions.queries.server.ts";

const PARAGRAPH = "\n\n";

export interface EnrolmentNotice {
  enrolmentId: string;
  news: EnrolmentNews;
  /** The offer that the e-mail's link answers. */
  offerId?: string;
}

/**
 * Tells people what became of their enrolments of one session, in the transaction in which it did: inside the
 * application when they have an account, and by e-mail. What cannot wait is sent by e-mail whatever the account's
 * preference.
 */
export async function tellParticipants(
  trx: Trx,
  sessionId: string,
  notices: readonly EnrolmentNotice[],
  now: Date,
): Promise<void> {
  const session = notices.length > 0 ? await findSessionLabel(trx, sessionId) : undefined;
  if (!session) return;
  const recipients = await listRecipients(
    trx,
    notices.map(({ enrolmentId }) => enrolmentId),
  );
  const byEnrolment = new Map(recipients.map((recipient) => [recipient.enrolmentId, recipient]));
  const told = notices.flatMap((notice) => {
    const recipient = byEnrolment.get(notice.enrolmentId);
    return recipient ? [{ notice, recipient }] : [];
  });
  await addNotifications(
    trx,
    told.flatMap(({ notice, recipient }) =>
      recipient.accountId
        ? [
            {
              accountId: recipient.accountId,
              kind: `seminar.${notice.news.kind}`,
              text: newsSentence(notice.news, session),
              path: sessionPath(sessionId),
            },
          ]
        : [],
    ),
    now,
  );
  await enqueueMails(
    trx,
    told
      .filter(({ notice, recipient }) => recipient.wantsEmail !== 0 || isUrgent(notice.news))
      .map(({ notice, recipient }) => mailOf(notice, recipient, session)),
    now,
  );
}

/** Sent whatever the account prefers: a delay runs, or somebody would come on the wrong day. */
function isUrgent(news: EnrolmentNews): boolean {
  const isCancelled = news.kind === "ended" && news.reason === "session_cancelled";
  return news.kind === "offered" || news.kind === "changed" || isCancelled;
}

function mailOf(
  notice: EnrolmentNotice,
  recipient: { accountId: string | null; email: string },
  session: SessionLabel,
): Mail {
  const paragraphs = newsParagraphs(notice.news, session, `{url}${linkOf(notice, recipient, session.id)}`);
  return {
    kind: `seminar.${notice.news.kind}`,
    accountId: recipient.accountId,
    email: recipient.email,
    subject: `Pluton : ${newsSentence(notice.news, session)}`,
    body: ["Bonjour,", ...paragraphs].join(PARAGRAPH),
  };
}

function linkOf(
  { enrolmentId, news, offerId }: EnrolmentNotice,
  { accountId }: { accountId: string | null },
  sessionId: string,
): string {
  if (offerId) return offerPath(offerId);
  if (accountId) return sessionPath(sessionId);
  return news.kind === "ended" ? PROGRAMME_PATH : followPath(enrolmentId);
}
