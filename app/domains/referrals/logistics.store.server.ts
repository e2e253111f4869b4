import type { Insertable, Updateable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import type { LogisticsEntry } from "#db/types.gen.ts";

export async function insertLogisticsEntry(
  trx: Trx,
  ctx: UseCaseContext,
  entry: Omit<Insertable<LogisticsEntry>, "id" | "createdBy" | "createdAt" | "version">,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("logisticsEntry")
    .values({ ...entry, id, createdBy: ctx.actor.accountId, createdAt: ctx.now.toISOString() })
    .execute();
  return id;
}

/** False when somebody changed the line first. */
export async function updateLogisticsEntry(
  trx: Trx,
  before: { id: string; version: number },
  set: Updateable<LogisticsEntry>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("logisticsEntry")
    .set({ ...set, version: before.version + 1 })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whatever was left to do for a referral has become pointless. */
export async function closeOpenEntries(trx: Trx, ctx: UseCaseContext, referralId: string): Promise<void> {
  await trx
    .updateTable("logisticsEntry")
    .set((eb) => ({
      doneAt: ctx.now.toISOString(),
      doneBy: ctx.actor.accountId,
      version: eb("version", "+", 1),
    }))
    .where("referralId", "=", referralId)
    .where("doneAt", "is", null)
    .execute();
}
