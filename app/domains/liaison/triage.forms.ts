import { z } from "zod";
import { choice, optionalText, requiredInstant, requiredText, version } from "#app/platform/forms/fields.ts";
import {
  LIAISON_CANCEL_REASONS,
  LIAISON_LEVELS,
  LIAISON_REFUSAL_REASONS,
  RESET_REASONS,
} from "./liaison.vocabulary.ts";

const MAX_TEXT = 5_000;
const SAY_WHY = "Dites en quelques mots pourquoi.";
const WHEN = "Indiquez le jour et l’heure de l’appel.";

const moved = { version: version() };

const saysOther = {
  path: ["comment"],
  message: "Précisez le motif.",
};
const isSaid = (form: { reason: string; comment: string | null }) =>
  form.reason !== "other" || form.comment !== null;

export const validateForm = z.object({ ...moved, comment: optionalText(MAX_TEXT) });

export const changeLevelForm = z.object({
  ...moved,
  level: choice(LIAISON_LEVELS, "Choisissez un niveau."),
  comment: requiredText(SAY_WHY, MAX_TEXT),
});

export const answerByPhoneForm = z.object({
  ...moved,
  calledAt: requiredInstant(WHEN),
  calledPerson: requiredText("Dites à qui la réponse a été donnée."),
  answer: requiredText("Écrivez la réponse donnée.", 20_000),
});

export const refuseForm = z
  .object({
    ...moved,
    reason: choice(LIAISON_REFUSAL_REASONS, "Choisissez un motif."),
    calledAt: requiredInstant(WHEN),
    calledPerson: requiredText("Dites avec qui vous en avez parlé."),
    comment: optionalText(MAX_TEXT),
  })
  .refine(isSaid, saysOther);

export const takeForm = z.object(moved);

export const assignForm = z.object({
  ...moved,
  accountId: requiredText("Choisissez l’interne."),
  comment: optionalText(MAX_TEXT),
});

export const releaseForm = z.object({ ...moved, comment: requiredText(SAY_WHY, MAX_TEXT) });

export const resetClockForm = z
  .object({
    ...moved,
    reason: choice(RESET_REASONS, "Choisissez une raison."),
    startedAt: requiredInstant("Indiquez quand le patient sera disponible."),
    comment: optionalText(MAX_TEXT),
  })
  .refine(isSaid, saysOther);

export const cancelForm = z
  .object({
    ...moved,
    reason: choice(LIAISON_CANCEL_REASONS, "Choisissez un motif."),
    comment: optionalText(MAX_TEXT),
  })
  .refine(isSaid, saysOther);

export type ValidateForm = z.output<typeof validateForm>;
export type ChangeLevelForm = z.output<typeof changeLevelForm>;
export type AnswerByPhoneForm = z.output<typeof answerByPhoneForm>;
export type RefuseForm = z.output<typeof refuseForm>;
export type TakeForm = z.output<typeof takeForm>;
export type AssignForm = z.output<typeof assignForm>;
export type ReleaseForm = z.output<typeof releaseForm>;
export type ResetClockForm = z.output<typeof resetClockForm>;
export type CancelForm = z.output<typeof cancelForm>;
