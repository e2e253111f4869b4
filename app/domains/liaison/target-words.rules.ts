import { addDays, dayOf, formatDay, formatTime } from "#app/shared/dates.ts";
import {
  type LevelTargets,
  type LiaisonHours,
  lengthWords,
  type Target,
  targetDueAt,
} from "./clocks.rules.ts";
import type { LiaisonLevel } from "./liaison.vocabulary.ts";

/** U+00A0: a number and its unit stay on one line. */
const NBSP = "\u00a0";
const HOUR = 60;

/**
 * Until when something with this target comes, for a request sent now: «dans l’heure», «aujourd’hui avant 18 h 30»,
 * «avant mer. 25 nov. à 18 h 30». The same clocks as the request's own.
 */
export function targetWords(target: Target, hours: LiaisonHours, now: Date): string {
  if (target.unit === "minutes" && target.count === HOUR) return "dans l’heure";
  if (target.unit === "minutes" && target.count < 24 * HOUR) return `dans les ${lengthWords(target.count)}`;
  return beforeWords(targetDueAt(now, target, hours), now);
}

/** «aujourd’hui avant 18 h 30», «demain avant 10 h 12», «avant mer. 25 nov. à 18 h 30». */
export function beforeWords(due: Date, now: Date): string {
  const today = dayOf(now);
  const day = dayOf(due);
  const time = hourWords(formatTime(due));
  if (day === today) return `aujourd’hui avant ${time}`;
  if (day === addDays(today, 1)) return `demain avant ${time}`;
  return `avant ${formatDay(due).replace(/ \d{4}$/, "")} à ${time}`;
}

/** The rule itself, whenever the request is sent: what a poster says. */
export function targetRuleWords(target: Target, hours: LiaisonHours): string {
  switch (target.unit) {
    case "minutes":
      return target.count === HOUR ? "dans l’heure" : `dans les ${lengthWords(target.count)}`;
    case "same_day":
      return `le jour même si la demande part un jour ouvré avant ${hourWords(hours.sameDayUntil)}, sinon dans les 24${NBSP}h`;
    case "working_days":
      return target.count === 1 ? "le jour ouvré suivant" : `dans les ${target.count}${NBSP}jours ouvrés`;
  }
}

export type LevelWords = Record<LiaisonLevel, { contact: string; answer: string }>;

/** The words of each level's two targets. */
export function levelWords(
  targets: Record<LiaisonLevel, LevelTargets>,
  words: (target: Target) => string,
): LevelWords {
  const both = ({ contact, answer }: LevelTargets) => ({ contact: words(contact), answer: words(answer) });
  return {
    immediate: both(targets.immediate),
    urgent: both(targets.urgent),
    scheduled: both(targets.scheduled),
  };
}

/** «18:30» → «18 h 30», «15:00» → «15 h». */
function hourWords(time: string): string {
  const [hour = "", minutes = ""] = time.split(":");
  return `${Number(hour)}${NBSP}h${minutes === "00" ? "" : `${NBSP}${minutes}`}`;
}
