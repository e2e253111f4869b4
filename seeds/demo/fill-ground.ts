import { formatFault } from "#app/domains/territory/folder-faults.rules.ts";
import { importTerritory } from "#app/domains/territory/import.service.server.ts";
import { importBirthPlaces } from "#app/domains/territory/import-birth-places.service.server.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { fillStaff, type Staff } from "./fill-staff.ts";
import { readPlaces } from "./places.ts";

const TERRITORY_FOLDER = "seeds/territories/flandre-lys";

/** The territory and its people, without any activity. */
export function fillGround(db: Database | Trx, now: Date): Promise<Staff> {
  return inTransaction(db, async (trx) => {
    const territory = await importTerritory(trx, TERRITORY_FOLDER, now);
    if (!territory.ok) throw new Error(territory.faults.map(formatFault).join("\n"));
    await importBirthPlaces(trx);
    return fillStaff(trx, await readPlaces(trx), now);
  });
}
