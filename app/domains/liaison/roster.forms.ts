import { z } from "zod";
import { choice, optionalText, requiredInstant, requiredText } from "#app/platform/forms/fields.ts";
import { absenceFault } from "./rest.rules.ts";
import { ROSTER_REFUSALS, UNAVAILABILITIES } from "./roster.vocabulary.ts";

export const unavailabilityForm = z
  .object({
    accountId: requiredText("Choisissez la personne."),
    kind: choice(UNAVAILABILITIES, "Choisissez une raison."),
    startsAt: requiredInstant("Indiquez le jour et l’heure de début."),
    endsAt: requiredInstant("Indiquez le jour et l’heure de fin."),
    note: optionalText(500),
  })
  .superRefine((form, check) => {
    const fault = absenceFault(form);
    if (fault) check.addIssue({ code: "custom", path: ["endsAt"], message: ROSTER_REFUSALS[fault] });
  });
export type UnavailabilityForm = z.output<typeof unavailabilityForm>;

export const withdrawForm = z.object({ id: requiredText("Choisissez l’absence à retirer.") });
