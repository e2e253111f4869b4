import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import { addWorkingDays, isWorkingDay } from "#app/shared/working-days.ts";
import type { LiaisonLevel, LiaisonStatus, TargetUnit } from "./liaison.vocabulary.ts";

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
/** An urgent request waits this long at most, whatever the day (issue: «24 hours at most»). */
const SAME_DAY_LIMIT_HOURS = 24;

/** Hours of the liaison service of one hospital, as «HH:MM» in Paris. */
export interface LiaisonHours {
  opensAt: string;
  closesAt: string;
  /** An urgent request received on a working day until this time is answered the same day. */
  sameDayUntil: string;
}

export interface Target {
  unit: TargetUnit;
  /** Minutes or working days; not read for the same working day. */
  count: number;
}

export interface LevelTargets {
  contact: Target;
  answer: Target;
}

/**
 * Targets that a hospital begins with. No French text sets any (DOMAIN §4): one hour is the English standard of
 * emergency liaison (NHS England); the others are defaults that each hospital's agreement edits.
 */
export const DEFAULT_TARGETS: Record<LiaisonLevel, LevelTargets> = {
  immediate: { contact: { unit: "minutes", count: 60 }, answer: { unit: "minutes", count: 240 } },
  urgent: { contact: { unit: "same_day", count: 1 }, answer: { unit: "minutes", count: 1440 } },
  scheduled: { contact: { unit: "working_days", count: 2 }, answer: { unit: "working_days", count: 3 } },
};

export const DEFAULT_HOURS: LiaisonHours = { opensAt: "08:30", closesAt: "18:30", sameDayUntil: "15:00" };

/** Until when something with this target is due, counted from an instant. */
export function targetDueAt(startedAt: Date, target: Target, hours: LiaisonHours): Date {
  switch (target.unit) {
    case "minutes":
      return new Date(startedAt.getTime() + target.count * MS_PER_MINUTE);
    case "same_day":
      return sameWorkingDay(startedAt, hours);
    case "working_days":
      return instantOf(addWorkingDays(dayOf(startedAt), target.count), hours.closesAt);
  }
}

/** Closing time of the working day on which it began early enough; otherwise a day later, weekends and holidays included. */
function sameWorkingDay(startedAt: Date, hours: LiaisonHours): Date {
  const day = dayOf(startedAt);
  const limit = new Date(startedAt.getTime() + SAME_DAY_LIMIT_HOURS * MS_PER_HOUR);
  const isSameDay = isWorkingDay(day) && startedAt <= instantOf(day, hours.sameDayUntil);
  const closing = instantOf(day, hours.closesAt);
  return isSameDay && closing < limit ? closing : limit;
}

/** Both clocks of a request: first contact, and definitive plan (the countersigned answer). */
export function clocksOf(
  startedAt: Date,
  targets: LevelTargets,
  hours: LiaisonHours,
): { contactDueAt: string; answerDueAt: string } {
  const contact = targetDueAt(startedAt, targets.contact, hours);
  const answer = targetDueAt(startedAt, targets.answer, hours);
  return {
    contactDueAt: contact.toISOString(),
    // A plan is never due before the first contact, whatever a hospital typed.
    answerDueAt: (answer < contact ? contact : answer).toISOString(),
  };
}

/** Was it late, or is it late already? */
export function isBreached(clock: { dueAt: string; doneAt: string | null }, now: Date): boolean {
  return (clock.doneAt ?? now.toISOString()) > clock.dueAt;
}

export interface Clocked {
  status: LiaisonStatus;
  contactDueAt: string;
  answerDueAt: string;
  visit: number;
  visitOn: string | null;
}

/** The delays that do not depend on the level, in hours or days (settings). */
export interface FollowingDelays {
  countersignHours: number;
  confirmDays: number;
}

/** Until when the owner of a status must act; a follow-up visit is due on its day, its write-up the day after. */
export function requestDueAt(request: Clocked, delays: FollowingDelays, now: Date): string {
  switch (request.status) {
    case "written":
      return new Date(now.getTime() + delays.countersignHours * MS_PER_HOUR).toISOString();
    case "countersigned":
      return instantOf(addDays(dayOf(now), delays.confirmDays), "18:30").toISOString();
    case "seen":
      return request.visit === 1 ? request.answerDueAt : endOf(addDays(dayOf(now), 1));
    default:
      return request.visit === 1 ? request.contactDueAt : endOf(request.visitOn ?? dayOf(now));
  }
}

function endOf(day: string): string {
  return instantOf(day, DEFAULT_HOURS.closesAt).toISOString();
}

/** U+00A0: a number and its unit stay on one line. */
const NBSP = "\u00a0";
const MINUTES_PER_HOUR = 60;
const HOURS_SHOWN = 36;

/** A countdown in words: «18 min restantes», «3 h 05 restantes», «en retard de 2 h 10», «2 j restants». */
export function countdownWords(dueAt: string, now: Date): string {
  const minutes = Math.round((new Date(dueAt).getTime() - now.getTime()) / MS_PER_MINUTE);
  if (minutes < 0) return `en retard de ${lengthWords(-minutes)}`;
  if (minutes === 0) return "échéance à l’instant";
  const words = lengthWords(minutes);
  const isPlural = minutes > 1;
  const isDays = minutes >= HOURS_SHOWN * MINUTES_PER_HOUR;
  return `${words} ${isDays ? "restants" : isPlural ? "restantes" : "restante"}`;
}

/** «18 min», «3 h 05», «2 j» beyond a day and a half. */
export function lengthWords(minutes: number): string {
  if (minutes < MINUTES_PER_HOUR) return `${minutes}${NBSP}min`;
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  if (hours >= HOURS_SHOWN) return `${Math.round(hours / 24)}${NBSP}j`;
  const rest = minutes % MINUTES_PER_HOUR;
  return rest === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${String(rest).padStart(2, "0")}`;
}

/** How loud a countdown is: late or nearly so, near, or calm; the words always say it too. */
export function countdownTone(
  clock: { startedAt: string; dueAt: string },
  now: Date,
): "danger" | "warning" | "neutral" {
  const total = new Date(clock.dueAt).getTime() - new Date(clock.startedAt).getTime();
  const left = new Date(clock.dueAt).getTime() - now.getTime();
  if (left <= total * NEAR_END) return "danger";
  return left <= total * PAST_HALF ? "warning" : "neutral";
}
const NEAR_END = 0.15;
const PAST_HALF = 0.5;

const DUE_SUBJECTS: Partial<Record<LiaisonStatus, string>> = {
  requested: "Premier contact",
  triaged: "Premier contact",
  assigned: "Premier contact",
  seen: "Réponse",
  written: "Contresignature",
  countersigned: "Confirmation du service",
};

/** What the countdown of a status counts down to. */
export function dueSubject(request: Pick<Clocked, "status" | "visit">): string {
  if (request.status === "assigned" && request.visit > 1) return "Visite de suivi";
  return DUE_SUBJECTS[request.status] ?? "Échéance";
}
