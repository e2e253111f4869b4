/** The parts of a filière that are edited apart; each edit is one version and one audit line. */
export const FILIERE_PARTS = ["settings", "criteria", "documents", "sites", "team"] as const;
export type FilierePart = (typeof FILIERE_PARTS)[number];

export const FILIERE_PART_LABELS: Record<FilierePart, string> = {
  settings: "Réglages",
  criteria: "Critères",
  documents: "Documents",
  sites: "Lieux",
  team: "Équipe",
};

/** Where each part is edited, under `/filieres/:code/modifier`. */
export const FILIERE_PART_PATHS: Record<FilierePart, string> = {
  settings: "",
  criteria: "/criteres",
  documents: "/documents",
  sites: "/lieux",
  team: "/equipe",
};

export const FILIERE_SETTING_LABELS = {
  name: "Nom",
  shortName: "Nom court",
  summary: "Présentation",
  circle: "Cercle",
  minAge: "Âge minimal",
  maxAge: "Âge maximal",
  durationDays: "Durée des soins",
  sessionCount: "Nombre de séances",
  capacity: "Capacité",
  organiseDays: "Délai pour organiser",
  informationDays: "Délai pour compléter",
  waitReviewDays: "Réévaluation de l’attente",
  isOpen: "Ouverte aux nouvelles demandes",
  urgentAnswerDays: "Délai de réponse urgent",
  urgentCareDays: "Délai de soins urgent",
  prioritaireAnswerDays: "Délai de réponse prioritaire",
  prioritaireCareDays: "Délai de soins prioritaire",
  programmeAnswerDays: "Délai de réponse programmé",
  programmeCareDays: "Délai de soins programmé",
} as const;
export type FiliereSetting = keyof typeof FILIERE_SETTING_LABELS;

export const LINE_MOVES = ["up", "down", "withdraw", "restore"] as const;
export type LineMove = (typeof LINE_MOVES)[number];

export const UNKNOWN_FILIERE = "Cette filière n’existe pas.";
export const NOT_YOUR_FILIERE =
  "Seules la coordination de cette filière et l’administration peuvent la modifier.";
export const FILIERE_CHANGED =
  "La filière a été modifiée entre-temps. Votre saisie est conservée : relisez-la, puis enregistrez de nouveau.";
export const UNKNOWN_LINE = "Cette ligne n’existe plus.";
export const KIND_IS_FIXED =
  "Le sens d’un critère ne change pas : retirez-le et ajoutez-en un autre, car des demandes s’y rapportent.";
export const TARGETS_OUT_OF_ORDER =
  "Ce délai ne peut pas être plus court que celui d’une priorité plus haute.";
export const AGES_OUT_OF_ORDER = "L’âge maximal doit être égal ou supérieur à l’âge minimal.";
export const UNKNOWN_SITE = "L’un de ces lieux n’existe plus ou n’est plus actif.";
export const UNKNOWN_PROFESSIONAL = "Ce professionnel n’existe pas ou n’est plus actif.";
export const ALREADY_MEMBER = "Cette personne est déjà dans l’équipe, dans cette fonction.";
export const ENDS_BEFORE_START = "Le dernier jour ne peut pas précéder le premier.";
