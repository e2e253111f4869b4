import { SEX_LABELS } from "#app/domains/patients/patients.vocabulary.ts";
import { csvOfRows } from "#app/shared/csv.ts";
import { dayOf } from "#app/shared/dates.ts";
import { LIAISON_LEVEL_LABELS, LIAISON_REASON_LABELS } from "./liaison.vocabulary.ts";
import type { LogbookRow } from "./logbook.queries.server.ts";
import { ageBand, cim10Block, hoursToSign } from "./logbook.rules.ts";
import { SKILL_LABELS } from "./notes.vocabulary.ts";

/** The cases of a logbook, a line each: the month, an age band and the hospital, nothing that names anybody. */
export function logbookCsv(rows: readonly LogbookRow[]): string {
  return csvOfRows(rows.map(caseOf));
}

/** What the files say of a case. */
export function caseOf(row: LogbookRow): Record<string, string> {
  const at = row.contactAt ?? "";
  const hours = hoursToSign(row);
  return {
    Mois: dayOf(at).slice(0, 7),
    Hôpital: row.hospitalName,
    Âge: ageBand(row.birthOn, at),
    Sexe: SEX_LABELS[row.sex],
    Niveau: LIAISON_LEVEL_LABELS[row.level],
    Motif: LIAISON_REASON_LABELS[row.reason],
    Visite: String(row.visit),
    "CIM-10": cim10Block(row.cim10Code) ?? "",
    Compétences: row.skills.map((skill) => SKILL_LABELS[skill]).join(", "),
    "Contresigné en heures": hours === null ? "" : hours.toFixed(1).replace(".", ","),
    "Rendu à reprendre": row.comments.some((comment) => comment.kind === "return") ? "oui" : "non",
    Commentaires: String(row.comments.length),
  };
}
