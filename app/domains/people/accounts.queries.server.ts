import type { Database, Trx } from "#db/client.server.ts";

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
