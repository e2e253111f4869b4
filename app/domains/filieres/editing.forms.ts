import { z } from "zod";
import { PRIORITIES } from "#app/domains/referrals/referrals.vocabulary.ts";
import { CIRCLES } from "#app/domains/territory/territory.vocabulary.ts";
import {
  checkbox,
  choice,
  optionalText,
  requiredDay,
  requiredText,
  version,
  wholeNumber,
} from "#app/platform/forms/fields.ts";
import { AGES_OUT_OF_ORDER, LINE_MOVES, TARGETS_OUT_OF_ORDER } from "./editing.vocabulary.ts";
import { CRITERION_KINDS, FILIERE_DUTIES } from "./filieres.vocabulary.ts";

const MAX_AGE = 120;
const MAX_ANSWER_DAYS = 60;
const MAX_CARE_DAYS = 730;

const answerDays = () => wholeNumber(1, MAX_ANSWER_DAYS);
const careDays = () => wholeNumber(1, MAX_CARE_DAYS);

const optionalAge = () =>
  z
    .union([z.literal("").transform(() => null), wholeNumber(0, MAX_AGE)])
    .optional()
    .transform((age) => age ?? null);

/** General settings and target delays: one record, one version. */
export const settingsForm = z
  .object({
    version: version(),
    name: requiredText("Indiquez le nom de la filière.", 120),
    shortName: requiredText("Indiquez un nom court.", 30),
    summary: requiredText("Dites en deux phrases à quoi sert la filière.", 600),
    circle: choice(CIRCLES, "Choisissez un cercle."),
    minAge: optionalAge(),
    maxAge: optionalAge(),
    durationDays: wholeNumber(1, 1_825),
    sessionCount: wholeNumber(1, 500),
    capacity: wholeNumber(0, 5_000),
    organiseDays: wholeNumber(1, 30),
    informationDays: wholeNumber(1, 90),
    waitReviewDays: wholeNumber(7, 365),
    isOpen: checkbox(),
    urgentAnswerDays: answerDays(),
    urgentCareDays: careDays(),
    prioritaireAnswerDays: answerDays(),
    prioritaireCareDays: careDays(),
    programmeAnswerDays: answerDays(),
    programmeCareDays: careDays(),
  })
  .superRefine((form, context) => {
    if (form.minAge !== null && form.maxAge !== null && form.maxAge < form.minAge) {
      context.addIssue({ code: "custom", path: ["maxAge"], message: AGES_OUT_OF_ORDER });
    }
    for (const name of shorterThanMoreUrgent(form)) {
      context.addIssue({ code: "custom", path: [name], message: TARGETS_OUT_OF_ORDER });
    }
  });
export type SettingsForm = z.output<typeof settingsForm>;

export const criterionForm = z
  .object({
    version: version(),
    id: optionalText(),
    kind: choice(CRITERION_KINDS, "Choisissez inclusion ou non-inclusion."),
    label: requiredText("Indiquez le critère.", 200),
    explanation: requiredText("Expliquez le critère à qui hésite.", 600),
    orientation: optionalText(400),
    isRequired: checkbox(),
  })
  .refine((form) => form.kind === "inclusion" || form.orientation !== null, {
    path: ["orientation"],
    message: "Indiquez vers quoi orienter un patient qui présente ce critère.",
  });
export type CriterionForm = z.output<typeof criterionForm>;

export const documentForm = z.object({
  version: version(),
  id: optionalText(),
  label: requiredText("Nommez le document.", 200),
  isRequired: checkbox(),
});
export type DocumentForm = z.output<typeof documentForm>;

export const moveLineForm = z.object({
  version: version(),
  id: requiredText("Ligne inconnue."),
  move: choice(LINE_MOVES, "Action inconnue."),
});
export type MoveLineForm = z.output<typeof moveLineForm>;

export const sitesForm = z.object({
  version: version(),
  siteIds: z
    .union([z.string(), z.array(z.string())], "Choisissez au moins un lieu.")
    .transform((ids) => (typeof ids === "string" ? [ids] : ids)),
});
export type SitesForm = z.output<typeof sitesForm>;

export const addMemberForm = z.object({
  version: version(),
  professionalId: requiredText("Choisissez une personne."),
  duty: choice(FILIERE_DUTIES, "Choisissez une fonction."),
  startsOn: requiredDay("Indiquez le premier jour."),
});
export type AddMemberForm = z.output<typeof addMemberForm>;

export const endMemberForm = z.object({
  version: version(),
  memberId: requiredText("Ligne inconnue."),
  endsOn: requiredDay("Indiquez le dernier jour."),
});
export type EndMemberForm = z.output<typeof endMemberForm>;

type TargetName = `${(typeof PRIORITIES)[number]}${"AnswerDays" | "CareDays"}`;

/** A lower priority is never promised a shorter delay than a higher one. */
function shorterThanMoreUrgent(form: Record<TargetName, number>): TargetName[] {
  return (["AnswerDays", "CareDays"] as const).flatMap((kind) =>
    PRIORITIES.slice(1)
      .map((priority, index) => ({
        name: `${priority}${kind}` as const,
        above: `${PRIORITIES[index] ?? priority}${kind}` as const,
      }))
      .filter(({ name, above }) => form[name] < form[above])
      .map(({ name }) => name),
  );
}
