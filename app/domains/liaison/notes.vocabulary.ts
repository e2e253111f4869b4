export const NOTE_STATUSES = ["draft", "written", "returned", "countersigned"] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];

/** The clinician's rating after the interview; anything but «none» asks for a call to the senior. */
export const SUICIDE_RISKS = ["none", "low", "moderate", "high"] as const;
export type SuicideRisk = (typeof SUICIDE_RISKS)[number];

export const SUICIDE_RISK_LABELS: Record<SuicideRisk, string> = {
  none: "Non retrouvé",
  low: "Faible",
  moderate: "Modéré",
  high: "Élevé",
};

export const MEASURES = [
  "close_observation",
  "constant_observation",
  "secured_room",
  "removal_of_means",
  "voluntary_admission",
  "compulsory_admission",
  "treatment_started",
  "treatment_changed",
  "treatment_stopped",
  "further_tests",
  "family_met",
  "team_support",
  "safety_plan",
  "vigilans",
] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_LABELS: Record<Measure, string> = {
  close_observation: "Surveillance rapprochée",
  constant_observation: "Surveillance constante",
  secured_room: "Chambre sécurisée",
  removal_of_means: "Retrait des objets dangereux",
  voluntary_admission: "Hospitalisation libre en psychiatrie",
  compulsory_admission: "Soins sans consentement",
  treatment_started: "Traitement instauré",
  treatment_changed: "Traitement modifié",
  treatment_stopped: "Traitement arrêté",
  further_tests: "Examens complémentaires demandés",
  family_met: "Entourage rencontré ou joint",
  team_support: "Soutien et conseils à l’équipe",
  safety_plan: "Plan de sécurité établi avec le patient",
  vigilans: "Inclusion dans VigilanS",
};

export const FOLLOW_UPS = ["visit", "secteur", "filiere", "gp", "none"] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

export const FOLLOW_UP_LABELS: Record<FollowUp, string> = {
  visit: "Nouvelle visite de liaison",
  secteur: "Secteur (CMP)",
  filiere: "Filière du réseau",
  gp: "Médecin traitant",
  none: "Pas de suite nécessaire",
};

/** How soon a filière should see the person; the same codes as a referral's priority. */
export const FILIERE_PRIORITIES = ["urgent", "prioritaire", "programme"] as const;

/** What the intern's logbook counts (DOMAIN §3.2, carnet de stage). */
export const SKILLS = [
  "emergency_assessment",
  "suicide_risk",
  "confusion",
  "capacity",
  "addiction",
  "psychopharmacology",
  "brief_therapy",
  "family_interview",
  "team_support",
  "compulsory_care",
  "older_people",
  "perinatal",
] as const;
export type Skill = (typeof SKILLS)[number];

export const SKILL_LABELS: Record<Skill, string> = {
  emergency_assessment: "Évaluation en urgence",
  suicide_risk: "Évaluation du risque suicidaire",
  confusion: "Confusion et troubles organiques",
  capacity: "Capacité à consentir",
  addiction: "Addictologie, sevrage",
  psychopharmacology: "Psychopharmacologie en contexte somatique",
  brief_therapy: "Intervention psychothérapique brève",
  family_interview: "Entretien avec l’entourage",
  team_support: "Soutien à une équipe",
  compulsory_care: "Soins sans consentement",
  older_people: "Psychiatrie de la personne âgée",
  perinatal: "Périnatalité",
};

export const COMMENT_KINDS = ["return", "teaching"] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

export const COMMENT_KIND_LABELS: Record<CommentKind, string> = {
  return: "À reprendre",
  teaching: "Pour apprendre",
};
