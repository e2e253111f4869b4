import type { Insertable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { LiaisonHandover } from "#db/types.gen.ts";

export async function insertHandover(
  trx: Trx,
  handover: Omit<Insertable<LiaisonHandover>, "id">,
  items: readonly { requestId: string; note: string | null }[],
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("liaisonHandover")
    .values({ ...handover, id })
    .execute();
  await trx
    .insertInto("liaisonHandoverItem")
    .values(items.map((item) => ({ ...item, handoverId: id })))
    .execute();
  return id;
}

/** False when it was acknowledged before. */
export async function acknowledgeRow(trx: Trx, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("liaisonHandover")
    .set({ acknowledgedAt: at })
    .where("id", "=", id)
    .where("acknowledgedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
