import { z } from "zod";
import {
  optionalChoice,
  optionalDay,
  optionalInstant,
  optionalText,
  version,
  wholeNumber,
} from "#app/platform/forms/fields.ts";
import { isCim10Category } from "./cim10.vocabulary.ts";
import { BREACH_REASONS, type IracResult } from "./liaison.vocabulary.ts";
import type { NoteContent } from "./notes.rules.ts";
import { FILIERE_PRIORITIES, FOLLOW_UPS, MEASURES, SKILLS, SUICIDE_RISKS } from "./notes.vocabulary.ts";

const MAX_TEXT = 20_000;
const MAX_SHORT = 2_000;
const MAX_MINUTES = 600;

const minutes = z
  .union([z.literal(""), wholeNumber(1, MAX_MINUTES)])
  .optional()
  .transform((value) => (typeof value === "number" ? value : null));

const fields = {
  contactAt: optionalInstant(),
  assessment: optionalText(MAX_TEXT),
  suicideRisk: optionalChoice(SUICIDE_RISKS),
  riskDetail: optionalText(MAX_TEXT),
  seniorCalledAt: optionalInstant(),
  seniorCalled: optionalText(),
  seniorAdvice: optionalText(MAX_TEXT),
  advice: optionalText(MAX_TEXT),
  treatment: optionalText(MAX_TEXT),
  ifWorse: optionalText(MAX_TEXT),
  followUp: optionalChoice(FOLLOW_UPS),
  followUpDetail: optionalText(MAX_TEXT),
  filiereId: optionalText(),
  filierePriority: optionalChoice(FILIERE_PRIORITIES),
  nextVisitOn: optionalDay(),
  cim10Code: optionalText().refine((code) => code === null || isCim10Category(code), {
    message: "Choisissez une catégorie de la liste.",
  }),
  measures: several(MEASURES),
  measuresDetail: optionalText(MAX_TEXT),
  teamResult: optionalChoice(["0", "1", "2"]).transform((value) =>
    value === null ? null : (Number(value) as IracResult),
  ),
  skills: several(SKILLS),
  minutes,
  breachReason: optionalChoice(BREACH_REASONS),
  breachNote: optionalText(MAX_SHORT),
} satisfies Record<keyof NoteContent, z.ZodType>;

/** «J’ai vu le patient»; without a time, it is now. */
export const startVisitForm = z.object({ version: version(), contactAt: optionalInstant() });

/** A draft is kept as it is typed: a number half written keeps nobody from saving the rest. */
export const saveNoteForm = z.object({ noteVersion: version(), ...fields, minutes: minutes.catch(null) });

export const submitNoteForm = z.object({ version: version(), noteVersion: version(), ...fields });

export type StartVisitForm = z.output<typeof startVisitForm>;
export type SaveNoteForm = z.output<typeof saveNoteForm>;
export type SubmitNoteForm = z.output<typeof submitNoteForm>;

/** Checkboxes of one name. */
function several<const T extends readonly [string, ...string[]]>(values: T) {
  const one = z.enum(values, "Ce choix n’est pas proposé.");
  return z
    .union([one, z.array(one)])
    .optional()
    .transform((chosen) => (chosen === undefined ? [] : [chosen].flat()) as T[number][]);
}
