import type { z } from "zod";
import { groupBy } from "#app/shared/collections.ts";
import { parseCsvTable } from "#app/shared/csv-table.ts";
import { searchKey } from "#app/shared/text.ts";
import {
  FOLDER_ROWS,
  type FolderFile,
  type FolderTables,
  type TerritorySettings,
  territorySettings,
} from "./folder.forms.ts";
import { faultsOfCatalogue } from "./folder-catalogue.rules.ts";
import { type FolderFault, faultAt, faultsOfLinks, faultsOfRepeats } from "./folder-faults.rules.ts";

/** A commune as the official list of communes gives it. */
export interface OfficialCommune {
  code: string;
  name: string;
  departmentCode: string;
  postalCodes: readonly string[];
  population: number | null;
  /** False for an associated commune such as Lomme, which has a code but no postal code and no population of its own. */
  isWhole: boolean;
}

export type OfficialCommunes = ReadonlyMap<string, OfficialCommune>;

export interface TerritoryFolder {
  settings: TerritorySettings;
  tables: FolderTables;
  /** GeoJSON geometry by commune code; empty when the folder has no contours. */
  contours: ReadonlyMap<string, string>;
}

/** Checks a whole folder before anything is written: every fault, with its file and line. */
export function checkFolder(
  texts: ReadonlyMap<string, string>,
  communes: OfficialCommunes,
): { folder: TerritoryFolder; faults: FolderFault[] } | { folder: null; faults: FolderFault[] } {
  const faults: FolderFault[] = [];
  const tables = readTables(texts, faults);
  const settings = readSettings(tables["territoire.csv"], faults);
  const contours = readContours(texts.get("contours.geojson"), communes, faults);
  faults.push(
    ...faultsOfRepeats(tables),
    ...faultsOfLinks(tables),
    ...faultsOfSecteurs(tables),
    ...faultsOfDetention(tables),
    ...faultsOfDepartments(settings, communes),
    ...faultsOfCommunes(tables, communes),
    ...faultsOfAttributions(tables),
    ...faultsOfCatalogue(tables),
  );
  faults.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  if (!settings || faults.length > 0) return { folder: null, faults };
  return { folder: { settings, tables, contours }, faults };
}

function readTables(texts: ReadonlyMap<string, string>, faults: FolderFault[]): FolderTables {
  const files = Object.keys(FOLDER_ROWS) as FolderFile[];
  const entries = files.map((file) => {
    const text = texts.get(file);
    if (text === undefined) {
      faults.push({ file, line: null, message: "Le fichier manque." });
      return [file, []];
    }
    return [file, readRows(file, FOLDER_ROWS[file], text, faults)];
  });
  // Each table was read with the schema of its own key.
  return Object.fromEntries(entries) as FolderTables;
}

/** Rows of a table that fit its schema; those that do not are faults. */
export function readRows<S extends z.ZodObject>(
  file: string,
  schema: S,
  text: string,
  faults: FolderFault[],
): (z.output<S> & { line: number })[] {
  const table = parseCsvTable(text, Object.keys(schema.shape));
  faults.push(...table.faults.map((fault) => ({ file, ...fault })));
  return table.rows.flatMap(({ line, cells }) => {
    const parsed = schema.safeParse(cells);
    if (parsed.success) return [{ ...parsed.data, line }];
    for (const issue of parsed.error.issues)
      faults.push({ file, line, message: `${String(issue.path[0])} : ${issue.message}` });
    return [];
  });
}

function readSettings(rows: FolderTables["territoire.csv"], faults: FolderFault[]): TerritorySettings | null {
  const file = "territoire.csv";
  const lineOf = new Map(rows.map((row) => [row.cle, row.line]));
  for (const row of rows)
    if (!(row.cle in territorySettings.shape))
      faults.push(faultAt(file, row, `La clé « ${row.cle} » n’est pas connue.`));
  const parsed = territorySettings.safeParse(Object.fromEntries(rows.map((row) => [row.cle, row.valeur])));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const key = String(issue.path[0]);
    const line = lineOf.get(key) ?? null;
    faults.push({
      file,
      line,
      message: line === null ? `La clé « ${key} » manque.` : `${key} : ${issue.message}`,
    });
  }
  return null;
}

function faultsOfDepartments(settings: TerritorySettings | null, communes: OfficialCommunes): FolderFault[] {
  const known = new Set([...communes.values()].map((commune) => commune.departmentCode));
  const unknown = (settings?.departements ?? []).filter((code) => !known.has(code));
  return unknown.map((code) => ({
    file: "territoire.csv",
    line: null,
    message: `departements : « ${code} » n’est pas un département.`,
  }));
}

