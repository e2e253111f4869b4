import type { Database, Trx } from "#db/client.server.ts";
import type { DetentionPlaceRef, SecteurRef } from "./resolution.rules.ts";

const MOST_PLACES = 200;

export interface DetentionPlace extends DetentionPlaceRef {
  id: string;
  territoryId: string;
  communeCode: string;
  secteur: SecteurRef | null;
}

/** Prisons that the territory's people may be in, by name, with the secteur that treats their inmates if it is known. */
export async function listDetentionPlaces(db: Database | Trx): Promise<DetentionPlace[]> {
  const rows = await db
    .selectFrom("detentionPlace")
    .leftJoin("secteur", "secteur.id", "detentionPlace.secteurId")
    .select([
      "detentionPlace.id",
      "detentionPlace.territoryId",
      "detentionPlace.name",
      "detentionPlace.care",
      "detentionPlace.communeCode",
      "secteur.id as secteurId",
      "secteur.code as secteurCode",
      "secteur.kind as secteurKind",
      "secteur.name as secteurName",
      "secteur.establishmentName",
      "secteur.isInTerritory",
    ])
    .where("detentionPlace.isActive", "=", 1)
    .orderBy("detentionPlace.name")
    .limit(MOST_PLACES)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    territoryId: row.territoryId,
    name: row.name,
    care: row.care,
    communeCode: row.communeCode,
    secteur:
      row.secteurId && row.secteurCode && row.secteurKind
        ? {
            id: row.secteurId,
            code: row.secteurCode,
            kind: row.secteurKind,
            name: row.secteurName ?? "",
            establishmentName: row.establishmentName ?? "",
            isInTerritory: row.isInTerritory === 1,
          }
        : null,
  }));
}
