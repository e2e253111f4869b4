import {
  BREACH_REASON_LABELS,
  LIAISON_AIM_LABELS,
  LIAISON_LEVEL_LABELS,
  RESET_REASON_LABELS,
} from "#app/domains/liaison/liaison.vocabulary.ts";
import { csvFile } from "#app/shared/csv.ts";
import { maskedWords } from "./figure-words.rules.ts";
import type { ClockFigures } from "./liaison-figures.rules.ts";
import type { loadLiaisonFigures } from "./liaison-page.service.server.ts";

type Figures = NonNullable<Awaited<ReturnType<typeof loadLiaisonFigures>>>;

type Line = (string | number | null)[];

/** Every figure of the page, one a line: which table, of what, and its value; minutes and shares as numbers. */
export function liaisonCsv(figures: Figures): string {
  const lines: Line[] = [
    ["tableau", "hopital ou service", "detail", "mesure", "valeur"],
    ...figures.levels.flatMap(levelLines),
    ...figures.wards.flatMap(wardLines),
    ...figures.months.flatMap(monthLines),
    ...reasonLines(figures),
    ...figures.aims.flatMap((aim) => aimLines(aim, figures.minimum)),
  ];
  return csvFile(lines);
}

function levelLines({ hospital, levels }: Figures["levels"][number]): Line[] {
  return levels.flatMap((level) => {
    const label = LIAISON_LEVEL_LABELS[level.level];
    return [
      ["Délais", hospital, label, "demandes", level.requests],
      ...clockLines(hospital, label, "premier contact", level.contact),
      ...clockLines(hospital, label, "réponse signée", level.answer),
    ];
  });
}

function wardLines(ward: Figures["wards"][number]): Line[] {
  const place = `${ward.hospitalName}, ${ward.name}`;
  return [
    ["Services", place, "", "demandes", ward.requests],
    ["Services", place, "", "entrées", ward.admissions],
    ["Services", place, "", "demandes pour 100 entrées", rounded(ward.per100)],
  ];
}

function monthLines(month: Figures["months"][number]): Line[] {
  return [
    ["Mois", "", month.month, "demandes", month.requests],
    ["Mois", "", month.month, "premier contact, médiane en minutes", rounded(month.median)],
    ["Mois", "", month.month, "premier contact, part dans le délai", rounded(month.share)],
  ];
}

function reasonLines(figures: Figures): Line[] {
  const { resets, breaches, minimum } = figures;
  const late = (clock: string, reasons: Figures["breaches"]["contact"]["reasons"]): Line[] =>
    reasons.map(({ reason, count }) => [
      "Dépassements",
      clock,
      BREACH_REASON_LABELS[reason],
      "demandes",
      maskedWords(count, minimum),
    ]);
  return [
    ...resets.reasons.map(({ reason, count }) => [
      "Réinitialisations",
      "",
      RESET_REASON_LABELS[reason],
      "demandes",
      maskedWords(count, minimum),
    ]),
    ...late("premier contact", breaches.contact.reasons),
    ...late("réponse signée", breaches.answer.reasons),
  ];
}

function aimLines(aim: Figures["aims"][number], minimum: number): Line[] {
  const label = LIAISON_AIM_LABELS[aim.aim];
  const rated = (rater: string, counts: readonly number[]): Line[] =>
    counts.map((count, result) => ["IRAC", rater, label, `résultat ${result}`, maskedWords(count, minimum)]);
  return [
    ["IRAC", "", label, "demandes", maskedWords(aim.requests, minimum)],
    ...rated("équipe", aim.team),
    ...rated("service", aim.ward),
  ];
}

function clockLines(hospital: string, level: string, clock: string, figures: ClockFigures): Line[] {
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
