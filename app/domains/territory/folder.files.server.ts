import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { FOLDER_ROWS } from "./folder.forms.ts";
import type { OfficialCommune, OfficialCommunes } from "./folder.rules.ts";
import type { FolderFault } from "./folder-faults.rules.ts";

const CONTOURS = "contours.geojson";
const WHOLE = "commune-actuelle";
const ASSOCIATED = ["commune-associee", "commune-deleguee"];

export interface FolderTexts {
  texts: Map<string, string>;
  faults: FolderFault[];
  /** SHA-256 over the names and contents of the files. */
  hash: string;
}

/** Reads the files of a territory folder that exist; a file that is not UTF-8 is a fault. */
export async function readFolderTexts(folder: string): Promise<FolderTexts> {
  const texts = new Map<string, string>();
  const faults: FolderFault[] = [];
  const hash = createHash("sha256");
  for (const file of [...Object.keys(FOLDER_ROWS), CONTOURS]) {
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (!bytes) continue;
    hash.update(file).update(bytes);
    const text = decode(bytes);
    if (text === null)
      faults.push({
        file,
        line: null,
        message: "Le fichier n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 ».",
      });
    else texts.set(file, text);
  }
  return { texts, faults, hash: hash.digest("hex") };
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

interface PackagedCommune {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  codesPostaux?: string[];
  population?: number;
}

/** Every commune of France, from the npm package @etalab/decoupage-administratif (INSEE, La Poste; Licence Ouverte). */
export async function readOfficialCommunes(): Promise<OfficialCommunes> {
  const path = createRequire(import.meta.url).resolve("@etalab/decoupage-administratif/data/communes.json");
  const packaged = JSON.parse(await readFile(path, "utf8")) as PackagedCommune[];
  const communes = new Map<string, OfficialCommune>();
  for (const commune of packaged) {
    const isWhole = commune.type === WHOLE;
    // A delegated commune often has the code of the commune it belongs to: the whole one is kept.
    if (!isWhole && (!ASSOCIATED.includes(commune.type) || communes.get(commune.code)?.isWhole)) continue;
    communes.set(commune.code, {
      code: commune.code,
      name: commune.nom,
      departmentCode: commune.departement ?? "",
      postalCodes: commune.codesPostaux ?? [],
      population: commune.population ?? null,
      isWhole,
    });
  }
  return communes;
}
