import { lengthWords } from "#app/domains/liaison/clocks.rules.ts";

const NBSP = "\u00a0";
const oneDecimal = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const months = new Intl.DateTimeFormat("fr-FR", { month: "short", year: "numeric", timeZone: "UTC" });

/** «83 %», or a dash when there is nothing to show. */
export function percentWords(share: number | null): string {
  return share === null ? "–" : `${Math.round(share * 100)}${NBSP}%`;
}

/** «2 h 05», or a dash. */
export function minutesWords(minutes: number | null): string {
  return minutes === null ? "–" : lengthWords(Math.round(minutes));
}

/** «1,4» */
export function decimalWords(value: number | null): string {
  return value === null ? "–" : oneDecimal.format(value);
}

/** «nov. 2026», from «2026-11» */
export function monthWords(month: string): string {
  return months.format(new Date(`${month}-15T00:00:00Z`));
}

/** A small count where people could be recognised: «moins de 5». */
export function maskedWords(count: number, minimum: number): string {
  return count > 0 && count < minimum ? `moins de ${minimum}` : String(count);
}
