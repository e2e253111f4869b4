import type { Database, Trx } from "#db/client.server.ts";
import { type Attribution, decideSecteur, type SecteurAnswer } from "./resolution.rules.ts";

export interface ResidenceToResolve {
  /** INSEE code; null when no commune is known, which is answered as no stable address. */
  communeCode: string | null;
  /** Completed years on that day. */
  age: number;
  hasStableAddress: boolean;
  /** YYYY-MM-DD. */
  on: string;
}

/** Which secteur serves a person living there on that day; `outside` also when the commune is unknown here. */
export async function resolveSecteur(
  db: Database | Trx,
  residence: ResidenceToResolve,
): Promise<SecteurAnswer> {
  const { communeCode, age, on } = residence;
  const rows = communeCode ? await listAttributions(db, communeCode) : [];
  const own = rows.find((row) => row.secteur.isInTerritory);
  const territories = await db.selectFrom("territory").selectAll().orderBy("code").execute();
  const territory = territories.find((row) => row.id === own?.territoryId) ?? territories[0];
  if (!territory) return { kind: "outside", secteurs: [] };
  return decideSecteur(
    { hasStableAddress: residence.hasStableAddress && communeCode !== null, age, on, attributions: rows },
    territory,
  );
}

export interface DatedAttribution extends Attribution {
  territoryId: string;
  source: string;
}

/** Every attribution of a commune, past and present, the latest first. */
export async function listAttributions(db: Database | Trx, communeCode: string): Promise<DatedAttribution[]> {
  const rows = await db
    .selectFrom("secteurCommune")
    .innerJoin("secteur", "secteur.id", "secteurCommune.secteurId")
    .select([
      "secteur.id",
      "secteur.code",
      "secteur.kind",
      "secteur.name",
      "secteur.establishmentName",
      "secteur.isInTerritory",
      "secteur.territoryId",
      "secteurCommune.partLabel",
      "secteurCommune.startsOn",
      "secteurCommune.endsOn",
      "secteurCommune.source",
    ])
    .where("secteurCommune.communeCode", "=", communeCode)
    .orderBy("secteurCommune.startsOn", "desc")
    .orderBy("secteur.code")
    .execute();
  return rows.map(({ id, code, kind, name, establishmentName, isInTerritory, ...dated }) => ({
    ...dated,
    secteur: { id, code, kind, name, establishmentName, isInTerritory: isInTerritory === 1 },
  }));
}
