import { z } from "zod";
import { PROFESSIONS } from "#app/domains/people/people.vocabulary.ts";
import { choice, optionalText, requiredText } from "#app/platform/forms/fields.ts";

/** Who asks for a place without an account, as they say it themselves. */
export const placeRequestForm = z
  .object({
    givenName: requiredText("Indiquez votre prénom.", 80),
    familyName: requiredText("Indiquez votre nom.", 80),
    email: requiredText("Indiquez votre adresse électronique.", 200)
      .transform((text) => text.toLowerCase())
      .pipe(z.email("Cette adresse électronique n’est pas complète.")),
    profession: choice(PROFESSIONS, "Choisissez votre profession."),
    establishmentId: optionalText(40),
    workplace: optionalText(120),
    secteurId: optionalText(40),
  })
  .refine((form) => form.establishmentId !== null || form.workplace !== null, {
    path: ["workplace"],
    message: "Choisissez votre établissement, ou indiquez où vous travaillez.",
  });
export type PlaceRequestForm = z.output<typeof placeRequestForm>;

/** What the link of an e-mail lets its holder do to their enrolment. */
export const followForm = z.object({
  intent: z.enum(["leave", "accept", "decline"], "Choisissez ce qu’il faut faire."),
});

/** The answer to an offered place. */
export const answerForm = z.object({
  answer: z.enum(["accept", "decline"], "Prenez la place, ou laissez-la."),
});
