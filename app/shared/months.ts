import { dayOf } from "./dates.ts";

const months = new Intl.DateTimeFormat("fr-FR", { month: "short", year: "numeric", timeZone: "UTC" });

/** The month in Paris, as «YYYY-MM». */
export function monthOf(instant: string): string {
  return dayOf(instant).slice(0, 7);
}

/** Every month from one to another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

export function nextMonth(month: string): string {
  return shiftMonth(month, 1);
}

/** The month that comes `count` months later, or earlier when negative. */
export function shiftMonth(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** «nov. 2026», from «2026-11» */
export function monthWords(month: string): string {
  return months.format(new Date(`${month}-15T00:00:00Z`));
}
