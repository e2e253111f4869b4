import { z } from "zod";
import { optionalChoice, optionalText, requiredText, version } from "#app/platform/forms/fields.ts";
import { BREACH_REASONS } from "./liaison.vocabulary.ts";

const MAX_COMMENT = 5_000;
const MAX_SIGNED_AT_ONCE = 50;

/** Signs the answer; why its clock was missed, when it was; a word for the intern to learn from. */
export const countersignForm = z
  .object({
    version: version(),
    breachReason: optionalChoice(BREACH_REASONS),
    breachNote: optionalText(),
    teaching: optionalText(MAX_COMMENT),
  })
  .refine((form) => form.breachReason !== "other" || form.breachNote !== null, {
    path: ["breachNote"],
    message: "Précisez la raison.",
  });

/** Gives the note back: what is to be done again, and what there is to learn. */
export const returnNoteForm = z.object({
  version: version(),
  comment: requiredText("Dites à l’interne ce qu’il faut reprendre.", MAX_COMMENT),
  teaching: optionalText(MAX_COMMENT),
});

const REQUEST_AND_VERSION = /^([0-9a-f-]{36}):(\d{1,9})$/;
const NOTHING_CHOSEN = "Cochez au moins un compte rendu.";

const picked = z
  .string()
  .regex(REQUEST_AND_VERSION, "Ce choix n’est pas proposé.")
  .transform((text) => {
    const [, requestId = "", seen = "0"] = REQUEST_AND_VERSION.exec(text) ?? [];
    return { requestId, version: Number(seen) };
  });

/** Checkboxes of one name, each «request:version». */
export const countersignSeveralForm = z.object({
  notes: z
    .union([picked.transform((one) => [one]), z.array(picked)], NOTHING_CHOSEN)
    .refine((notes) => notes.length > 0, NOTHING_CHOSEN)
    .refine((notes) => notes.length <= MAX_SIGNED_AT_ONCE, `${MAX_SIGNED_AT_ONCE} comptes rendus au plus.`),
});

export type CountersignForm = z.output<typeof countersignForm>;
export type ReturnNoteForm = z.output<typeof returnNoteForm>;
export type CountersignSeveralForm = z.output<typeof countersignSeveralForm>;
