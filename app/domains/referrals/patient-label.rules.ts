import { firstGivenName } from "#app/domains/patients/identity.rules.ts";

export interface PatientNames {
  birthFamilyName: string;
  birthGivenNames: string;
  usedFamilyName: string | null;
  usedGivenName: string | null;
}

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
