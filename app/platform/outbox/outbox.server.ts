import type { Trx } from "#db/client.server.ts";
import { newId } from "../id.ts";

export interface Notice {
  /** `domain.event`, such as `referral.accepted`. */
  kind: string;
  /** One French sentence without health data and without a patient's name. */
  text: string;
  /** Where it leads inside the application. */
  path: string;
}

export interface Mail {
  kind: string;
  accountId: string | null;
  email: string;
  subject: string;
  body: string;
}

const LINE = "\n\n";

/**
 * Tells people inside the application, and by e-mail those who want it, in the caller's transaction.
 * The e-mail holds the sentence and a link; `{url}` is replaced by the public address when it is sent.
 */
export async function notify(
  trx: Trx,
  accountIds: readonly string[],
  notice: Notice,
  now: Date,
): Promise<void> {
  const unique = [...new Set(accountIds)];
  if (unique.length === 0) return;
  const accounts = await trx
    .selectFrom("account")
    .select(["id", "email", "wantsEmail"])
    .where("id", "in", unique)
    .where("status", "=", "active")
    .execute();
  if (accounts.length === 0) return;
  await addNotifications(
    trx,
    accounts.map(({ id }) => ({ ...notice, accountId: id })),
    now,
  );
  const mails = accounts
    .filter((account) => account.wantsEmail === 1)
    .map((account) => ({
      kind: notice.kind,
      accountId: account.id,
      email: account.email,
      subject: `Pluton : ${notice.text}`,
      body: [
        "Bonjour,",
        notice.text,
        `{url}${notice.path}`,
        "Ce message ne contient aucune donnée de santé.",
      ].join(LINE),
    }));
  await enqueueMails(trx, mails, now);
}

/** Tells people inside the application alone, each their own sentence. */
export async function addNotifications(
  trx: Trx,
  notices: readonly (Notice & { accountId: string })[],
  now: Date,
): Promise<void> {
  if (notices.length === 0) return;
  await trx
    .insertInto("notification")
    .values(notices.map((notice) => ({ ...notice, id: newId(), createdAt: now.toISOString(), readAt: null })))
    .execute();
}

/** Puts e-mails in the outbox; the job sends them at least once. */
export async function enqueueMails(trx: Trx, mails: readonly Mail[], now: Date): Promise<void> {
  if (mails.length === 0) return;
  await trx
    .insertInto("outboxMessage")
    .values(
      mails.map((mail) => ({
        id: newId(),
        kind: mail.kind,
        recipientAccountId: mail.accountId,
        recipientEmail: mail.email,
        subject: mail.subject,
        body: mail.body,
        status: "pending" as const,
        nextAttemptAt: now.toISOString(),
        createdAt: now.toISOString(),
      })),
    )
    .execute();
}

/** Accounts that hold a role on a scope today, to notify them. */
export async function accountsWithRole(
  trx: Trx,
  roles: readonly string[],
  scope: { type: string; id: string },
  now: Date,
): Promise<string[]> {
  const today = now.toISOString().slice(0, 10);
  const rows = await trx
    .selectFrom("roleGrant")
    .select("accountId")
    .distinct()
    .where("role", "in", roles as never)
    .where((eb) =>
      eb.or([
        eb.and([eb("scopeType", "=", scope.type as never), eb("scopeId", "=", scope.id)]),
        eb("scopeType", "=", "network" as never),
      ]),
    )
    .where("revokedAt", "is", null)
    .where("startsOn", "<=", today)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", today)]))
    .execute();
  return rows.map((row) => row.accountId);
}
