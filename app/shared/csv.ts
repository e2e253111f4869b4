/** Excel opens UTF-8 as such only after this mark. */
export const CSV_START = "\uFEFF";

/**
 * One line of a `;`-separated file. A cell that a spreadsheet would run as a formula is kept as text by an apostrophe
 * (OWASP, CSV injection).
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(";")}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A whole file, its header first. */
export function csvFile(lines: readonly (readonly (string | number | null)[])[]): string {
  return CSV_START + lines.map(csvLine).join("");
}

/** A whole file of rows that all have the same columns, named after them. */
export function csvOfRows(rows: readonly Readonly<Record<string, string | number | null>>[]): string {
  const names = Object.keys(rows[0] ?? {});
  return csvFile([names, ...rows.map((row) => names.map((name) => row[name] ?? null))]);
}
