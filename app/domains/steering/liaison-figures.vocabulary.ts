import { BREACH_REASON_LABELS, RESET_REASON_LABELS } from "#app/domains/liaison/liaison.vocabulary.ts";

/** What each figure of the liaison page is, word for word as the page says it. */
export const LIAISON_DEFINITIONS = {
  requests: "Demandes reçues dans la période, toutes issues confondues.",
  review:
    "Demandes que la revue a réglées sans déplacement : réponse donnée par téléphone, ou demande non retenue après un appel.",
  contact:
    "Du départ du délai (l’heure de la demande, ou celle de la dernière réinitialisation) à l’heure du premier contact avec le patient. Les demandes répondues par téléphone, non retenues ou annulées ne comptent pas.",
  answer:
    "Du même départ à la première réponse contresignée. Les demandes répondues par téléphone, non retenues ou annulées ne comptent pas.",
  share:
    "Part des délais tenus, parmi ceux qui sont arrêtés ou dépassés. Une demande encore ouverte dont le délai est passé compte comme non tenue.",
  per100:
    "Demandes pour 100 entrées, sur les seuls mois dont les entrées sont saisies. Repère : 1 à 1,4 % des admissions (étude européenne ECLW, 56 services).",
  control:
    "Carte XmR, mois par mois : moyenne, et limites naturelles à 2,66 étendues mobiles moyennes. Un point hors limites, ou huit points de suite du même côté de la moyenne, signale un changement réel ; le reste est de la variation ordinaire.",
  resets: "Demandes dont le délai est reparti, avec la raison ; l’heure de la demande est gardée.",
  breaches: "Délais dépassés et raison donnée. Une demande dépassée ne se clôt pas sans raison.",
  irac: "Objectif choisi par le service à la demande, puis résultat coté par l’équipe et par le service : 0 non atteint, 1 en partie, 2 atteint (IRAC, RCPsych FROM-LP).",
  night: "Demandes reçues de 18 h 30 à 8 h 30, les samedis, dimanches et jours fériés.",
} as const;

export const MEASURES = ["part", "mediane", "demandes"] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_LABELS: Record<Measure, string> = {
  part: "Premiers contacts dans le délai (%)",
  mediane: "Délai médian du premier contact (heures)",
  demandes: "Demandes par mois",
};

/** Which of the requests behind a figure are listed. */
export const ROW_FILTERS = [
  "toutes",
  "contact-hors-delai",
  "reponse-hors-delai",
  "reinitialisees",
  "modifiees",
  "telephone",
  "non-retenues",
  "nuit",
] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** Why a clock was not kept or started again; «sans-motif» asks for those that nobody explained. */
export const ROW_REASON_LABELS = {
  ...BREACH_REASON_LABELS,
  ...RESET_REASON_LABELS,
  "sans-motif": "Pas encore expliqué",
} as const;
export type RowReason = keyof typeof ROW_REASON_LABELS;

export const ROW_FILTER_LABELS: Record<RowFilter, string> = {
  toutes: "Toutes les demandes",
  "contact-hors-delai": "Premier contact hors délai",
  "reponse-hors-delai": "Réponse signée hors délai",
  reinitialisees: "Délai réinitialisé",
  modifiees: "Niveau modifié à la revue",
  telephone: "Répondues par téléphone",
  "non-retenues": "Non retenues",
  nuit: "De nuit ou un jour non ouvré",
};
