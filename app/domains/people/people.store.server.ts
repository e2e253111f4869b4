import type { Insertable } from "kysely";
import { newId } from "#app/platform/id.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Trx } from "#db/client.server.ts";
import type { Account, Professional, RoleGrant } from "#db/types.gen.ts";

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
