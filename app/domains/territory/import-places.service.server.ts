import type { Trx } from "#db/client.server.ts";
import type { TerritoryFolder } from "./folder.rules.ts";
import {
  idsByCode,
  listStoredDetentionPlaces,
  listStoredEstablishments,
  listStoredSecteurs,
  listStoredSites,
  listStoredWards,
} from "./import.queries.server.ts";
import {
  insertDetentionPlaces,
  insertEstablishments,
  insertSecteurs,
  insertSites,
  insertWards,
  updateDetentionPlace,
  updateEstablishment,
  updateSecteur,
  updateSite,
  updateWard,
} from "./import.store.server.ts";
import { compareRows } from "./import-plan.rules.ts";

/** «3 sites ajoutés», «1 site modifié», «2 sites désactivés» */
export function describeChanges(
  nouns: readonly [one: string, many: string, feminine?: "e"],
  counts: { added: number; changed: number; gone: number },
): string[] {
  const [one, many, gender = ""] = nouns;
  const line = (count: number, verb: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many} ${verb}${gender}${count === 1 ? "" : "s"}.`];
  return [
    ...line(counts.added, "ajouté"),
    ...line(counts.changed, "modifié"),
    ...line(counts.gone, "désactivé"),
  ];
}

function countsOf(difference: {
  added: readonly unknown[];
  changed: readonly unknown[];
  gone: readonly unknown[];
}) {
  return {
    added: difference.added.length,
    changed: difference.changed.length,
    gone: difference.gone.length,
  };
}

const byCode = { stored: (row: { code: string }) => row.code, wanted: (row: { code: string }) => row.code };

// What a folder no longer holds is deactivated, never deleted; what belongs to another territory is left to it.

export async function importEstablishments(
  trx: Trx,
  territoryId: string,
  { tables }: TerritoryFolder,
): Promise<string[]> {
  const all = await listStoredEstablishments(trx);
  const foreign = new Set(all.filter((row) => row.territoryId !== territoryId).map((row) => row.code));
  const wanted = tables["etablissements.csv"]
    .filter((row) => !foreign.has(row.etablissement))
    .map((row) => ({
      code: row.etablissement,
      name: row.nom,
      shortName: row.nom_court,
      kind: row.type,
      finess: row.finess,
      isGeneralHospital: Number(row.hopital_general),
      isActive: 1,
    }));
  const stored = all.filter((row) => row.territoryId === territoryId);
  const difference = compareRows(stored, wanted, byCode);
  const gone = difference.gone.filter((row) => row.isActive === 1);
  await insertEstablishments(
    trx,
    difference.added.map((row) => ({ ...row, territoryId })),
  );
  for (const change of difference.changed) await updateEstablishment(trx, change.stored.id, change.wanted);
  for (const row of gone) await updateEstablishment(trx, row.id, { isActive: 0 });
  return describeChanges(["établissement", "établissements"], countsOf({ ...difference, gone }));
}

export async function importSecteurs(
  trx: Trx,
  territoryId: string,
  { tables }: TerritoryFolder,
): Promise<string[]> {
  const establishments = await listStoredEstablishments(trx);
  const establishmentOf = new Map(establishments.map((row) => [row.code, row]));
  const all = await listStoredSecteurs(trx);
  const foreign = new Set(all.filter((row) => row.territoryId !== territoryId).map((row) => row.code));
  // A neighbour's sector that is another territory's own stays with it; the territory that it is inside of takes it over.
  const rows = tables["secteurs.csv"].filter((row) => row.dans_le_territoire || !foreign.has(row.secteur));
  const wanted = rows.map((row) => {
    const establishment = establishmentOf.get(row.etablissement ?? "");
    return {
      code: row.secteur,
      kind: row.type,
      name: row.nom,
      establishmentId: establishment?.id ?? null,
      establishmentName: establishment?.shortName ?? row.autre_etablissement ?? "",
      isInTerritory: Number(row.dans_le_territoire),
      isActive: 1,
      territoryId,
    };
  });
  const codes = new Set(wanted.map((row) => row.code));
  const stored = all.filter((row) => row.territoryId === territoryId || codes.has(row.code));
  const difference = compareRows(stored, wanted, byCode);
  const gone = difference.gone.filter((row) => row.isActive === 1);
  await insertSecteurs(trx, difference.added);
  for (const change of difference.changed) await updateSecteur(trx, change.stored.id, change.wanted);
  for (const row of gone) await updateSecteur(trx, row.id, { isActive: 0 });
  return describeChanges(["secteur", "secteurs"], countsOf({ ...difference, gone }));
}

export async function importDetentionPlaces(
  trx: Trx,
  territoryId: string,
  { tables }: TerritoryFolder,
): Promise<string[]> {
  const secteurIds = await idsByCode(trx, "secteur");
  const stored = await listStoredDetentionPlaces(trx, territoryId);
  const wanted = tables["detention.csv"].map((row) => ({
    code: row.lieu,
    name: row.nom,
    communeCode: row.commune,
    secteurId: secteurIds.get(row.secteur ?? "") ?? null,
    care: row.soins,
    isActive: 1,
  }));
  const difference = compareRows(stored, wanted, byCode);
  const gone = difference.gone.filter((row) => row.isActive === 1);
  await insertDetentionPlaces(
    trx,
    difference.added.map((row) => ({ ...row, territoryId })),
  );
  for (const change of difference.changed) await updateDetentionPlace(trx, change.stored.id, change.wanted);
  for (const row of gone) await updateDetentionPlace(trx, row.id, { isActive: 0 });
  return describeChanges(
    ["établissement pénitentiaire", "établissements pénitentiaires"],
    countsOf({ ...difference, gone }),
  );
}

export async function importSites(
  trx: Trx,
  territoryId: string,
  { tables }: TerritoryFolder,
): Promise<string[]> {
  const establishmentIds = await idsByCode(trx, "establishment");
  const secteurIds = await idsByCode(trx, "secteur");
  const stored = await listStoredSites(trx, territoryId);
  const wanted = tables["sites.csv"].map((row) => ({
    code: row.site,
    establishmentId: establishmentIds.get(row.etablissement) ?? "",
    secteurId: secteurIds.get(row.secteur ?? "") ?? null,
    name: row.nom,
    kind: row.type,
    communeCode: row.commune,
    address: row.adresse,
    phone: row.telephone,
    isActive: 1,
  }));
  const difference = compareRows(stored, wanted, byCode);
  const gone = difference.gone.filter((row) => row.isActive === 1);
  await insertSites(trx, difference.added);
  for (const change of difference.changed) await updateSite(trx, change.stored.id, change.wanted);
  for (const row of gone) await updateSite(trx, row.id, { isActive: 0 });
  return describeChanges(["site", "sites"], countsOf({ ...difference, gone }));
}

export async function importWards(
  trx: Trx,
  territoryId: string,
  { tables }: TerritoryFolder,
): Promise<string[]> {
  const sites = await listStoredSites(trx, territoryId);
  const siteIds = new Map(sites.map((row) => [row.code, row.id]));
  const stored = await listStoredWards(trx, [...siteIds.values()]);
  const wanted = tables["services.csv"].map((row) => ({
    code: row.service,
    siteId: siteIds.get(row.site) ?? "",
    name: row.nom,
    isActive: 1,
  }));
  const difference = compareRows(stored, wanted, byCode);
  const gone = difference.gone.filter((row) => row.isActive === 1);
  await insertWards(trx, difference.added);
  for (const change of difference.changed) await updateWard(trx, change.stored.id, change.wanted);
  for (const row of gone) await updateWard(trx, row.id, { isActive: 0 });
  return describeChanges(["service", "services"], countsOf({ ...difference, gone }));
}
