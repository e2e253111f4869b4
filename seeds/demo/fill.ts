import { type Database, inTransaction } from "#db/client.server.ts";
import { fillStaff } from "./fill-staff.ts";
import { readPlaces } from "./places.ts";

/** Fills an empty database with the territory and fictitious people, dated relative to `now`. */
export async function fillDemo(db: Database, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const places = await readPlaces(trx);
    await fillStaff(trx, places, now);
  });
}
