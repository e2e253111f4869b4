import type { Insertable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { LiaisonUnavailability } from "#db/types.gen.ts";

export async function insertUnavailability(
  trx: Trx,
  absence: Omit<Insertable<LiaisonUnavailability>, "id">,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("liaisonUnavailability")
    .values({ ...absence, id })
    .execute();
  return id;
}

/** Kept, as what was withdrawn: who was said to be away may be asked later. */
export async function cancelUnavailability(trx: Trx, id: string, at: string): Promise<void> {
  await trx.updateTable("liaisonUnavailability").set({ cancelledAt: at }).where("id", "=", id).execute();
}
