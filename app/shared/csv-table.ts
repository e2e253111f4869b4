import Papa from "papaparse";

export interface TextFault {
  /** Line of the file, from 1; null for a fault of the whole file. */
  line: number | null;
  message: string;
}

export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

/**
 * Reads `;`-separated text with a header line. A blank line, or one that starts with #, is skipped; a field between
 * double quotes may hold a `;`, not a line break, so that each row has one line number to show.
 */
export function parseCsvTable(
  text: string,
  columns: readonly string[],
): { rows: CsvRow[]; faults: TextFault[] } {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== "" && !content.startsWith("#"));
  const [header, ...body] = lines;
  if (!header) return { rows: [], faults: [{ line: null, message: "Le fichier est vide." }] };

  const names = splitLine(header.content)?.map((name) => name.trim()) ?? [];
  const headerFaults = faultsOfHeader(names, columns).map((message) => ({ line: header.line, message }));
  if (headerFaults.length > 0) return { rows: [], faults: headerFaults };

  const rows: CsvRow[] = [];
  const faults: TextFault[] = [];
  for (const { line, content } of body) {
    const values = splitLine(content);
    if (!values) faults.push({ line, message: "Les guillemets ne sont pas fermés." });
    else if (values.length !== names.length)
      faults.push({ line, message: `${values.length} champs au lieu de ${names.length}.` });
    else rows.push({ line, cells: Object.fromEntries(names.map((name, i) => [name, values[i] ?? ""])) });
  }
  return { rows, faults };
}

function splitLine(content: string): string[] | null {
  const parsed = Papa.parse<string[]>(content, { delimiter: ";" });
  return parsed.errors.length > 0 ? null : (parsed.data[0] ?? []);
}

function faultsOfHeader(names: readonly string[], columns: readonly string[]): string[] {
  const missing = columns.filter((column) => !names.includes(column));
  const unknown = names.filter((name) => !columns.includes(name));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...missing.map((column) => `La colonne « ${column} » manque.`),
    ...unknown.map((name) => `La colonne « ${name} » n’est pas connue.`),
    ...repeated.map((name) => `La colonne « ${name} » est en double.`),
  ];
}
