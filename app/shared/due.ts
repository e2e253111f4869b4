import { dayOf, daysBetween } from "./dates.ts";

export type DueTone = "neutral" | "warning" | "danger";

/** U+00A0: a number and its unit stay on one line. */
const NBSP = "\u00a0";

/** Days before the deadline from which it is shown as near. */
const NEAR_DAYS = 3;

/** A deadline in words, counted in calendar days of Paris: «dépassé de 3 j», «échéance aujourd’hui», «dépasse demain», «9 j restants». */
export function dueWords(dueAt: Date | string, now: Date | string): string {
  const left = daysBetween(dayOf(now), dayOf(dueAt));
  if (left < 0) return `dépassé de ${-left}${NBSP}j`;
  if (left === 0) return isPast(dueAt, now) ? "dépassé aujourd’hui" : "échéance aujourd’hui";
  if (left === 1) return "dépasse demain";
  return `${left}${NBSP}j restants`;
}

/** How loud a deadline is; the words always say it too. */
export function dueTone(dueAt: Date | string, now: Date | string): DueTone {
  if (isPast(dueAt, now)) return "danger";
  const left = daysBetween(dayOf(now), dayOf(dueAt));
  if (left <= 1) return "danger";
  return left <= NEAR_DAYS ? "warning" : "neutral";
}

function isPast(dueAt: Date | string, now: Date | string): boolean {
  return new Date(dueAt).getTime() < new Date(now).getTime();
}
