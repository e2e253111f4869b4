import { z } from "zod";
import { PROFESSIONS } from "#app/domains/people/people.vocabulary.ts";
import {
  checkbox,
  choice,
  optionalText,
  requiredText,
  version,
  wholeNumber,
} from "#app/platform/forms/fields.ts";
import { QUEUE_POLICIES } from "./seminars.vocabulary.ts";

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_THRESHOLD = 500;

/** Ticked boxes of one name: nothing, one text, or several. */
const audience = z.preprocess((value) => (value ? [value].flat() : []), z.array(z.enum(PROFESSIONS)));

const optionalCode = z
  .string()
  .trim()
  .max(60, "60 caractères au plus.")
  .refine(
    (text) => text === "" || CODE.test(text),
    "Des lettres minuscules sans accent, des chiffres et des tirets.",
  )
  .optional()
  .transform((text) => text || null);

export const seminarForm = z.object({
  title: requiredText("Indiquez le titre du séminaire.", 150),
  code: optionalCode,
  filiereId: optionalText(40),
  summary: requiredText("Dites en deux phrases de quoi il s’agit.", 1_000),
  objectives: optionalText(3_000),
  audience,
  audienceNote: optionalText(300),
  policy: choice(QUEUE_POLICIES, "Choisissez l’ordre de la liste d’attente."),
  extraThreshold: wholeNumber(1, MAX_THRESHOLD),
  isPublished: checkbox(),
  isProgrammeRemoved: checkbox(),
});
export type SeminarForm = z.output<typeof seminarForm>;

export const seminarEditForm = seminarForm.extend({ version: version() });
