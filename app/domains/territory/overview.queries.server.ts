import { groupBy } from "#app/shared/collections.ts";
import type { Database } from "#db/client.server.ts";
import type { CommuneToDraw } from "./map.rules.ts";

/** A territory has some hundreds of communes, its neighbours included. */
const MOST_ROWS = 3000;

export interface ServedCommune {
  code: string;
  name: string;
  population: number | null;
  postalCodes: string[];
  childSecteurs: string[];
}

export interface SecteurOverview {
  id: string;
  code: string;
  name: string;
  establishmentName: string;
  population: number;
  childSecteurs: string[];
  communes: ServedCommune[];
}

/** The territory's adult secteurs with their communes on a day, and the same communes with their neighbours to draw. */
export async function readTerritoryOverview(
  db: Database,
  on: string,
): Promise<{ secteurs: SecteurOverview[]; toDraw: CommuneToDraw[] }> {
  const served = groupBy(await listServed(db, on), (row) => row.code);
  const contours = new Map(
    (await db.selectFrom("communeContour").selectAll().limit(MOST_ROWS).execute()).map((row) => [
      row.communeCode,
      row.geometry,
    ]),
  );
  const postalCodes = groupBy(
    await db
      .selectFrom("communePostalCode")
      .selectAll()
      .where("communeCode", "in", [...served.keys(), ""])
      .orderBy("postalCode")
      .execute(),
    (row) => row.communeCode,
  );

  const secteurs = new Map<string, SecteurOverview>();
  const toDraw: CommuneToDraw[] = [];
  for (const [code, rows] of served) {
    const adult = rows.find((row) => row.kind === "G");
    if (!adult) continue;
    const isInTerritory = adult.isInTerritory === 1;
    if (adult.lon !== null && adult.lat !== null)
      toDraw.push({
        code,
        name: adult.name,
        lon: adult.lon,
        lat: adult.lat,
        population: adult.population,
        secteurCode: adult.secteurCode,
        isInTerritory,
        contour: contours.get(code) ?? null,
      });
    if (!isInTerritory) continue;
    const childSecteurs = rows.filter((row) => row.kind === "I").map((row) => row.secteurCode);
    const secteur = secteurs.get(adult.secteurCode) ?? emptySecteur(adult);
    secteurs.set(adult.secteurCode, secteur);
    secteur.population += adult.population ?? 0;
    secteur.childSecteurs = [...new Set([...secteur.childSecteurs, ...childSecteurs])].sort();
    secteur.communes.push({
      code,
      name: adult.name,
      population: adult.population,
      postalCodes: (postalCodes.get(code) ?? []).map((row) => row.postalCode),
      childSecteurs,
    });
  }
  return { secteurs: [...secteurs.values()].sort((a, b) => a.code.localeCompare(b.code)), toDraw };
}

function emptySecteur(row: Awaited<ReturnType<typeof listServed>>[number]): SecteurOverview {
  return {
    id: row.secteurId,
    code: row.secteurCode,
    name: row.secteurName,
    establishmentName: row.establishmentName,
    population: 0,
    childSecteurs: [],
    communes: [],
  };
}

function listServed(db: Database, on: string) {
  return db
    .selectFrom("secteurCommune")
    .innerJoin("secteur", "secteur.id", "secteurCommune.secteurId")
    .innerJoin("commune", "commune.code", "secteurCommune.communeCode")
    .select([
      "commune.code",
      "commune.name",
      "commune.population",
      "commune.lon",
      "commune.lat",
      "secteur.id as secteurId",
      "secteur.code as secteurCode",
      "secteur.name as secteurName",
      "secteur.establishmentName",
      "secteur.kind",
      "secteur.isInTerritory",
    ])
    .where("secteurCommune.startsOn", "<=", on)
    .where((eb) => eb.or([eb("secteurCommune.endsOn", "is", null), eb("secteurCommune.endsOn", ">=", on)]))
    .orderBy("commune.searchKey")
    .orderBy("secteur.code")
    .limit(MOST_ROWS)
    .execute();
}
