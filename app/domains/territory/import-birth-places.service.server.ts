import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parseCsvTable } from "#app/shared/csv-table.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { listStoredBirthPlaces } from "./birth-places.queries.server.ts";
import { type ListedCommune, type ListedCountry, listBirthPlaces } from "./birth-places.rules.ts";
import { insertBirthPlaces, updateBirthPlace } from "./birth-places.store.server.ts";
import { compareRows } from "./import-plan.rules.ts";

const COUNTRIES = "seeds/reference/pays.csv";

/**
 * Fills the list of places that somebody may be born in, and answers one French line when something changed. A place
 * that is no longer listed stays: patients were born there. Reads the packaged lists once, then forgets them.
 */
export async function importBirthPlaces(db: Database | Trx): Promise<string[]> {
  const wanted = listBirthPlaces({
    communes: await readPackaged<ListedCommune>("communes.json"),
    departments: new Map(
      (await readPackaged<{ code: string; nom: string }>("departements.json")).map(({ code, nom }) => [
        code,
        nom,
      ]),
    ),
    countries: await readCountries(),
  });
  return inTransaction(db, async (trx) => {
    const stored = await listStoredBirthPlaces(trx);
    const key = { stored: (row: { code: string }) => row.code, wanted: (row: { code: string }) => row.code };
    const { added, changed } = compareRows(stored, wanted, key);
    await insertBirthPlaces(trx, added);
    for (const change of changed) await updateBirthPlace(trx, change.wanted);
    const count = added.length + changed.length;
    return count === 0 ? [] : [`Lieux de naissance mis à jour : ${count}.`];
  });
}

/** A list of @etalab/decoupage-administratif (INSEE; Licence Ouverte). */
async function readPackaged<T>(file: string): Promise<T[]> {
  const path = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${file}`);
  return JSON.parse(await readFile(path, "utf8")) as T[];
}

async function readCountries(): Promise<ListedCountry[]> {
  const { rows, faults } = parseCsvTable(await readFile(COUNTRIES, "utf8"), ["code", "nom", "jusqu_en"]);
  const [fault] = faults;
  if (fault) throw new Error(`${COUNTRIES}, ligne ${fault.line} : ${fault.message}`);
  return rows.map(({ cells }) => ({
    code: cells.code ?? "",
    nom: cells.nom ?? "",
    jusqu_en: cells.jusqu_en ?? "",
  }));
}
