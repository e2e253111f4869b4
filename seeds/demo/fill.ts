import { type Database, inTransaction } from "#db/client.server.ts";
import { fillGround } from "./fill-ground.ts";

/** Fills an empty database with the territory and fictitious people, dated relative to `now`. */
export async function fillDemo(db: Database, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    await fillGround(trx, now);
  });
}
