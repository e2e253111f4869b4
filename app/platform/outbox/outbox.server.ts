import { dayOf } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import type { Role, ScopeType } from "../access/roles.vocabulary.ts";
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

/** Whoever holds one of these roles on a scope today, or on the network as a whole. */
export interface RoleOnScope {
  roles: readonly Role[];
  scope: { type: ScopeType; id: string };
  /** Whose act it is that they are told of. */
  except?: string | undefined;
}

/**
 * Tells people inside the application, and by e-mail those who want it, in the caller's transaction.
 * The e-mail holds the sentence and a link; `{url}` is replaced by the public address when it is sent.
 */
export async function notify(
  trx: Trx,
  to: readonly string[] | RoleOnScope,
  notice: Notice,
  now: Date,
): Promise<void> {
  const accounts = await activeAccounts(trx, to, now);
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

async function activeAccounts(trx: Trx, to: readonly string[] | RoleOnScope, now: Date) {
  const accounts = trx
    .selectFrom("account")
    .select(["id", "email", "wantsEmail"])
    .where("status", "=", "active");
  if ("roles" in to)
    return accounts
      .where("id", "in", accountIdsWith(trx, to, now))
      .$if(to.except !== undefined, (query) => query.where("id", "!=", to.except ?? ""))
      .execute();
  return to.length === 0 ? [] : accounts.where("id", "in", [...new Set(to)]).execute();
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

/** Accounts that hold a role on a scope today, when more must be known of them than whom to tell. */
export async function accountsWithRole(trx: Trx, wanted: RoleOnScope, now: Date): Promise<string[]> {
  const rows = await accountIdsWith(trx, wanted, now).execute();
  return rows.map((row) => row.accountId);
}

function accountIdsWith(trx: Trx, { roles, scope }: RoleOnScope, now: Date) {
  const today = dayOf(now);
  return trx
    .selectFrom("roleGrant")
    .select("accountId")
    .distinct()
    .where("role", "in", roles)
    .where((eb) =>
      eb.or([
        eb.and([eb("scopeType", "=", scope.type), eb("scopeId", "=", scope.id)]),
        eb("scopeType", "=", "network"),
      ]),
    )
    .where("revokedAt", "is", null)
    .where("startsOn", "<=", today)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", today)]));
}
