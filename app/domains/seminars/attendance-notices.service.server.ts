import { addNotifications, enqueueMails } from "#app/platform/outbox/outbox.server.ts";
import { groupBy } from "#app/shared/collections.ts";
import { formatDay } from "#app/shared/dates.ts";
import { quoted } from "#app/shared/text.ts";
import type { Trx } from "#db/client.server.ts";
import { listEnrolmentSessions } from "./attendance.queries.server.ts";
import { listRecipients } from "./enrolments.queries.server.ts";
import { CERTIFICATES_PATH, certificateFilePath, signPath } from "./seminars.paths.ts";

const PARAGRAPH = "\n\n";

export type AttendanceNews =
  | { kind: "absent" }
  | { kind: "attested"; certificateId: string }
  | { kind: "revoked"; reason: string };

export interface AttendanceNotice {
  enrolmentId: string;
  news: AttendanceNews;
}

/** Tells people what their presence came to: inside the application when they have an account, and by e-mail. */
export async function tellAttendance(
  trx: Trx,
  notices: readonly AttendanceNotice[],
  now: Date,
): Promise<void> {
  if (notices.length === 0) return;
  const ids = notices.map(({ enrolmentId }) => enrolmentId);
  const sessions = groupBy(await listEnrolmentSessions(trx, ids), ({ enrolmentId }) => enrolmentId);
  const recipients = groupBy(await listRecipients(trx, ids), ({ enrolmentId }) => enrolmentId);
  const told = notices.flatMap((notice) => {
    const session = sessions.get(notice.enrolmentId)?.[0];
    const recipient = recipients.get(notice.enrolmentId)?.[0];
    if (!session || !recipient) return [];
    const what = `${quoted(session.title)}, ${formatDay(session.startsAt)}`;
    return [{ notice, recipient, sentence: `${SENTENCES[notice.news.kind]} : ${what}.` }];
  });
  await addNotifications(
    trx,
    told.flatMap(({ notice, recipient, sentence }) =>
      recipient.accountId
        ? [
            {
              accountId: recipient.accountId,
              kind: `seminar.${notice.news.kind}`,
              text: sentence,
              path: CERTIFICATES_PATH,
            },
          ]
        : [],
    ),
    now,
  );
  await enqueueMails(
    trx,
    told
      .filter(({ recipient }) => recipient.wantsEmail !== 0)
      .map(({ notice, recipient, sentence }) => ({
        kind: `seminar.${notice.news.kind}`,
        accountId: recipient.accountId,
        email: recipient.email,
        subject: `Pluton : ${sentence}`,
        body: ["Bonjour,", sentence, ...paragraphsOf(notice, recipient.accountId !== null)].join(PARAGRAPH),
      })),
    now,
  );
}

const SENTENCES: Record<AttendanceNews["kind"], string> = {
  absent: "Absence notée",
  attested: "Votre attestation est disponible",
  revoked: "Votre attestation est révoquée",
};

function paragraphsOf({ enrolmentId, news }: AttendanceNotice, hasAccount: boolean): string[] {
  switch (news.kind) {
    case "absent":
      return [
        "Un empêchement ? Dites-le en un mot : une absence expliquée ne pèse pas sur vos prochaines demandes.",
        `{url}${hasAccount ? CERTIFICATES_PATH : signPath(enrolmentId)}`,
      ];
    case "attested":
      return [`{url}${hasAccount ? CERTIFICATES_PATH : certificateFilePath(news.certificateId)}`];
    case "revoked":
      return [`Motif : ${news.reason}`, "Elle ne peut plus être produite."];
  }
}
