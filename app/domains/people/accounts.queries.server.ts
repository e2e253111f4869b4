import { hashToken } from "#app/platform/session/secrets.server.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { AccountLinkKind } from "./people.vocabulary.ts";

/** What proves who someone is; never leaves the server. */
export function findCredentialsByEmail(db: Database | Trx, email: string) {
  return credentials(db).where("account.email", "=", email).executeTakeFirst();
}

export function findCredentials(db: Database | Trx, accountId: string) {
  return credentials(db).where("account.id", "=", accountId).executeTakeFirst();
}

function credentials(db: Database | Trx) {
  return db
    .selectFrom("account")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "account.id",
      "account.email",
      "account.status",
      "account.passwordHash",
      "account.totpSecret",
      "account.totpConfirmedAt",
      "account.totpLastStep",
      "professional.id as professionalId",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ]);
}

/** Open sessions of an account, the latest used first. */
export function listOpenSessions(db: Database, accountId: string, now: Date) {
  return db
    .selectFrom("session")
    .select(["id", "createdAt", "lastSeenAt", "device"])
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .where("expiresAt", ">", now.toISOString())
    .orderBy("lastSeenAt", "desc")
    .limit(50)
    .execute();
}

/** The account of a link that has neither served nor expired. */
export function findUsableLink(
  db: Database | Trx,
  link: { kind: AccountLinkKind; token: string },
  now: Date,
) {
  return db
    .selectFrom("accountLink")
    .innerJoin("account", "account.id", "accountLink.accountId")
    .select(["accountLink.accountId"])
    .where("accountLink.tokenHash", "=", hashToken(link.token))
    .where("accountLink.kind", "=", link.kind)
    .where("accountLink.usedAt", "is", null)
    .where("accountLink.expiresAt", ">", now.toISOString())
    .where("account.status", "!=", "disabled")
    .executeTakeFirst();
}
