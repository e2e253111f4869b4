import { z } from "zod";
import { ROLES } from "#app/platform/access/roles.vocabulary.ts";
import {
  choice,
  optionalDay,
  optionalText,
  requiredDay,
  requiredText,
  version,
} from "#app/platform/forms/fields.ts";
import { ACCESS_MOVES, PROFESSIONS } from "./people.vocabulary.ts";
import { refuseRpps } from "./rpps.rules.ts";

const person = {
  title: optionalText(20),
  givenName: requiredText("Indiquez le prénom.", 80),
  familyName: requiredText("Indiquez le nom.", 80),
  email: requiredText("Indiquez l’adresse électronique.", 200)
    .transform((text) => text.toLowerCase())
    .pipe(z.email("Cette adresse électronique n’est pas complète.")),
  profession: choice(PROFESSIONS, "Choisissez la profession."),
  establishmentId: optionalText(40),
  phone: optionalText(30),
  rpps: z
    .string()
    .optional()
    .transform((text) => text?.replace(/\s/g, "") || null)
    .superRefine((rpps, check) => {
      const message = rpps === null ? null : refuseRpps(rpps);
      if (message) check.addIssue({ code: "custom", message });
    }),
};

export const invitePersonForm = z.object(person);
export type InvitePersonForm = z.output<typeof invitePersonForm>;

export const editPersonForm = z.object({ ...person, version: version() });
export type EditPersonForm = z.output<typeof editPersonForm>;

export const PERSON_LABELS = {
  title: "Titre",
  givenName: "Prénom",
  familyName: "Nom",
  email: "Adresse électronique",
  profession: "Profession",
  establishmentId: "Établissement",
  phone: "Téléphone",
  rpps: "RPPS",
} as const;

export const grantForm = z
  .object({
    role: choice(ROLES, "Choisissez le rôle."),
    /** `type:id` */
    scope: requiredText("Choisissez le périmètre."),
    startsOn: requiredDay("Indiquez le premier jour."),
    endsOn: optionalDay(),
  })
  .refine((form) => form.endsOn === null || form.endsOn >= form.startsOn, {
    path: ["endsOn"],
    message: "Le dernier jour vient avant le premier.",
  });
export type GrantForm = z.output<typeof grantForm>;

export const GRANT_LABELS = {
  role: "Rôle",
  scope: "Périmètre",
  startsOn: "Du",
  endsOn: "Jusqu’au",
} as const;

export const accessForm = z.object({ move: choice(ACCESS_MOVES, "Choisissez ce qu’il faut faire.") });
