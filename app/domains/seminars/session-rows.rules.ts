import { z } from "zod";
import { instantOf } from "#app/shared/dates.ts";
import { type Moment, QUOTA_KINDS, type QuotaKind } from "./seminars.vocabulary.ts";

/** How many rows of each kind the form of a session has. */
export const HALF_DAY_ROWS = 6;
export const TRAINER_ROWS = 4;
export const QUOTA_ROWS = 6;

const LONGEST_HOURS = 6;
const MS_PER_HOUR = 3_600_000;
const NOON = "12:30";
const EVENING = "18:00";
const MAX_PLACES = 2_000;

export interface HalfDay {
  moment: Moment;
  startsAt: string;
  endsAt: string;
}

export interface Quota {
  key: string;
  places: number;
}

export interface RowFault {
  field: string;
  message: string;
}

type Posted = Readonly<Record<string, unknown>>;

/** 1 to `count`. */
export function rowNumbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

const ORDINALS = ["Première", "Deuxième", "Troisième", "Quatrième", "Cinquième", "Sixième"] as const;

/** «Première demi-journée» */
export function rowLabel(row: number, noun: string): string {
  return `${ORDINALS[row - 1] ?? row} ${noun}`;
}

/** The half-days that were typed, one after the other, and what is wrong with them. */
export function readHalfDays(form: Posted): { halfDays: HalfDay[]; faults: RowFault[] } {
  const halfDays: HalfDay[] = [];
  const faults: RowFault[] = [];
  for (const row of rowNumbers(HALF_DAY_ROWS)) {
    const typed = {
      day: text(form, `day${row}`),
      from: text(form, `from${row}`),
      to: text(form, `to${row}`),
    };
    if (!typed.day && !typed.from && !typed.to) continue;
    const fault = halfDayFault(typed, row, halfDays.at(-1));
    if (fault) faults.push(fault);
    if (fault?.field === `day${row}` && !isComplete(typed)) continue;
    halfDays.push(halfDayOf(typed));
  }
  if (halfDays.length === 0 && faults.length === 0)
    faults.push({ field: "day1", message: "Indiquez au moins une demi-journée." });
  return { halfDays, faults };
}

/** The reserved places that were typed, all for one kind of group, and what is wrong with them. */
export function readQuotas(
  form: Posted,
  capacity: number | null,
): { kind: QuotaKind | null; quotas: Quota[]; faults: RowFault[] } {
  const quotas: (Quota & { kind: QuotaKind })[] = [];
  const faults: RowFault[] = [];
  for (const row of rowNumbers(QUOTA_ROWS)) {
    const typed = { group: text(form, `quotaGroup${row}`), places: text(form, `quotaPlaces${row}`) };
    if (!typed.group && !typed.places) continue;
    const quota = quotaOf(typed.group, typed.places);
    const fault = quotaFault(quota, quotas);
    if (fault) faults.push({ field: `${fault.column}${row}`, message: fault.message });
    else if (quota.kind) quotas.push({ kind: quota.kind, key: quota.key, places: quota.places });
  }
  const total = quotas.reduce((sum, { places }) => sum + places, 0);
  if (quotas.length > 0 && capacity === null)
    faults.push({ field: "quotaGroup1", message: "Une séance sans limite n’a pas de places réservées." });
  if (capacity !== null && total > capacity)
    faults.push({
      field: "quotaPlaces1",
      message: `Les places réservées (${total}) dépassent le nombre de places (${capacity}).`,
    });
  return {
    kind: quotas[0]?.kind ?? null,
    quotas: quotas.map(({ key, places }) => ({ key, places })),
    faults,
  };
}

/** The trainers that were typed, in their order. */
export function readTrainers(form: Posted): string[] {
  return rowNumbers(TRAINER_ROWS)
    .map((row) => text(form, `trainer${row}`))
    .filter(Boolean);
}

/** «secteur:…», as a row of the form names a group. */
export function quotaGroup(kind: QuotaKind, key: string): string {
  return `${kind}:${key}`;
}

interface TypedHalfDay {
  day: string;
  from: string;
  to: string;
}

function halfDayFault(typed: TypedHalfDay, row: number, before: HalfDay | undefined): RowFault | null {
  if (!isComplete(typed))
    return { field: `day${row}`, message: "Indiquez le jour, l’heure de début et l’heure de fin." };
  const { startsAt, endsAt } = halfDayOf(typed);
  if (endsAt <= startsAt) return { field: `to${row}`, message: "La fin doit suivre le début." };
  if (Date.parse(endsAt) - Date.parse(startsAt) > LONGEST_HOURS * MS_PER_HOUR)
    return { field: `to${row}`, message: `Une demi-journée dure au plus ${LONGEST_HOURS} heures.` };
  if (before && endsAt <= before.startsAt)
    return { field: `day${row}`, message: "Cette demi-journée vient avant la précédente : changez l’ordre." };
  if (before && startsAt < before.endsAt)
    return { field: `day${row}`, message: "Cette demi-journée chevauche la précédente." };
  return null;
}

function isComplete({ day, from, to }: TypedHalfDay): boolean {
  return z.iso.date().safeParse(day).success && isTime(from) && isTime(to);
}

function isTime(time: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
}

function halfDayOf({ day, from, to }: TypedHalfDay): HalfDay {
  return {
    moment: from < NOON ? "morning" : from < EVENING ? "afternoon" : "evening",
    startsAt: instantOf(day, from).toISOString(),
    endsAt: instantOf(day, to).toISOString(),
  };
}

interface TypedQuota {
  kind: QuotaKind | undefined;
  key: string;
  places: number;
}

function quotaOf(group: string, places: string): TypedQuota {
  const [kind, ...key] = group.split(":");
  return {
    kind: QUOTA_KINDS.find((one) => one === kind),
    key: key.join(":"),
    places: /^\d{1,4}$/.test(places) ? Number(places) : 0,
  };
}

function quotaFault(quota: TypedQuota, before: readonly (Quota & { kind: QuotaKind })[]) {
  const of = (column: "quotaGroup" | "quotaPlaces", message: string) => ({ column, message });
  if (!quota.kind || !quota.key) return of("quotaGroup", "Choisissez pour qui ces places sont réservées.");
  if (quota.places < 1 || quota.places > MAX_PLACES)
    return of("quotaPlaces", "Indiquez un nombre de places, à partir de 1.");
  if (before.some(({ key }) => key === quota.key))
    return of("quotaGroup", "Ce groupe a déjà des places réservées.");
  if (before.some(({ kind }) => kind !== quota.kind))
    return of("quotaGroup", "Réservez soit par secteur, soit par établissement, soit par profession.");
  return null;
}

function text(form: Posted, name: string): string {
  const value = form[name];
  return typeof value === "string" ? value.trim() : "";
}
