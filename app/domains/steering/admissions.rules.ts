import { parseCsvTable, type TextFault } from "#app/shared/csv-table.ts";

export const ADMISSION_COLUMNS = ["service", "mois", "entrees"] as const;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** More admissions than this in a month for one ward is a slip of the keyboard. */
export const MAX_ADMISSIONS = 20_000;

export interface AdmissionLine {
  wardId: string;
  month: string;
  admissions: number;
}

/**
 * Reads a file of admissions: ward code, month (YYYY-MM), whole number. Every fault with its line; with one, nothing
 * is to be written.
 */
export function readAdmissions(
  text: string,
  wardIds: ReadonlyMap<string, string>,
  thisMonth: string,
): { lines: AdmissionLine[]; faults: TextFault[] } {
  const table = parseCsvTable(text, ADMISSION_COLUMNS);
  const faults: TextFault[] = [...table.faults];
  const lines: AdmissionLine[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const cell = (name: (typeof ADMISSION_COLUMNS)[number]) => cells[name]?.trim() ?? "";
    const key = `${cell("service")} ${cell("mois")}`;
    const admissions = wholeNumber(cell("entrees"));
    const wardId = wardIds.get(cell("service"));
    const own = [
      wardId ? null : `Le service « ${cell("service")} » n’existe pas, ou n’est pas le vôtre.`,
      monthFault(cell("mois"), thisMonth),
      admissions === null ? `Les entrées sont un nombre entier, de 0 à ${MAX_ADMISSIONS}.` : null,
      seen.has(key) ? `Ce service et ce mois sont déjà à la ligne ${seen.get(key)}.` : null,
    ].flatMap((message) => (message ? [{ line, message }] : []));
    faults.push(...own);
    seen.set(key, line);
    if (wardId && admissions !== null) lines.push({ wardId, month: cell("mois"), admissions });
  }
  return faults.length > 0 ? { lines: [], faults: faults.sort(byLine) } : { lines, faults: [] };
}

function monthFault(month: string, thisMonth: string): string | null {
  if (!MONTH.test(month)) return `« ${month} » n’est pas un mois : écrivez AAAA-MM.`;
  return month > thisMonth ? `Le mois ${month} est à venir.` : null;
}

function wholeNumber(text: string): number | null {
  const trimmed = text.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d+$/.test(trimmed) && Number(trimmed) <= MAX_ADMISSIONS ? Number(trimmed) : null;
}

function byLine(a: TextFault, b: TextFault): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
