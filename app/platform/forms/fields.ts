import { z } from "zod";
import { instantOf } from "#app/shared/dates.ts";

/** Text that must not be blank; `message` says in French what is expected. */
export function requiredText(message: string, max = 200) {
  return z.string(message).trim().min(1, message).max(max, `${max} caractères au plus.`);
}

/** Text that may be left out; blank becomes null. */
export function optionalText(max = 200) {
  return z
    .string()
    .trim()
    .max(max, `${max} caractères au plus.`)
    .optional()
    .transform((text) => text || null);
}

/** A calendar day that exists, as YYYY-MM-DD. */
export function requiredDay(message: string) {
  return z.iso.date(message);
}

export function optionalDay() {
  return z
    .union([z.literal(""), z.iso.date("Cette date n’existe pas.")])
    .optional()
    .transform((day) => day || null);
}

const LOCAL_INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/;

/** Day and time typed in a `datetime-local` field, in Paris; becomes an ISO instant in UTC. */
export function requiredInstant(message: string) {
  return z
    .string(message)
    .trim()
    .refine((text) => toInstant(text) !== null, message)
    .transform((text) => toInstant(text) ?? text);
}

export function optionalInstant(message = "Cette date ou cette heure n’existe pas.") {
  return z
    .union([z.literal(""), requiredInstant(message)])
    .optional()
    .transform((instant) => instant || null);
}

function toInstant(text: string): string | null {
  const [, day, time] = LOCAL_INSTANT.exec(text) ?? [];
  if (!day || !time || !z.iso.date().safeParse(day).success || time > "23:59") return null;
  return instantOf(day, time).toISOString();
}

export function choice<const T extends readonly [string, ...string[]]>(values: T, message: string) {
  return z.enum(values, message);
}

export function optionalChoice<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .union([z.literal(""), z.enum(values, "Ce choix n’est pas proposé.")])
    .optional()
    .transform((value) => (value ? (value as T[number]) : null));
}

/** A checkbox: present when ticked; a boolean when the browser checks the form before it is posted. */
export function checkbox() {
  return z
    .union([z.literal("on"), z.literal("1"), z.literal(""), z.boolean()])
    .optional()
    .transform((value) => value === "on" || value === "1" || value === true);
}

/** A whole number within limits. */
export function wholeNumber(min: number, max: number) {
  const message = `Indiquez un nombre entier entre ${min} et ${max}.`;
  return z
    .string(message)
    .trim()
    .regex(/^-?\d+$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);
}

/** The version of the record that the person was looking at. */
export function version() {
  return z.coerce.number().int().positive();
}
