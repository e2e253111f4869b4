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
} from "#app/platform/forms/fields.ts";
import { normaliseIns } from "./ins.rules.ts";
import {
  CHANNELS,
  EMERGENCY_REASON_LENGTH,
  PATIENT_MESSAGES,
  SECTEUR_REASONS,
  SEXES,
} from "./patients.vocabulary.ts";

const NAME_LENGTH = 100;
const NOTE_LENGTH = 500;
const IPP = /^[0-9A-Za-z-]{1,30}$/;
const PHONE = /^\+?[\d\s.()-]{6,25}$/;

const traits = {
  birthFamilyName: requiredText("Indiquez le nom de naissance.", NAME_LENGTH).regex(
    /\p{L}/u,
    "Ce nom ne contient aucune lettre.",
  ),
  birthGivenNames: requiredText("Indiquez les prénoms de naissance.", NAME_LENGTH).regex(
    /\p{L}/u,
    "Ce prénom ne contient aucune lettre.",
  ),
  usedFamilyName: optionalText(NAME_LENGTH),
  usedGivenName: optionalText(NAME_LENGTH),
  birthOn: requiredDay("Indiquez une date de naissance qui existe."),
  sex: choice(SEXES, "Indiquez le sexe."),
  /** As typed: a name, an INSEE code, or what the field suggested. */
  birthPlace: optionalText(NAME_LENGTH * 2),
  /** Picked when the text means several places. */
  birthPlacePicked: optionalText(5),
  insNumber: optionalText(25).transform((number) => (number ? normaliseIns(number) : null)),
};

const contact = {
  address: optionalText(300),
  phone: optionalText(25).refine(
    (phone) => phone === null || PHONE.test(phone),
    "Ce numéro n’est pas un numéro de téléphone.",
  ),
  email: z
    .union([z.literal("").transform(() => null), z.email("Cette adresse électronique n’est pas valide.")])
    .optional()
    .transform((email) => email ?? null),
  preferredChannel: optionalChoice(CHANNELS),
};

const address = {
  commune: optionalText(NAME_LENGTH),
  communeCode: optionalText(5),
  hasNoStableAddress: checkbox(),
  isDetained: checkbox(),
  detentionPlaceId: optionalText(40),
  secteurId: optionalText(40),
  secteurReason: optionalChoice(SECTEUR_REASONS),
  secteurNote: optionalText(NOTE_LENGTH),
};

/** Says where somebody lives, or that this is not known here. */
function isPlaced(typed: {
  commune: string | null;
  hasNoStableAddress: boolean;
  isDetained: boolean;
  detentionPlaceId: string | null;
  secteurId: string | null;
}): boolean {
  return Boolean(
    typed.commune ||
      typed.hasNoStableAddress ||
      typed.isDetained ||
      typed.detentionPlaceId ||
      typed.secteurId,
  );
}
/** Said with the other faults, not after they are corrected. */
const communeNeeded = { path: ["commune"], message: PATIENT_MESSAGES.communeNeeded, when: () => true };

/** Matches and warnings that the person has seen, as `toConfirm` named them. */
const confirmed = z
  .string()
  .optional()
  .transform((text) => text ?? "");

const traitsForm = z.object(traits);
/** The traits as they are recorded: the place of birth is a code by then. */
export type TraitsForm = Omit<z.output<typeof traitsForm>, "birthPlace" | "birthPlacePicked"> & {
  birthPlaceCode: string | null;
};

const contactForm = z.object(contact);
export type ContactForm = z.output<typeof contactForm>;

export const createPatientForm = z
  .object({ ...traits, ...contact, ...address, confirmed })
  .refine(isPlaced, communeNeeded);
export type CreatePatientForm = z.output<typeof createPatientForm>;

export const updatePatientForm = z.object({ ...traits, ...contact, version: version(), confirmed });
export type UpdatePatientForm = TraitsForm &
  Omit<z.output<typeof updatePatientForm>, "birthPlace" | "birthPlacePicked">;

export const changeSecteurForm = z
  .object({ ...address, startsOn: requiredDay("Indiquez la date d’effet."), version: version() })
  .refine(isPlaced, communeNeeded);
export type ChangeSecteurForm = z.output<typeof changeSecteurForm>;

export const searchPatientsForm = z.object({
  birthOn: optionalDay(),
  letters: z
    .string()
    .trim()
    .max(NAME_LENGTH)
    .optional()
    .transform((letters) => letters ?? ""),
});

export const identifierForm = z.object({
  establishmentId: requiredText("Choisissez l’établissement.", 40),
  value: requiredText("Indiquez l’IPP.", 30).regex(
    IPP,
    "Un IPP ne contient que des lettres, des chiffres et des tirets.",
  ),
});
export type IdentifierForm = z.output<typeof identifierForm>;

const reasonMessage = `Expliquez en ${EMERGENCY_REASON_LENGTH} caractères au moins, sans nommer le patient.`;
export const emergencyForm = z.object({
  reason: requiredText(reasonMessage, NOTE_LENGTH).min(EMERGENCY_REASON_LENGTH, reasonMessage),
});
export type EmergencyForm = z.output<typeof emergencyForm>;

export const reviewForm = z.object({
  accessId: requiredText("Accès inconnu.", 40),
  note: requiredText("Indiquez votre conclusion.", NOTE_LENGTH),
});
export type ReviewForm = z.output<typeof reviewForm>;

/** What is enough to look for resembling patients while a person types. */
export const previewForm = z.object({
  birthFamilyName: traits.birthFamilyName,
  birthGivenNames: traits.birthGivenNames,
  birthOn: traits.birthOn,
  sex: traits.sex,
});
export type PreviewForm = z.output<typeof previewForm>;

/** Address of the list of emergency accesses; what it does not understand is the first page to review. */
export const emergencySearch = z
  .object({
    etat: z.string().optional(),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  })
  .transform(({ etat, page }) => ({ isReviewed: etat === "examines", page }));

export const birthPlaceSearchForm = z.object({ birthPlace: traits.birthPlace });

/** What gives the secteur while a person types. */
export const residencePreviewForm = z.object({
  commune: address.commune,
  hasNoStableAddress: address.hasNoStableAddress,
  isDetained: address.isDetained,
  detentionPlaceId: address.detentionPlaceId,
  birthOn: traits.birthOn,
});
