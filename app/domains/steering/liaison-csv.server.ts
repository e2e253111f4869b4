import {
  BREACH_REASON_LABELS,
  LIAISON_AIM_LABELS,
  LIAISON_LEVEL_LABELS,
  RESET_REASON_LABELS,
} from "#app/domains/liaison/liaison.vocabulary.ts";
import { CSV_START, csvLine } from "#app/shared/csv.ts";
import { maskedWords } from "./figure-words.rules.ts";
import type { ClockFigures } from "./liaison-figures.rules.ts";
import type { loadLiaisonFigures } from "./liaison-page.service.server.ts";

type Figures = NonNullable<Awaited<ReturnType<typeof loadLiaisonFigures>>>;

/** Every figure of the page, one a line: which table, of what, and its value; minutes and shares as numbers. */
export function liaisonCsv(figures: Figures): string {
  const lines: (string | number | null)[][] = [
    ["tableau", "hopital ou service", "detail", "mesure", "valeur"],
  ];
  for (const { hospital, levels } of figures.levels)
    for (const level of levels) {
      const label = LIAISON_LEVEL_LABELS[level.level];
      lines.push(["Délais", hospital, label, "demandes", level.requests]);
      lines.push(...clockLines(hospital, label, "premier contact", level.contact));
      lines.push(...clockLines(hospital, label, "réponse signée", level.answer));
    }
  for (const ward of figures.wards) {
    const place = `${ward.hospitalName}, ${ward.name}`;
    lines.push(["Services", place, "", "demandes", ward.requests]);
    lines.push(["Services", place, "", "entrées", ward.admissions]);
    lines.push(["Services", place, "", "demandes pour 100 entrées", rounded(ward.per100)]);
  }
  for (const month of figures.months) {
    lines.push(["Mois", "", month.month, "demandes", month.requests]);
    lines.push(["Mois", "", month.month, "premier contact, médiane en minutes", rounded(month.median)]);
    lines.push(["Mois", "", month.month, "premier contact, part dans le délai", rounded(month.share)]);
  }
  const masked = (count: number) => maskedWords(count, figures.minimum);
  for (const { reason, count } of figures.resets.reasons)
    lines.push(["Réinitialisations", "", RESET_REASON_LABELS[reason], "demandes", masked(count)]);
  for (const clock of ["contact", "answer"] as const)
    for (const { reason, count } of figures.breaches[clock].reasons)
      lines.push([
        "Dépassements",
        clock === "contact" ? "premier contact" : "réponse signée",
        BREACH_REASON_LABELS[reason],
        "demandes",
        masked(count),
      ]);
  for (const aim of figures.aims) {
    const label = LIAISON_AIM_LABELS[aim.aim];
    lines.push(["IRAC", "", label, "demandes", masked(aim.requests)]);
    for (const [rater, counts] of [
      ["équipe", aim.team],
      ["service", aim.ward],
    ] as const)
      for (const [result, count] of counts.entries())
        lines.push(["IRAC", rater, label, `résultat ${result}`, masked(count)]);
  }
  return CSV_START + lines.map(csvLine).join("");
}

function clockLines(hospital: string, level: string, clock: string, figures: ClockFigures) {
  return [
    ["Délais", hospital, level, `${clock}, médiane en minutes`, rounded(figures.median)],
    ["Délais", hospital, level, `${clock}, 90e centile en minutes`, rounded(figures.p90)],
    ["Délais", hospital, level, `${clock}, part dans le délai`, rounded(figures.share)],
  ];
}

const PLACES = 1_000;

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * PLACES) / PLACES;
}
