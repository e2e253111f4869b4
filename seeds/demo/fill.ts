import { formatFault } from "#app/domains/territory/folder-faults.rules.ts";
import { importTerritory } from "#app/domains/territory/import.service.server.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { fillStaff } from "./fill-staff.ts";
import { readPlaces } from "./places.ts";

const TERRITORY_FOLDER = "seeds/territories/flandre-lys";

/** Fills an empty database with the territory and fictitious people, dated relative to `now`. */
export async function fillDemo(db: Database, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const territory = await importTerritory(trx, TERRITORY_FOLDER, now);
    if (!territory.ok) throw new Error(territory.faults.map(formatFault).join("\n"));
    const places = await readPlaces(trx);
    await fillStaff(trx, places, now);
  });
}
