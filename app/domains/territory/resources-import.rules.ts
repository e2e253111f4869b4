import { type ResourceRow, resourceRow } from "./folder.forms.ts";
import { readRows } from "./folder.rules.ts";
import { type FolderFault, faultAt } from "./folder-faults.rules.ts";
import { changesBetween, type ResourceChange, type ResourceContent } from "./resources.rules.ts";
import type { ImportAction } from "./territory.vocabulary.ts";

export const RESOURCE_COLUMNS = Object.keys(resourceRow.shape);

/** What one line of the file would do. */
export interface ImportLine {
  line: number;
  code: string;
  action: ImportAction;
  content: ResourceContent;
  changes: ResourceChange[];
  /** The entry that the line is about, and the version it was compared with. */
  stored: { id: string; version: number; isArchived: boolean } | null;
}

type Stored = ResourceContent & { id: string; version: number; isArchived: boolean };

/** Rows of a directory file, or everything that is wrong with it. */
export function readResourceFile(
  text: string,
  known: { secteurs: ReadonlySet<string>; communes: ReadonlySet<string> },
): { rows: (ResourceRow & { line: number })[]; faults: FolderFault[] } {
  const file = "fichier";
  const faults: FolderFault[] = [];
  const rows = readRows(file, resourceRow, text, faults);
  const firstLine = new Map<string, number>();
  for (const row of rows) {
    const first = firstLine.get(row.ressource);
    if (first !== undefined)
      faults.push(faultAt(file, row, `« ${row.ressource} » est déjà à la ligne ${first}.`));
    firstLine.set(row.ressource, first ?? row.line);
    for (const area of row.zone)
      if (area !== "territoire" && !known.secteurs.has(area))
        faults.push(faultAt(file, row, `zone : le secteur « ${area} » n’est pas connu ici.`));
    if (row.commune && !known.communes.has(row.commune))
      faults.push(faultAt(file, row, `commune : le code « ${row.commune} » n’est pas connu ici.`));
  }
  return { rows, faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** What the file would change, line by line; entries that it does not name are left alone. */
export function planImport(
  rows: readonly (ResourceRow & { line: number })[],
  stored: ReadonlyMap<string, Stored>,
): ImportLine[] {
  return rows.map((row) => {
    const content = contentOf(row);
    const current = stored.get(row.ressource);
    const changes = current ? changesBetween(current, content) : [];
    const action = current ? (changes.length > 0 ? "update" : "same") : "create";
    return {
      line: row.line,
      code: row.ressource,
      action,
      content,
      changes,
      stored: current ? refOf(current) : null,
    };
  });
}

function refOf({ id, version, isArchived }: Stored) {
  return { id, version, isArchived };
}

function contentOf(row: ResourceRow): ResourceContent {
  return {
    kind: row.type,
    name: row.nom,
    circle: row.cercle,
    audience: row.public,
    conditions: row.conditions,
    phone: row.telephone,
    email: row.courriel,
    website: row.site_internet,
    address: row.adresse,
    communeCode: row.commune,
    secteurCodes: row.zone.join() === "territoire" ? [] : row.zone,
    checkedOn: row.verifiee_le,
  };
}
