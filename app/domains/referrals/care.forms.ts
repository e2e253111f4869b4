import { z } from "zod";
import {
  checkbox,
  choice,
  optionalChoice,
  optionalDay,
  optionalText,
  requiredDay,
  requiredText,
  version,
  wholeNumber,
} from "#app/platform/forms/fields.ts";
import { LONGEST_APPOINTMENT_MINUTES } from "./appointments.rules.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import {
  APPOINTMENT_CANCEL_REASONS,
  APPOINTMENT_PURPOSES,
  EDGAR_CODES,
  EPISODE_OUTCOMES,
  LOGISTICS_KINDS,
  LOGISTICS_OUTCOMES,
} from "./episodes.vocabulary.ts";

const LONG_TEXT = 4_000;
const SHORT_TEXT = 500;
const LETTER_TEXT = 20_000;
const SHORTEST_MINUTES = 5;

const id = () => z.string().min(1).max(64);
const minutes = () => wholeNumber(SHORTEST_MINUTES, LONGEST_APPOINTMENT_MINUTES);

export const enqueueForm = z.object({ intent: z.literal("enqueue"), referralId: id(), version: version() });

export const moveUpForm = z.object({
  intent: z.literal("move_up"),
  referralId: id(),
  version: version(),
  reason: requiredText("Dites pourquoi ce patient passe devant : le motif reste visible.", SHORT_TEXT),
});

export const reviewForm = z.object({
  intent: z.literal("review"),
  referralId: id(),
  version: version(),
  note: requiredText("Notez en une phrase le risque pendant l’attente.", SHORT_TEXT),
});

const slot = {
  siteId: requiredText("Choisissez un site."),
  professionalId: requiredText("Choisissez un praticien."),
  day: requiredDay("Indiquez le jour."),
  time: z.string(CARE_REFUSALS.unknownTime).regex(/^([01]\d|2[0-3]):[0-5]\d$/, CARE_REFUSALS.unknownTime),
  durationMinutes: minutes(),
  isConfirmed: checkbox(),
};

export const bookForm = z.object({
  intent: z.literal("book"),
  version: version(),
  purpose: choice(APPOINTMENT_PURPOSES, "Choisissez l’objet du rendez-vous."),
  ...slot,
});

export const rebookForm = z.object({ intent: z.literal("rebook"), version: version(), ...slot });

export const attendForm = z.object({
  intent: z.literal("attend"),
  version: version(),
  edgar: choice(EDGAR_CODES, "Choisissez la nature de l’acte."),
  contactMinutes: minutes(),
  isSession: checkbox(),
  note: optionalText(LONG_TEXT),
});

const fallThrough = {
  intent: z.literal("fall_through"),
  version: version(),
  what: choice(["missed", "cancelled"], "Dites ce qui s’est passé."),
  cancelReason: optionalChoice(APPOINTMENT_CANCEL_REASONS),
};

/** With `next` «now», the new date is part of the same step. */
export const fallThroughForm = z
  .discriminatedUnion(
    "next",
    [
      z.object({ ...fallThrough, next: z.literal("now"), ...slot }),
      z.object({ ...fallThrough, next: z.literal("later") }),
      z.object({ ...fallThrough, next: z.literal("none") }),
    ],
    "Dites si le rendez-vous est à refixer.",
  )
  .refine((form) => form.what === "missed" || form.cancelReason !== null, {
    path: ["cancelReason"],
    message: "Indiquez pourquoi le rendez-vous est annulé.",
  });

export const contactForm = z.object({
  intent: z.literal("contact"),
  edgar: choice(EDGAR_CODES, "Choisissez la nature de l’acte."),
  onDay: requiredDay("Indiquez le jour."),
  contactMinutes: minutes(),
  isSession: checkbox(),
  note: optionalText(LONG_TEXT),
});

export const extendForm = z.object({
  intent: z.literal("extend"),
  version: version(),
  plannedEndOn: requiredDay("Indiquez la nouvelle fin."),
  reason: requiredText("Dites pourquoi les soins sont prolongés.", SHORT_TEXT),
});

export const endForm = z.object({
  intent: z.literal("end"),
  version: version(),
  endedOn: requiredDay("Indiquez le dernier jour des soins."),
  outcome: choice(EPISODE_OUTCOMES, "Choisissez l’issue."),
  aimReached: optionalChoice(["0", "1", "2"]),
  endingNote: optionalText(LONG_TEXT),
});

export const letterForm = z.object({
  intent: z.literal("save"),
  /** 0: nobody has saved it yet. */
  version: z.coerce.number().int().min(0),
  body: requiredText("La lettre est vide.", LETTER_TEXT),
});

export const returnForm = z.object({
  intent: z.literal("return"),
  version: version(),
  orientationResourceId: optionalText(),
});

export const acknowledgeForm = z.object({
  intent: z.literal("acknowledge"),
  version: version(),
  note: optionalText(LONG_TEXT),
  orientationResourceId: optionalText(),
});

export const logisticsForm = z.object({
  intent: z.literal("add"),
  kind: choice(LOGISTICS_KINDS, "Choisissez de quoi il s’agit."),
  outcome: choice(LOGISTICS_OUTCOMES, "Choisissez le résultat."),
  dueOn: optionalDay(),
  note: requiredText("Notez ce qui a été fait ou ce qui reste à faire.", SHORT_TEXT),
});

export const finishForm = z.object({ intent: z.literal("finish"), entryId: id(), version: version() });
