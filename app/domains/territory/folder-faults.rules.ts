import type { FolderFile, FolderTables } from "./folder.forms.ts";

/** What is wrong in a folder, where, in French. */
export interface FolderFault {
  file: string;
  line: number | null;
  message: string;
}

export function faultAt(file: string, row: { line: number }, message: string): FolderFault {
  return { file, line: row.line, message };
}

/** «secteurs.csv, ligne 12 : …» */
export function formatFault(fault: FolderFault): string {
  return fault.line === null
    ? `${fault.file} : ${fault.message}`
    : `${fault.file}, ligne ${fault.line} : ${fault.message}`;
}

type Cells = Record<string, unknown> & { line: number };

/** Columns that together name a row, file by file. */
const KEYS: Record<FolderFile, readonly string[]> = {
  "territoire.csv": ["cle"],
  "etablissements.csv": ["etablissement"],
  "secteurs.csv": ["secteur"],
  "communes.csv": ["commune"],
  "secteurs-communes.csv": ["commune", "secteur", "partie"],
  "sites.csv": ["site"],
  "detention.csv": ["lieu"],
  "services.csv": ["service"],
  "filieres.csv": ["filiere"],
  "filieres-delais.csv": ["filiere", "priorite"],
  "filieres-criteres.csv": ["filiere", "critere"],
  "filieres-documents.csv": ["filiere", "document"],
  "filieres-sites.csv": ["filiere", "site"],
  "ressources.csv": ["ressource"],
};

export function faultsOfRepeats(tables: FolderTables): FolderFault[] {
  return (Object.keys(KEYS) as FolderFile[]).flatMap((file) => {
    const firstLine = new Map<string, number>();
    return (tables[file] as Cells[]).flatMap((row) => {
      const key = KEYS[file]
        .map((column) => row[column] ?? "")
        .join(" ")
        .trim();
      const first = firstLine.get(key);
      if (first !== undefined) return [faultAt(file, row, `« ${key} » est déjà à la ligne ${first}.`)];
      firstLine.set(key, row.line);
      return [];
    });
  });
}

/** Column → the file whose key it must be found in. */
const LINKS: readonly (readonly [file: FolderFile, column: string, target: FolderFile])[] = [
  ["secteurs.csv", "etablissement", "etablissements.csv"],
  ["secteurs-communes.csv", "secteur", "secteurs.csv"],
  ["secteurs-communes.csv", "commune", "communes.csv"],
  ["sites.csv", "etablissement", "etablissements.csv"],
  ["sites.csv", "secteur", "secteurs.csv"],
  ["sites.csv", "commune", "communes.csv"],
  ["detention.csv", "secteur", "secteurs.csv"],
  ["services.csv", "site", "sites.csv"],
  ["filieres-delais.csv", "filiere", "filieres.csv"],
  ["filieres-criteres.csv", "filiere", "filieres.csv"],
  ["filieres-documents.csv", "filiere", "filieres.csv"],
  ["filieres-sites.csv", "filiere", "filieres.csv"],
  ["filieres-sites.csv", "site", "sites.csv"],
  ["ressources.csv", "commune", "communes.csv"],
  ["ressources.csv", "zone", "secteurs.csv"],
];

export function faultsOfLinks(tables: FolderTables): FolderFault[] {
  return LINKS.flatMap(([file, column, target]) => {
    const keyColumn = KEYS[target][0] ?? "";
    const known = new Set((tables[target] as Cells[]).map((row) => row[keyColumn]));
    return (tables[file] as Cells[]).flatMap((row) =>
      [row[column]]
        .flat()
        .filter((value) => value && value !== "territoire" && !known.has(value))
        .map((value) => faultAt(file, row, `${column} : « ${String(value)} » n’est pas dans ${target}.`)),
    );
  });
}
