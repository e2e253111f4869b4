/** Why an intern cannot be assigned; a guard counts for the rest that follows it, not for the guard itself. */
export const UNAVAILABILITIES = ["guard", "leave", "training", "sick_leave", "other"] as const;
export type Unavailability = (typeof UNAVAILABILITIES)[number];

export const UNAVAILABILITY_LABELS: Record<Unavailability, string> = {
  guard: "Garde",
  leave: "Congé",
  training: "Formation",
  sick_leave: "Arrêt de travail",
  other: "Autre absence",
};

export const ADMISSION_ORIGINS = ["entered", "imported"] as const;
export type AdmissionOrigin = (typeof ADMISSION_ORIGINS)[number];
