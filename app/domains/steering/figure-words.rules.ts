import { lengthWords } from "#app/domains/liaison/clocks.rules.ts";

const oneDecimal = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** «2 h 05», or a dash. */
export function minutesWords(minutes: number | null): string {
  return minutes === null ? "–" : lengthWords(Math.round(minutes));
}

/** «1,4» */
export function decimalWords(value: number | null): string {
  return value === null ? "–" : oneDecimal.format(value);
}

/** A small count where people could be recognised: «moins de 5». */
export function maskedWords(count: number, minimum: number): string {
  return count > 0 && count < minimum ? `moins de ${minimum}` : String(count);
}
