import Papa from "papaparse";
import type { Database } from "#db/client.server.ts";
import { type StoredResource, searchResources } from "./resources.queries.server.ts";
import { RESOURCE_COLUMNS } from "./resources-import.rules.ts";

/** Spreadsheets read UTF-8 when the file starts with this mark. */
const BYTE_ORDER_MARK = "\uFEFF";
const MOST_ROWS = 5000;

/** The live entries as the CSV that the import reads back unchanged. */
export async function exportResources(db: Database): Promise<string> {
  const { rows } = await searchResources(db, { limit: MOST_ROWS });
  const fields = rows.map(valuesOf);
  const table = Papa.unparse({ fields: RESOURCE_COLUMNS, data: fields }, { delimiter: ";" });
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}

/** In the order of the columns; a line break would spread an entry over two lines, so it becomes a space. */
function valuesOf(row: StoredResource): string[] {
  return [
    row.code,
    row.kind,
    row.name,
    row.circle,
    row.audience,
    row.conditions,
    row.phone,
    row.email,
    row.website,
    row.address,
    row.communeCode,
    row.secteurCodes.join(" ") || "territoire",
    row.checkedOn,
  ].map((value) => (value ?? "").replace(/\s*[\r\n]+\s*/g, " "));
}
