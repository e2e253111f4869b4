import { z } from "zod";
import {
  checkbox,
  choice,
  optionalChoice,
  optionalText,
  requiredText,
  version,
} from "#app/platform/forms/fields.ts";
import { criteriaOf } from "./referral-fields.rules.ts";
import { PATIENT_INFORMED, PRIORITIES, REFERRAL_AIMS, REFERRAL_KINDS } from "./referrals.vocabulary.ts";

const MAX_TEXT = 10_000;

const common = {
  patientId: requiredText("Choisissez un patient."),
  /** Of a draft that is resumed. */
  referralId: optionalText(),
  version: z.union([z.literal(""), version()]).optional(),
  /** Left out: the patient's secteur, when the sender works there. */
  senderSecteurId: optionalText(),
  history: optionalText(MAX_TEXT),
  treatments: optionalText(MAX_TEXT),
  toldPatient: optionalText(MAX_TEXT),
  isConversionAllowed: checkbox(),
  /** Why refer although criteria are not met. */
  despiteCriteria: optionalText(2_000),
};

/** What a draft may hold: everything is optional but the patient. */
export const draftForm = z
  .looseObject({
    ...common,
    filiereId: optionalText(),
    kind: optionalChoice(REFERRAL_KINDS),
    aim: optionalChoice(REFERRAL_AIMS),
    priority: optionalChoice(PRIORITIES),
    reason: optionalText(MAX_TEXT),
    patientInformed: optionalChoice(PATIENT_INFORMED),
  })
  .transform(withCriteria);

/** What a referral needs to be sent. */
export const submitForm = z
  .looseObject({
    ...common,
    filiereId: requiredText("Choisissez une filière, ou « Je ne sais pas où adresser »."),
    kind: choice(REFERRAL_KINDS, "Demandez des soins ou un avis."),
    aim: choice(REFERRAL_AIMS, "Choisissez l’objectif de l’adressage."),
    priority: choice(PRIORITIES, "Choisissez une priorité."),
    reason: requiredText("Écrivez le motif de l’adressage.", MAX_TEXT),
    patientInformed: choice(PATIENT_INFORMED, "Dites si le patient est informé."),
  })
  .transform(withCriteria);

export type DraftForm = z.output<typeof draftForm>;
export type SubmitForm = z.output<typeof submitForm>;

function withCriteria<T extends { version?: number | "" | undefined }>(form: T) {
  return { ...form, version: form.version || null, criteria: criteriaOf(form) };
}
