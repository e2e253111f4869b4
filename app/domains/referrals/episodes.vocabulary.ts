export const EPISODE_STATUSES = ["planned", "in_care", "extended", "ended", "returned", "cancelled"] as const;
export type EpisodeStatus = (typeof EPISODE_STATUSES)[number];

export const EPISODE_STATUS_LABELS: Record<EpisodeStatus, string> = {
  planned: "Prévu",
  in_care: "En soins",
  extended: "En soins, prolongé",
  ended: "Terminé, retour à adresser",
  returned: "Retour adressé au secteur",
  cancelled: "Non commencé",
};

export const EPISODE_OUTCOMES = [
  "improved",
  "stabilised",
  "unchanged",
  "worsened",
  "interrupted_by_patient",
  "lost_to_follow_up",
  "transferred",
  "deceased",
] as const;
export type EpisodeOutcome = (typeof EPISODE_OUTCOMES)[number];

export const EPISODE_OUTCOME_LABELS: Record<EpisodeOutcome, string> = {
  improved: "Amélioration",
  stabilised: "Stabilisation",
  unchanged: "État inchangé",
  worsened: "Aggravation",
  interrupted_by_patient: "Interruption à la demande du patient",
  lost_to_follow_up: "Patient perdu de vue",
  transferred: "Relais vers une autre équipe",
  deceased: "Décès",
};

/** Was the aim of the referral reached? After IRAC (RCPsych FROM-LP): 0 not, 1 partly, 2 fully. */
export const AIM_RESULTS = [0, 1, 2] as const;
export type AimResult = (typeof AIM_RESULTS)[number];

export const AIM_RESULT_LABELS: Record<AimResult, string> = {
  0: "Non atteint",
  1: "Partiellement atteint",
  2: "Atteint",
};

/** A number kept in the database as a result, or null. */
export function aimResultOf(value: number | null): AimResult | null {
  return AIM_RESULTS.find((result) => result === value) ?? null;
}

/** Nature of an act in the RIM-P (grille EDGAR). */
export const EDGAR_CODES = ["E", "D", "G", "A", "R"] as const;
export type EdgarCode = (typeof EDGAR_CODES)[number];

export const EDGAR_LABELS: Record<EdgarCode, string> = {
  E: "Entretien",
  D: "Démarche",
  G: "Groupe",
  A: "Accompagnement",
  R: "Réunion",
};

export const APPOINTMENT_STATUSES = ["planned", "attended", "missed", "cancelled"] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

export const APPOINTMENT_STATUS_LABELS: Record<AppointmentStatus, string> = {
  planned: "Prévu",
  attended: "Honoré",
  missed: "Manqué",
  cancelled: "Annulé",
};

export const APPOINTMENT_PURPOSES = ["first_visit", "session", "review", "closing"] as const;
export type AppointmentPurpose = (typeof APPOINTMENT_PURPOSES)[number];

export const APPOINTMENT_PURPOSE_LABELS: Record<AppointmentPurpose, string> = {
  first_visit: "Premier rendez-vous",
  session: "Séance",
  review: "Réévaluation",
  closing: "Bilan de fin",
};

export const APPOINTMENT_CANCEL_REASONS = ["patient", "professional", "site", "transport", "other"] as const;
export type AppointmentCancelReason = (typeof APPOINTMENT_CANCEL_REASONS)[number];

export const APPOINTMENT_CANCEL_REASON_LABELS: Record<AppointmentCancelReason, string> = {
  patient: "À la demande du patient",
  professional: "Indisponibilité du praticien",
  site: "Locaux indisponibles",
  transport: "Transport impossible",
  other: "Autre",
};

export const LOGISTICS_KINDS = ["call", "transport", "reminder", "document", "other"] as const;
export type LogisticsKind = (typeof LOGISTICS_KINDS)[number];

export const LOGISTICS_KIND_LABELS: Record<LogisticsKind, string> = {
  call: "Appel",
  transport: "Transport",
  reminder: "Rappel de rendez-vous",
  document: "Document administratif",
  other: "Autre",
};

export const LOGISTICS_OUTCOMES = ["done", "no_answer", "message_left", "to_do"] as const;
export type LogisticsOutcome = (typeof LOGISTICS_OUTCOMES)[number];

export const LOGISTICS_OUTCOME_LABELS: Record<LogisticsOutcome, string> = {
  done: "Fait",
  no_answer: "Sans réponse",
  message_left: "Message laissé",
  to_do: "À faire",
};
