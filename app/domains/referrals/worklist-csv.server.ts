import Papa from "papaparse";
import { ageOn, dayOf } from "#app/shared/dates.ts";
import { shortPatientLabel } from "./patient-label.rules.ts";
import {
  PRIORITY_LABELS,
  REFERRAL_KIND_LABELS,
  REFERRAL_OWNER_LABELS,
  REFERRAL_STATUS_LABELS,
} from "./referrals.vocabulary.ts";
import type { WorklistRow } from "./worklist.queries.server.ts";

/** Spreadsheets of French machines expect it before accents. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Semicolons, and no cell that a spreadsheet would run as a formula. A list that was cut says so in its last line. */
export function toCsv(rows: readonly WorklistRow[], options: { isCut: boolean; now: Date }): string {
  const table = Papa.unparse(csvRows(rows, options.now), { delimiter: ";", escapeFormulae: true });
  const end = options.isCut ? `\r\nListe coupée à ${rows.length} lignes : affinez les filtres` : "";
  return `${BYTE_ORDER_MARK}${table}${end}\r\n`;
}

/** The columns of the exported list: what the screen shows, and the dates. */
function csvRows(rows: readonly WorklistRow[], now: Date): Record<string, string>[] {
  const today = dayOf(now);
  return rows.map((row) => ({
    Référence: row.reference,
    Patient: shortPatientLabel(row),
    Âge: row.birthOn ? String(ageOn(row.birthOn, today)) : "",
    Secteur: row.secteurCode ?? "",
    Commune: row.communeName ?? "",
    Filière: row.filiereName ?? "Guichet territorial",
    Demande: REFERRAL_KIND_LABELS[row.kind],
    Priorité: PRIORITY_LABELS[row.priority],
    État: REFERRAL_STATUS_LABELS[row.status],
    "Doit agir": REFERRAL_OWNER_LABELS[row.owner],
    Reçu: row.submittedAt ? dayOf(row.submittedAt) : "",
    Échéance: row.dueAt ? dayOf(row.dueAt) : "",
    Clos: row.closedAt ? dayOf(row.closedAt) : "",
    "Adressé par": [row.senderTitle, row.senderFamilyName].filter(Boolean).join(" "),
    Motif: row.reason ?? "",
  }));
}
