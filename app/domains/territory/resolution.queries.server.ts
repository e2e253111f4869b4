import { groupBy } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { listDetentionPlaces } from "./detention.queries.server.ts";
import { type Attribution, decideSecteur, type SecteurAnswer } from "./resolution.rules.ts";

export interface ResidenceToResolve {
  /** INSEE code; null when no commune is known, which is answered as no stable address. */
  communeCode: string | null;
  /** Completed years on that day. */
  age: number;
  hasStableAddress: boolean;
  /** YYYY-MM-DD. */
  on: string;
  /** Somebody who is detained, in a place of the territory's list or elsewhere (`null`). */
  detention?: { placeId: string | null } | null;
}

/** Which secteur serves a person living there on that day; `outside` also when the commune is unknown here. */
export async function resolveSecteur(
  db: Database | Trx,
  residence: ResidenceToResolve,
): Promise<SecteurAnswer> {
  const { communeCode, ...rest } = residence;
  const answers = await resolveSecteurs(db, { ...rest, communeCodes: communeCode ? [communeCode] : [] });
  return answers.get(communeCode) ?? { kind: "outside", secteurs: [] };
}

/** The same question for several communes at once; `null` holds the answer for no commune. */
export async function resolveSecteurs(
  db: Database | Trx,
  residence: Omit<ResidenceToResolve, "communeCode"> & { communeCodes: readonly string[] },
): Promise<Map<string | null, SecteurAnswer>> {
  const { age, on, hasStableAddress, communeCodes } = residence;
  const places = residence.detention ? await listDetentionPlaces(db) : [];
  const place = places.find(({ id }) => id === residence.detention?.placeId) ?? null;
  const detention = residence.detention ? { place } : null;
  const rows = groupBy(await listAttributionsOf(db, communeCodes), (row) => row.communeCode);
  const territories = await db.selectFrom("territory").selectAll().orderBy("code").execute();
  const answerFor = (communeCode: string | null): SecteurAnswer => {
    const attributions = rows.get(communeCode ?? "") ?? [];
    const own = attributions.find((row) => row.secteur.isInTerritory);
    const territory = territories.find((row) => row.id === (place ?? own)?.territoryId) ?? territories[0];
    if (!territory) return { kind: "outside", secteurs: [] };
    const isHoused = hasStableAddress && communeCode !== null;
    return decideSecteur({ detention, hasStableAddress: isHoused, age, on, attributions }, territory);
  };
  return new Map([null, ...communeCodes].map((code) => [code, answerFor(code)]));
}

export interface DatedAttribution extends Attribution {
  communeCode: string;
  territoryId: string;
  source: string;
}

/** Every attribution of a commune, past and present, the latest first. */
export function listAttributions(db: Database | Trx, communeCode: string): Promise<DatedAttribution[]> {
  return listAttributionsOf(db, [communeCode]);
}

async function listAttributionsOf(
  db: Database | Trx,
  communeCodes: readonly string[],
): Promise<DatedAttribution[]> {
  if (communeCodes.length === 0) return [];
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
      "secteurCommune.communeCode",
      "secteurCommune.partLabel",
      "secteurCommune.startsOn",
      "secteurCommune.endsOn",
      "secteurCommune.source",
    ])
    .where("secteurCommune.communeCode", "in", communeCodes)
    .orderBy("secteurCommune.startsOn", "desc")
    .orderBy("secteur.code")
    .execute();
  return rows.map(({ id, code, kind, name, establishmentName, isInTerritory, ...dated }) => ({
    ...dated,
    secteur: { id, code, kind, name, establishmentName, isInTerritory: isInTerritory === 1 },
  }));
}