function faultsOfSecteurs(tables: FolderTables): FolderFault[] {
  const file = "secteurs.csv";
  const served = new Set(tables["secteurs-communes.csv"].map((row) => row.secteur));
  return tables[file].flatMap((row) => {
    const faults: FolderFault[] = [];
    if (row.secteur[2] !== row.type)
      faults.push(faultAt(file, row, `Le type « ${row.type} » ne correspond pas au code ${row.secteur}.`));
    if (!row.etablissement && !row.autre_etablissement)
      faults.push(faultAt(file, row, "L’établissement du secteur n’est pas indiqué."));
    if (row.type === "P" && served.has(row.secteur))
      faults.push(
        faultAt(file, row, `Le secteur ${row.secteur} ne dessert pas de communes : voir detention.csv.`),
      );
    if (row.dans_le_territoire && row.type === "G" && !served.has(row.secteur))
      faults.push(
        faultAt(file, row, `Le secteur ${row.secteur} n’a aucune commune dans secteurs-communes.csv.`),
      );
    return faults;
  });
}

function faultsOfDetention(tables: FolderTables): FolderFault[] {
  const file = "detention.csv";
  return tables[file].flatMap((row) =>
    row.secteur && row.secteur[2] !== "P"
      ? [faultAt(file, row, `${row.secteur} n’est pas un secteur de psychiatrie en milieu pénitentiaire.`)]
      : [],
  );
}

function faultsOfCommunes(tables: FolderTables, communes: OfficialCommunes): FolderFault[] {
  const listed = (["communes.csv", "secteurs-communes.csv"] as const).flatMap((file) =>
    tables[file].flatMap((row) => {
      const official = communes.get(row.commune);
      if (!official) return [faultAt(file, row, `Aucune commune n’a le code ${row.commune}.`)];
      if (searchKey(official.name) === searchKey(row.nom)) return [];
      return [
        faultAt(
          file,
          row,
          `Le code ${row.commune} est celui de « ${official.name} », pas de « ${row.nom} ».`,
        ),
      ];
    }),
  );
  const associated = tables["communes.csv"].flatMap((row) =>
    communes.get(row.commune)?.isWhole === false && row.codes_postaux.length === 0
      ? [faultAt("communes.csv", row, `${row.nom} est une commune associée : indiquez ses codes postaux.`)]
      : [],
  );
  const places = tables["detention.csv"].flatMap((row) =>
    communes.get(row.commune)?.isWhole
      ? []
      : [faultAt("detention.csv", row, `Aucune commune n’a le code ${row.commune}.`)],
  );
  return [...listed, ...associated, ...places];
}

/** A commune has one sector of each kind, or several parts that all have a name. */
function faultsOfAttributions(tables: FolderTables): FolderFault[] {
  const file = "secteurs-communes.csv";
  const groups = groupBy(tables[file], (row) => `${row.commune} ${row.secteur[2]}`);
  return [...groups.values()].flatMap((rows) => {
    if (rows.length === 1 || rows.every((row) => row.partie)) return [];
    return rows
      .filter((row) => !row.partie)
      .map((row) =>
        faultAt(
          file,
          row,
          `${row.nom} a plusieurs secteurs : indiquez dans « partie » ce que couvre ${row.secteur}.`,
        ),
      );
  });
}

const SHAPES = ["Polygon", "MultiPolygon"];

function readContours(
  text: string | undefined,
  communes: OfficialCommunes,
  faults: FolderFault[],
): Map<string, string> {
  const contours = new Map<string, string>();
  if (text === undefined) return contours;
  const file = "contours.geojson";
  let features: unknown;
  try {
    features = (JSON.parse(text) as { features?: unknown }).features;
  } catch {
    faults.push({ file, line: null, message: "Le fichier n’est pas un GeoJSON lisible." });
    return contours;
  }
  if (!Array.isArray(features)) {
    faults.push({ file, line: null, message: "Une liste « features » est attendue." });
    return contours;
  }
  for (const [index, feature] of features.entries()) {
    const { properties, geometry } = feature as {
      properties?: { code?: unknown };
      geometry?: { type?: string };
    };
    const code = properties?.code;
    const at = `Élément ${index + 1} : `;
    if (typeof code !== "string" || !communes.has(code))
      faults.push({ file, line: null, message: `${at}la propriété « code » n’est pas celle d’une commune.` });
    else if (!geometry?.type || !SHAPES.includes(geometry.type))
      faults.push({ file, line: null, message: `${at}un polygone est attendu pour la commune ${code}.` });
    else contours.set(code, JSON.stringify(geometry));
  }
  return contours;
}
