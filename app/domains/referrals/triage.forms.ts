import { z } from "zod";
import { choice, optionalText, requiredText, version } from "#app/platform/forms/fields.ts";
import { CANCEL_REASONS, DECLINE_REASONS } from "./referrals.vocabulary.ts";

const MAX_TEXT = 5_000;

const moved = { version: version() };

export const acceptForm = z.object({ ...moved, comment: optionalText(MAX_TEXT) });
export const resumeForm = z.object(moved);
export const convertForm = z.object(moved);

export const askInformationForm = z.object({
  ...moved,
  question: requiredText("Écrivez ce qui manque pour répondre.", MAX_TEXT),
});

export const giveInformationForm = z.object({
  ...moved,
  complement: requiredText("Écrivez le complément demandé.", MAX_TEXT),
});

export const adviseForm = z.object({
  ...moved,
  answer: requiredText("Écrivez l’avis.", 20_000),
});

export const declineForm = z
  .object({
    ...moved,
    reason: choice(DECLINE_REASONS, "Choisissez un motif."),
    orientationResourceId: optionalText(),
    orientation: optionalText(MAX_TEXT),
    comment: optionalText(MAX_TEXT),
  })
  .refine((form) => form.orientationResourceId !== null || form.orientation !== null, {
    path: ["orientation"],
    message: "Proposez une orientation : une ressource de l’annuaire, ou quelques mots.",
  })
  .refine((form) => form.reason !== "other" || form.comment !== null, {
    path: ["comment"],
    message: "Précisez le motif.",
  });

export const redirectForm = z.object({
  ...moved,
  filiereId: requiredText("Choisissez la filière qui recevra l’adressage."),
  comment: requiredText("Dites en une phrase pourquoi.", MAX_TEXT),
});

export const routeForm = z.object({
  ...moved,
  filiereId: requiredText("Choisissez la filière qui recevra l’adressage."),
  comment: optionalText(MAX_TEXT),
});

export const cancelForm = z
  .object({
    ...moved,
    reason: choice(CANCEL_REASONS, "Choisissez un motif."),
    comment: optionalText(MAX_TEXT),
  })
  .refine((form) => form.reason !== "other" || form.comment !== null, {
    path: ["comment"],
    message: "Précisez le motif.",
  });

export const messageForm = z.object({ body: requiredText("Écrivez un message.", MAX_TEXT) });

export type AcceptForm = z.output<typeof acceptForm>;
export type AskInformationForm = z.output<typeof askInformationForm>;
export type GiveInformationForm = z.output<typeof giveInformationForm>;
export type AdviseForm = z.output<typeof adviseForm>;
export type DeclineForm = z.output<typeof declineForm>;
export type RedirectForm = z.output<typeof redirectForm>;
export type RouteForm = z.output<typeof routeForm>;
export type CancelForm = z.output<typeof cancelForm>;
