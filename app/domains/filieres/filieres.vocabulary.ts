export const CRITERION_KINDS = ["inclusion", "exclusion"] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

export const CRITERION_KIND_LABELS: Record<CriterionKind, string> = {
  inclusion: "Critères d’inclusion",
  exclusion: "Critères de non-inclusion",
};

/** The kind of a single criterion. */
export const CRITERION_KIND_NAMES: Record<CriterionKind, string> = {
  inclusion: "Inclusion",
  exclusion: "Non-inclusion",
};

export const FILIERE_DUTIES = [
  "coordination",
  "medical",
  "nursing",
  "psychology",
  "social",
  "assistance",
  "other",
] as const;
export type FiliereDuty = (typeof FILIERE_DUTIES)[number];

export const FILIERE_DUTY_LABELS: Record<FiliereDuty, string> = {
  coordination: "Coordination",
  medical: "Médecin",
  nursing: "Soins infirmiers",
  psychology: "Psychologue",
  social: "Service social",
  assistance: "Assistante de parcours",
  other: "Autre",
};

export type AgeFault = "tooYoung" | "tooOld";
