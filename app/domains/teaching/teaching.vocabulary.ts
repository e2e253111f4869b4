/** What is taught in a session. */
export const TEACHING_KINDS = ["case", "article", "course"] as const;
export type TeachingKind = (typeof TEACHING_KINDS)[number];

export const TEACHING_KIND_LABELS: Record<TeachingKind, string> = {
  case: "Présentation de cas",
  article: "Article discuté",
  course: "Cours d’un senior",
};

/** What an intern proposes; a course is a senior's. */
export const PROPOSED_KINDS = ["case", "article"] as const;

export const TEACHING_STATUSES = [
  "free",
  "proposed",
  "changes_asked",
  "planned",
  "held",
  "cancelled",
] as const;
export type TeachingStatus = (typeof TEACHING_STATUSES)[number];

export const TEACHING_STATUS_LABELS: Record<TeachingStatus, string> = {
  free: "Créneau libre",
  proposed: "Proposition à valider",
  changes_asked: "Modification demandée",
  planned: "Prévue",
  held: "Tenue",
  cancelled: "Annulée",
};

/** Those in which somebody still has something to do. */
export const OPEN_STATUSES = ["free", "proposed", "changes_asked", "planned"] as const;

/** The three stages of the internship of psychiatry (arrêté du 21 avril 2017). */
export const TRAINING_PHASES = ["foundation", "deepening", "consolidation"] as const;
export type TrainingPhase = (typeof TRAINING_PHASES)[number];

export const TRAINING_PHASE_LABELS: Record<TrainingPhase, string> = {
  foundation: "Phase socle",
  deepening: "Phase d’approfondissement",
  consolidation: "Phase de consolidation",
};

/** An age by which nobody is recognised. */
export const CASE_AGES = [
  "child",
  "adolescent",
  "twenties",
  "thirties",
  "forties",
  "fifties",
  "sixties",
  "older",
] as const;
export type CaseAge = (typeof CASE_AGES)[number];

export const CASE_AGE_LABELS: Record<CaseAge, string> = {
  child: "Enfance (moins de 12 ans)",
  adolescent: "Adolescence",
  twenties: "Vingtaine",
  thirties: "Trentaine",
  forties: "Quarantaine",
  fifties: "Cinquantaine",
  sixties: "Soixantaine",
  older: "70 ans et plus",
};

export const CASE_SEXES = ["female", "male"] as const;
export type CaseSex = (typeof CASE_SEXES)[number];

export const CASE_SEX_LABELS: Record<CaseSex, string> = { female: "Femme", male: "Homme" };

export const CASE_SETTINGS = [
  "liaison",
  "emergency",
  "inpatient",
  "outpatient",
  "home",
  "prison",
  "other",
] as const;
export type CaseSetting = (typeof CASE_SETTINGS)[number];

export const CASE_SETTING_LABELS: Record<CaseSetting, string> = {
  liaison: "Psychiatrie de liaison",
  emergency: "Urgences",
  inpatient: "Hospitalisation en psychiatrie",
  outpatient: "Consultation, CMP ou hôpital de jour",
  home: "Domicile",
  prison: "Milieu pénitentiaire",
  other: "Autre",
};

export const PRESENCE_STATUSES = ["present", "late", "absent"] as const;
export type PresenceStatus = (typeof PRESENCE_STATUSES)[number];

export const PRESENCE_STATUS_LABELS: Record<PresenceStatus, string> = {
  present: "Présent",
  late: "En retard",
  absent: "Absent",
};

/** Why somebody came late or not at all; never a word about their health. */
export const PRESENCE_REASONS = ["duty", "ward", "leave", "elsewhere", "unknown"] as const;
export type PresenceReason = (typeof PRESENCE_REASONS)[number];

export const PRESENCE_REASON_LABELS: Record<PresenceReason, string> = {
  duty: "Garde ou repos de sécurité",
  ward: "Activité du service",
  leave: "Congé",
  elsewhere: "Autre formation",
  unknown: "Non communiqué",
};

export const FEEDBACK_CRITERIA = ["clarity", "reasoning", "literature"] as const;
export type FeedbackCriterion = (typeof FEEDBACK_CRITERIA)[number];

export const FEEDBACK_CRITERION_LABELS: Record<FeedbackCriterion, string> = {
  clarity: "Clarté",
  reasoning: "Raisonnement clinique",
  literature: "Bibliographie",
};

export const FEEDBACK_MARKS = ["0", "1", "2", "3"] as const;

export const FEEDBACK_MARK_LABELS: Record<(typeof FEEDBACK_MARKS)[number], string> = {
  "0": "0 · à reprendre",
  "1": "1 · en progrès",
  "2": "2 · acquis",
  "3": "3 · remarquable",
};

/** What happened to a session: never rewritten. */
export const TEACHING_EVENTS = [
  "planned",
  "proposed",
  "accepted",
  "changes_asked",
  "edited",
  "withdrawn",
  "cancelled",
  "completed",
  "closed",
  "corrected",
  "feedback",
] as const;
export type TeachingEvent = (typeof TEACHING_EVENTS)[number];

export const TEACHING_EVENT_LABELS: Record<TeachingEvent, string> = {
  planned: "Séance prévue",
  proposed: "Proposition envoyée",
  accepted: "Proposition acceptée",
  changes_asked: "Modification demandée",
  edited: "Date, lieu ou thème modifiés",
  withdrawn: "Présentation retirée",
  cancelled: "Séance annulée",
  completed: "Contenu prêt",
  closed: "Feuille de présence close",
  corrected: "Présence corrigée",
  feedback: "Appréciation donnée",
};
