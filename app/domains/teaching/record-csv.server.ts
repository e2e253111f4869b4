import { csvOfRows } from "#app/shared/csv.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import type { OpenedRecord } from "./record.service.server.ts";
import { attendedCells, feedbackWords } from "./record-words.rules.ts";
import { hoursOf } from "./teaching.rules.ts";
import { TEACHING_KIND_LABELS } from "./teaching.vocabulary.ts";

/** A line for each presentation, then one for each session the intern was expected at. */
export function recordCsv({ presented, attended }: Pick<OpenedRecord, "presented" | "attended">): string {
  const given = presented
    .filter(({ status }) => status === "held")
    .map((row) => ({
      Rôle: "Présente",
      Date: formatShortDay(row.startsAt),
      Genre: TEACHING_KIND_LABELS[row.kind],
      Titre: row.title ?? "",
      Thème: row.theme ?? "",
      Présence: "",
      Heures: String(hoursOf(row)).replace(".", ","),
      Appréciation: feedbackWords(row) ?? "",
      Commentaire: row.comment ?? "",
    }));
  const followed = attended.map((row) => ({
    Rôle: "Suit",
    ...attendedCells(row),
    Appréciation: "",
    Commentaire: "",
  }));
  return csvOfRows([...given, ...followed]);
}
