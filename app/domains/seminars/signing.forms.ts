import { z } from "zod";
import { requiredText } from "#app/platform/forms/fields.ts";

/** `digits` and not `code`: what somebody typed is shown again when it is refused. */
export const signingForm = z.object({
  digits: requiredText("Tapez les six chiffres affichés dans la salle.", 20),
  keptAt: z
    .union([z.literal(""), z.iso.datetime("Cette heure n’existe pas.")])
    .optional()
    .transform((instant) => instant || null),
});

export const explainForm = z.object({
  enrolmentId: requiredText("Choisissez la séance."),
  reason: requiredText("Dites en un mot ce qui vous a empêché de venir.", 200),
});
