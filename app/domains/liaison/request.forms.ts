import { z } from "zod";
import { createPatientForm, identifierForm, previewForm } from "#app/domains/patients/patients.forms.ts";
import { checkbox, choice, optionalDay, optionalText, requiredText } from "#app/platform/forms/fields.ts";
import {
  IMMEDIATE_RISKS,
  LIAISON_AIMS,
  LIAISON_INFORMED,
  LIAISON_LEVELS,
  LIAISON_REASONS,
} from "./liaison.vocabulary.ts";
import { CALLED_PHONE, WRONG_CALLED_PHONE } from "./request-fields.vocabulary.ts";

const MAX_TEXT = 5_000;

const { birthFamilyName, birthGivenNames, birthOn, sex } = previewForm.shape;
const { insNumber, commune, communeCode, hasNoStableAddress } = createPatientForm.shape;

/** Who the request is about, as the ward types it. */
const person = {
  birthFamilyName,
  birthGivenNames,
  birthOn,
  sex,
  ipp: z
    .union([z.literal("").transform(() => null), identifierForm.shape.value])
    .optional()
    .transform((ipp) => ipp ?? null),
  insNumber,
};

const wardId = requiredText("Choisissez le service.", 40);

export const askLiaisonForm = z
  .object({
    wardId,
    ...person,
    commune,
    communeCode,
    hasNoStableAddress,
    /** A record that resembles, or `other`; and the records that were shown with the question. */
    samePatient: optionalText(40),
    shown: optionalText(5_000),
    requesterName: optionalText(100),
    question: requiredText("Posez la question : qu’attendez-vous de l’avis ?", MAX_TEXT),
    aim: choice(LIAISON_AIMS, "Choisissez ce que vous attendez."),
    reason: choice(LIAISON_REASONS, "Choisissez le motif."),
    level: choice(LIAISON_LEVELS, "Choisissez le niveau."),
    patientInformed: choice(LIAISON_INFORMED, "Dites si le patient est informé de la demande."),
    immediateRisk: choice(IMMEDIATE_RISKS, "Dites s’il y a un risque immédiat."),
    riskMeasures: optionalText(MAX_TEXT),
    callbackPhone: requiredText("Indiquez le numéro où vous rappeler.", 30).regex(
      CALLED_PHONE,
      WRONG_CALLED_PHONE,
    ),
    bed: optionalText(30),
    admittedOn: optionalDay(),
    expectedDischargeOn: optionalDay(),
    stayReason: optionalText(MAX_TEXT),
    context: optionalText(MAX_TEXT),
    treatments: optionalText(MAX_TEXT),
    knownCare: optionalText(MAX_TEXT),
    needsInterpreter: checkbox(),
  })
  .refine((form) => form.immediateRisk === "none" || form.riskMeasures !== null, {
    path: ["riskMeasures"],
    message: "Dites quelles mesures sont déjà prises, même « aucune ».",
  });
export type AskLiaisonForm = z.output<typeof askLiaisonForm>;

/** What is enough to look for requests of the same patient while the ward types. */
export const knownRequestsForm = z.object({ wardId, ...person, admittedOn: optionalDay() });
