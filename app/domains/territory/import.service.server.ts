import { basename } from "node:path";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { readFolderTexts, readOfficialCommunes } from "./folder.files.server.ts";
import { checkFolder, type OfficialCommunes, type TerritoryFolder } from "./folder.rules.ts";
import type { FolderFault } from "./folder-faults.rules.ts";
import { findTerritory } from "./import.queries.server.ts";
import { insertImport, insertTerritory, updateTerritory } from "./import.store.server.ts";
import { importCatalogue } from "./import-catalogue.service.server.ts";
import { importCommunes } from "./import-communes.service.server.ts";
import {
  importDetentionPlaces,
  importEstablishments,
  importSecteurs,
  importSites,
  importWards,
} from "./import-places.service.server.ts";

export type ImportReport =
  | { ok: false; faults: FolderFault[] }
  /** One French line for each kind of change; none when the database already said the same. */
  | { ok: true; changes: string[] };

/** Thrown inside the transaction so that nothing of a faulty folder is kept. */
class FaultyFolder extends Error {
  constructor(readonly faults: FolderFault[]) {
    super("faulty territory folder");
  }
}

/**
 * Brings a territory folder into the database: all of it, or nothing and the list of faults. Running it again with
 * the same folder changes nothing. It needs no account, because it runs before any exists.
 */
export async function importTerritory(db: Database | Trx, folder: string, now: Date): Promise<ImportReport> {
  const { texts, faults, hash } = await readFolderTexts(folder);
  const communes = await readOfficialCommunes();
  const checked = checkFolder(texts, communes);
  faults.push(...checked.faults.filter((fault) => !faults.some((known) => known.file === fault.file)));
  if (!checked.folder || faults.length > 0) return { ok: false, faults };
  const content = checked.folder;
  try {
    const source = basename(folder);
    const changes = await inTransaction(db, (trx) =>
      applyFolder(trx, content, { communes, hash, source, now }),
    );
    return { ok: true, changes };
  } catch (error) {
    if (error instanceof FaultyFolder) return { ok: false, faults: error.faults };
    throw error;
  }
}

interface Import {
  communes: OfficialCommunes;
  hash: string;
  source: string;
  now: Date;
}

async function applyFolder(trx: Trx, folder: TerritoryFolder, given: Import): Promise<string[]> {
  const { settings } = folder;
  const territory = await importSettings(trx, folder);
  // In the order of their links.
  const establishments = await importEstablishments(trx, territory.id, folder);
  const secteurs = await importSecteurs(trx, territory.id, folder);
  const communes = await importCommunes(trx, territory.id, folder, given.communes);
  if (communes.faults.length > 0) throw new FaultyFolder(communes.faults);
  const detention = await importDetentionPlaces(trx, territory.id, folder);
  const sites = await importSites(trx, territory.id, folder);
  const wards = await importWards(trx, territory.id, folder);
  const catalogue = await importCatalogue(trx, territory.id, folder, given.now);
  const changes = [
    territory.changes,
    establishments,
    secteurs,
    communes.changes,
    detention,
    sites,
    wards,
    catalogue,
  ].flat();
  if (changes.length === 0) return [];
  await insertImport(trx, {
    territoryId: territory.id,
    importedAt: given.now.toISOString(),
    effectiveOn: settings.en_vigueur_le,
    source: settings.source,
    contentHash: given.hash,
    summary: changes.join("\n"),
  });
  await recordAudit(
    trx,
    { now: given.now, actor: null },
    {
      action: "territory.import",
      subjectType: "territory",
      subjectId: territory.id,
      detail: { folder: given.source, hash: given.hash },
    },
  );
  return changes;
}

async function importSettings(
  trx: Trx,
  { settings }: TerritoryFolder,
): Promise<{ id: string; changes: string[] }> {
  const wanted = {
    code: settings.code,
    name: settings.nom,
    adultAge: settings.age_adulte,
    noAddressRule: settings.regle_sans_adresse,
    detainedRule: settings.regle_detention,
  };
  const stored = await findTerritory(trx, settings.code);
  if (!stored)
    return { id: await insertTerritory(trx, wanted), changes: [`Territoire « ${wanted.name} » créé.`] };
  const isSame =
    stored.name === wanted.name &&
    stored.adultAge === wanted.adultAge &&
    stored.noAddressRule === wanted.noAddressRule &&
    stored.detainedRule === wanted.detainedRule;
  if (isSame) return { id: stored.id, changes: [] };
  await updateTerritory(trx, stored.id, wanted);
  return { id: stored.id, changes: ["Réglages du territoire mis à jour."] };
}
