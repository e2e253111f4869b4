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

/** Sentences of the refusals about absences. */
export const ROSTER_REFUSALS = {
  endsFirst: "La fin doit suivre le début.",
  guardTooLong: "Une garde ne dépasse pas 24 heures d’affilée.",
  tooLong: "Une absence ne dépasse pas un an : vérifiez la date de fin.",
  overlap: "Cette personne a déjà une absence de ce type à ces dates.",
  notPosted: "Cette personne n’est pas interne de l’un de vos hôpitaux aujourd’hui.",
  unknown: "Cette absence n’existe pas, ou elle est déjà retirée.",
  forbidden: "La saisie des absences revient au psychiatre responsable de la liaison.",
} as const;
