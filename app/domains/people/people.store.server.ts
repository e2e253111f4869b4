import type { Insertable } from "kysely";
import { newId } from "#app/platform/id.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Trx } from "#db/client.server.ts";
import type { Account, AccountLink, Professional, RoleGrant } from "#db/types.gen.ts";
import type { AccountStatus } from "./people.vocabulary.ts";

type NewProfessional = Omit<Insertable<Professional>, "id" | "searchKey">;
type NewAccount = Omit<Insertable<Account>, "id">;
type NewGrant = Omit<Insertable<RoleGrant>, "id">;

export async function insertProfessional(trx: Trx, professional: NewProfessional): Promise<string> {
  const id = newId();
  const key = searchKey(`${professional.familyName} ${professional.givenName}`);
  await trx
    .insertInto("professional")
    .values({ ...professional, id, searchKey: key })
    .execute();
  return id;
}

export async function insertAccount(trx: Trx, account: NewAccount): Promise<string> {
  const id = newId();
  await trx
    .insertInto("account")
    .values({ ...account, id })
    .execute();
  return id;
}

export async function insertGrant(trx: Trx, grant: NewGrant): Promise<string> {
  const id = newId();
  await trx
    .insertInto("roleGrant")
    .values({ ...grant, id })
    .execute();
  return id;
}

export async function updateLastSignIn(trx: Trx, accountId: string, now: Date): Promise<void> {
  await trx
    .updateTable("account")
    .set({ lastSignInAt: now.toISOString() })
    .where("id", "=", accountId)
    .execute();
}

export async function confirmTotp(
  trx: Trx,
  accountId: string,
  totp: { totpSecret: string; step: number; at: Date },
): Promise<void> {
  await trx
    .updateTable("account")
    .set({ totpSecret: totp.totpSecret, totpConfirmedAt: totp.at.toISOString(), totpLastStep: totp.step })
    .where("id", "=", accountId)
    .execute();
}

export async function advanceTotpStep(trx: Trx, accountId: string, step: number): Promise<void> {
  await trx.updateTable("account").set({ totpLastStep: step }).where("id", "=", accountId).execute();
}

export async function clearTotp(trx: Trx, accountId: string): Promise<void> {
  await trx
    .updateTable("account")
    .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    .where("id", "=", accountId)
    .execute();
}

/** Sets the password; an invited account becomes active by it. */
export async function updatePassword(trx: Trx, accountId: string, passwordHash: string): Promise<void> {
  await trx
    .updateTable("account")
    .set({ passwordHash, status: "active" })
    .where("id", "=", accountId)
    .execute();
}

export async function insertLink(trx: Trx, link: Insertable<AccountLink>): Promise<void> {
  await trx.insertInto("accountLink").values(link).execute();
}

/** Every link of the account stops working: the one that served, and those that were sent besides. */
export async function expireLinks(trx: Trx, accountId: string, now: Date): Promise<void> {
  await trx
    .updateTable("accountLink")
    .set({ usedAt: now.toISOString() })
    .where("accountId", "=", accountId)
    .where("usedAt", "is", null)
    .execute();
}

export async function deleteSessionsBefore(trx: Trx, instant: Date): Promise<void> {
  await trx.deleteFrom("session").where("expiresAt", "<", instant.toISOString()).execute();
}

export async function deleteLinksBefore(trx: Trx, instant: Date): Promise<void> {
  await trx.deleteFrom("accountLink").where("expiresAt", "<", instant.toISOString()).execute();
}

export async function updatePerson(
  trx: Trx,
  professionalId: string,
  person: Omit<NewProfessional, "createdAt">,
): Promise<void> {
  const key = searchKey(`${person.familyName} ${person.givenName}`);
  await trx
    .updateTable("professional")
    .set((eb) => ({ ...person, searchKey: key, version: eb("version", "+", 1) }))
    .where("id", "=", professionalId)
    .execute();
}

export async function touchAccount(
  trx: Trx,
  change: { id: string; email: string; version: number; by: string; at: Date },
): Promise<void> {
  await trx
    .updateTable("account")
    .set({
      email: change.email,
      version: change.version + 1,
      updatedBy: change.by,
      updatedAt: change.at.toISOString(),
    })
    .where("id", "=", change.id)
    .execute();
}

export async function updateAccountStatus(
  trx: Trx,
  accountId: string,
  status: AccountStatus,
  change: { by: string; at: Date },
): Promise<void> {
  await trx
    .updateTable("account")
    .set((eb) => ({
      status,
      version: eb("version", "+", 1),
      updatedBy: change.by,
      updatedAt: change.at.toISOString(),
    }))
    .where("id", "=", accountId)
    .execute();
}

export async function existsRpps(trx: Trx, rpps: string, exceptId: string | null): Promise<boolean> {
  const row = await trx
    .selectFrom("professional")
    .select("id")
    .where("rpps", "=", rpps)
    .where("id", "!=", exceptId ?? "")
    .executeTakeFirst();
  return row !== undefined;
}

/** False when the grant was revoked meanwhile. */
export async function revokeGrant(trx: Trx, grantId: string, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable("roleGrant")
    .set({ revokedAt: now.toISOString() })
    .where("id", "=", grantId)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export async function updateMailPreference(trx: Trx, accountId: string, wantsEmail: boolean): Promise<void> {
  await trx
    .updateTable("account")
    .set({ wantsEmail: wantsEmail ? 1 : 0 })
    .where("id", "=", accountId)
    .execute();
}
