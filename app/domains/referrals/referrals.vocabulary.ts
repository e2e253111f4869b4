export const REFERRAL_STATUSES = [
  "draft",
  "submitted",
  "needs_information",
  "advised",
  "declined",
  "redirected",
  "cancelled",
  "accepted",
  "waiting",
  "scheduled",
  "in_care",
] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

export const REFERRAL_STATUS_LABELS: Record<ReferralStatus, string> = {
  draft: "Brouillon",
  submitted: "À trier",
  needs_information: "Complément demandé",
  advised: "Avis rendu",
  declined: "Décliné",
  redirected: "Réorienté",
  cancelled: "Annulé",
  accepted: "Accepté",
  waiting: "En attente de place",
  scheduled: "Rendez-vous fixé",
  in_care: "En soins",
};

/** Where a referral stands for a worklist; one tab each. */
export const REFERRAL_STAGES = ["draft", "triage", "waiting", "care", "closed"] as const;
export type ReferralStage = (typeof REFERRAL_STAGES)[number];

/** Who must act next. */
export const REFERRAL_OWNERS = ["secteur", "filiere", "desk", "nobody"] as const;
export type ReferralOwner = (typeof REFERRAL_OWNERS)[number];

export const REFERRAL_OWNER_LABELS: Record<ReferralOwner, string> = {
  secteur: "Secteur adresseur",
  filiere: "Filière",
  desk: "Guichet territorial",
  nobody: "Personne",
};

export const REFERRAL_KINDS = ["care", "advice"] as const;
export type ReferralKind = (typeof REFERRAL_KINDS)[number];

export const REFERRAL_KIND_LABELS: Record<ReferralKind, string> = {
  care: "Demande de soins",
  advice: "Demande d’avis",
};

export const PRIORITIES = ["urgent", "prioritaire", "programme"] as const;
export type Priority = (typeof PRIORITIES)[number];

export const PRIORITY_LABELS: Record<Priority, string> = {
  urgent: "Urgent",
  prioritaire: "Prioritaire",
  programme: "Programmé",
};

/** Order of the waiting list. */
export const PRIORITY_RANKS: Record<Priority, number> = { urgent: 1, prioritaire: 2, programme: 3 };

/** What the sender expects; whether it was reached is asked at the end (after IRAC, RCPsych FROM-LP). */
export const REFERRAL_AIMS = [
  "diagnosis",
  "treatment_advice",
  "specialised_care",
  "psychotherapy",
  "crisis_prevention",
  "functional_recovery",
  "family_support",
  "second_opinion",
] as const;
export type ReferralAim = (typeof REFERRAL_AIMS)[number];

export const REFERRAL_AIM_LABELS: Record<ReferralAim, string> = {
  diagnosis: "Évaluation diagnostique",
  treatment_advice: "Avis ou adaptation du traitement",
  specialised_care: "Soins spécialisés limités dans le temps",
  psychotherapy: "Psychothérapie structurée",
  crisis_prevention: "Prévention d’une rechute ou d’une crise",
  functional_recovery: "Rétablissement, insertion, études ou travail",
  family_support: "Soutien et psychoéducation des proches",
  second_opinion: "Second avis sur une situation complexe",
};

export const DECLINE_REASONS = [
  "criteria_not_met",
  "exclusion_criterion",
  "other_service_suits",
  "patient_disagrees",
  "emergency_first",
  "outside_territory",
  "already_in_care",
  "incomplete_no_answer",
  "other",
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const DECLINE_REASON_LABELS: Record<DeclineReason, string> = {
  criteria_not_met: "Critères d’inclusion non réunis",
  exclusion_criterion: "Critère de non-inclusion présent",
  other_service_suits: "Une autre offre convient mieux",
  patient_disagrees: "Le patient ne souhaite pas cette prise en charge",
  emergency_first: "Situation relevant d’abord de l’urgence ou de l’hospitalisation",
  outside_territory: "Hors du territoire, sans motif de libre choix",
  already_in_care: "Déjà suivi pour ce motif",
  incomplete_no_answer: "Complément demandé resté sans réponse",
  other: "Autre motif (à préciser)",
};

export const CANCEL_REASONS = [
  "patient_disagrees",
  "improved",
  "moved_away",
  "hospitalised",
  "duplicate",
  "entered_by_mistake",
  "lost_to_follow_up",
  "deceased",
  "other",
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const CANCEL_REASON_LABELS: Record<CancelReason, string> = {
  patient_disagrees: "Le patient ne souhaite plus",
  improved: "État amélioré, demande sans objet",
  moved_away: "Déménagement",
  hospitalised: "Hospitalisation",
  duplicate: "Doublon",
  entered_by_mistake: "Saisie par erreur",
  lost_to_follow_up: "Patient injoignable",
  deceased: "Décès",
  other: "Autre motif (à préciser)",
};

export const PATIENT_INFORMED = ["agrees", "hesitates", "not_yet"] as const;
export type PatientInformed = (typeof PATIENT_INFORMED)[number];

export const PATIENT_INFORMED_LABELS: Record<PatientInformed, string> = {
  agrees: "Informé, d’accord",
  hesitates: "Informé, hésitant",
  not_yet: "Pas encore informé",
};

export const CRITERION_ANSWERS = ["yes", "no", "unknown"] as const;
export type CriterionAnswer = (typeof CRITERION_ANSWERS)[number];

export const CRITERION_ANSWER_LABELS: Record<CriterionAnswer, string> = {
  yes: "Oui",
  no: "Non",
  unknown: "Je ne sais pas",
};

export const MESSAGE_SIDES = ["sender", "filiere"] as const;
export type MessageSide = (typeof MESSAGE_SIDES)[number];

export const ATTACHMENT_TYPES = ["application/pdf", "image/jpeg", "image/png"] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

export const LETTER_KINDS = ["return", "advice"] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export const LETTER_STATUSES = ["draft", "sent"] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];
