import { firstGivenName } from "#app/domains/patients/identity.rules.ts";

export interface PatientNames {
  birthFamilyName: string;
  birthGivenNames: string;
  usedFamilyName: string | null;
  usedGivenName: string | null;
}

/** The columns of `PatientNames`, with which record they lead to. */
export const PATIENT_NAME_COLUMNS = [
  "patient.id as patientId",
  "patient.birthFamilyName",
  "patient.birthGivenNames",
  "patient.usedFamilyName",
  "patient.usedGivenName",
] as const;

/** The columns that `professionalLabel` reads. */
export const PROFESSIONAL_NAME_COLUMNS = [
  "professional.title",
  "professional.givenName",
  "professional.familyName",
] as const;

/** «DUPONT Marie»: the names in use, else those of birth. */
export function patientLabel(patient: PatientNames): string {
  const family = patient.usedFamilyName ?? patient.birthFamilyName;
  const given = patient.usedGivenName ?? firstGivenName(patient.birthGivenNames);
  return `${family.toLocaleUpperCase("fr")} ${given}`;
}

/** «Dr Claire Vandewalle» */
export function professionalLabel(person: {
  title: string | null;
  givenName: string;
  familyName: string;
}): string {
  return [person.title, person.givenName, person.familyName].filter(Boolean).join(" ");
}

/** «Marie D.»: enough to know one's own patients in a list, and no more. */
export function shortPatientLabel(patient: { [Name in keyof PatientNames]: string | null }): string {
  const family = patient.usedFamilyName ?? patient.birthFamilyName ?? "";
  const given = patient.usedGivenName ?? firstGivenName(patient.birthGivenNames ?? "");
  return family ? `${given} ${family.charAt(0).toLocaleUpperCase("fr")}.` : given;
}
