import { addDays } from "#app/shared/dates.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Trx } from "#db/client.server.ts";
import type { OfficialCommunes, TerritoryFolder } from "./folder.rules.ts";
import { type FolderFault, faultAt } from "./folder-faults.rules.ts";
import {
  listOpenAttributions,
  listStoredCommunes,
  listStoredContours,
  listStoredPostalCodes,
  listStoredSecteurs,
} from "./import.queries.server.ts";
import {
  closeAttributions,
  deletePostalCodes,
  insertAttributions,
  insertCommunes,
  insertPostalCodes,
  replaceContours,
  updateCommune,
} from "./import.store.server.ts";
import { describeChanges } from "./import-places.service.server.ts";
import { canCloseOn, compareRows } from "./import-plan.rules.ts";

/** Communes, their postal codes and contours, and which secteur serves them from when. */
export async function importCommunes(
  trx: Trx,
  territoryId: string,
  folder: TerritoryFolder,
  official: OfficialCommunes,
): Promise<{ changes: string[]; faults: FolderFault[] }> {
  const changes = [
    ...(await importCommuneRows(trx, folder, official)),
    ...(await importPostalCodes(trx, folder, official)),
    ...(await importContours(trx, folder)),
  ];
  const attributions = await importAttributions(trx, territoryId, folder);
  return { changes: [...changes, ...attributions.changes], faults: attributions.faults };
}

/** Codes of the communes that the folder asks for: those it names, and every whole commune of its departments. */
function wantedCodes({ settings, tables }: TerritoryFolder, official: OfficialCommunes): string[] {
  const departments = new Set(settings.departements);
  const codes = new Set([...tables["communes.csv"], ...tables["detention.csv"]].map((row) => row.commune));
  for (const commune of official.values())
    if (commune.isWhole && departments.has(commune.departmentCode)) codes.add(commune.code);
  return [...codes];
}

async function importCommuneRows(
  trx: Trx,
  folder: TerritoryFolder,
  official: OfficialCommunes,
): Promise<string[]> {
  const centroids = new Map(folder.tables["communes.csv"].map((row) => [row.commune, row]));
  const wanted = wantedCodes(folder, official).flatMap((code) => {
    const commune = official.get(code);
    if (!commune) return [];
    const centroid = centroids.get(code);
    return [
      {
        code,
        name: commune.name,
        searchKey: searchKey(commune.name),
        population: commune.population,
        departmentCode: commune.departmentCode,
        ...(centroid ? { lon: centroid.lon, lat: centroid.lat } : {}),
      },
    ];
  });
  const stored = await listStoredCommunes(trx);
  const key = { stored: (row: { code: string }) => row.code, wanted: (row: { code: string }) => row.code };
  const { added, changed } = compareRows(stored, wanted, key);
  await insertCommunes(
    trx,
    added.map((row) => ({ lon: null, lat: null, ...row })),
  );
  for (const change of changed) await updateCommune(trx, change.wanted);
  return describeChanges(["commune", "communes", "e"], {
    added: added.length,
    changed: changed.length,
    gone: 0,
  });
}

async function importPostalCodes(
  trx: Trx,
  folder: TerritoryFolder,
  official: OfficialCommunes,
): Promise<string[]> {
  const given = new Map(folder.tables["communes.csv"].map((row) => [row.commune, row.codes_postaux]));
  const codes = wantedCodes(folder, official);
  const wanted = codes.flatMap((communeCode) => {
    const own = given.get(communeCode);
    const postalCodes = own?.length ? own : (official.get(communeCode)?.postalCodes ?? []);
    return postalCodes.map((postalCode) => ({ communeCode, postalCode }));
  });
  const concerned = new Set(codes);
  const stored = (await listStoredPostalCodes(trx)).filter((row) => concerned.has(row.communeCode));
  const keyOf = (row: { communeCode: string; postalCode: string }) => `${row.communeCode} ${row.postalCode}`;
  const { added, gone } = compareRows(stored, wanted, { stored: keyOf, wanted: keyOf });
  await insertPostalCodes(trx, added);
  await deletePostalCodes(trx, gone);
  const count = added.length + gone.length;
  return count === 0 ? [] : [`Codes postaux mis à jour : ${count}.`];
}

async function importContours(trx: Trx, { contours }: TerritoryFolder): Promise<string[]> {
  if (contours.size === 0) return [];
  const stored = await listStoredContours(trx);
  const known = new Map(stored.map((row) => [row.communeCode, row.geometry]));
  const changed = new Map([...contours].filter(([code, geometry]) => known.get(code) !== geometry));
  await replaceContours(trx, changed);
  return changed.size === 0 ? [] : [`Contours mis à jour : ${changed.size}.`];
}

/**
 * A changed attribution closes the old row the day before and opens a new one: past activity keeps the sector it had.
 * The effective day must come after the start of what it closes, so that history never overlaps.
 */
async function importAttributions(
  trx: Trx,
  territoryId: string,
  { settings, tables }: TerritoryFolder,
): Promise<{ changes: string[]; faults: FolderFault[] }> {
  const file = "secteurs-communes.csv";
  const secteurs = await listStoredSecteurs(trx);
  const own = new Map(
    secteurs.filter((row) => row.territoryId === territoryId).map((row) => [row.code, row.id]),
  );
  const stored = await listOpenAttributions(trx, [...own.values()]);
  const rows = tables[file].filter((row) => own.has(row.secteur));
  const lines = new Map(
    rows.map((row) => [`${own.get(row.secteur)} ${row.commune} ${row.partie ?? ""}`, row]),
  );
  const wanted = rows.map((row) => ({
    secteurId: own.get(row.secteur) ?? "",
    communeCode: row.commune,
    isPartial: Number(row.partie !== null),
    partLabel: row.partie,
  }));
  const keyOf = (row: { secteurId: string; communeCode: string; partLabel: string | null }) =>
    `${row.secteurId} ${row.communeCode} ${row.partLabel ?? ""}`;
  const { added, gone } = compareRows(stored, wanted, { stored: keyOf, wanted: keyOf });

  const openings = added.map((row) => {
    const line = lines.get(keyOf(row));
    const startsOn = line?.depuis ?? settings.en_vigueur_le;
    return { ...row, startsOn, source: line?.source ?? settings.source, line: line?.line ?? 0 };
  });
  const startOf = new Map(openings.map((row) => [row.communeCode, row]));
  const faults = gone.flatMap((row) => {
    const next = startOf.get(row.communeCode);
    const effectiveOn = next?.startsOn ?? settings.en_vigueur_le;
    if (canCloseOn(row, effectiveOn)) return [];
    const message = `La commune ${row.communeCode} change de secteur : la date d’effet doit suivre le ${row.startsOn}, début de l’attribution en cours (« en_vigueur_le » de territoire.csv, ou « depuis »).`;
    return [next ? faultAt(file, next, message) : { file: "territoire.csv", line: null, message }];
  });
  if (faults.length > 0) return { changes: [], faults };

  for (const row of gone) {
    const next = startOf.get(row.communeCode)?.startsOn ?? settings.en_vigueur_le;
    await closeAttributions(trx, [row.id], addDays(next, -1));
  }
  await insertAttributions(
    trx,
    openings.map(({ line, ...row }) => row),
  );
  return {
    changes: [
      ...(added.length > 0 ? [`Attributions de communes ouvertes : ${added.length}.`] : []),
      ...(gone.length > 0 ? [`Attributions de communes closes : ${gone.length}.`] : []),
    ],
    faults: [],
  };
}
