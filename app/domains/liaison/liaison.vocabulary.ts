export const LIAISON_STATUSES = [
  "requested",
  "triaged",
  "assigned",
  "seen",
  "written",
  "countersigned",
  "closed",
  "answered_by_phone",
  "refused",
  "cancelled",
] as const;
export type LiaisonStatus = (typeof LIAISON_STATUSES)[number];

export const LIAISON_STATUS_LABELS: Record<LiaisonStatus, string> = {
  requested: "À trier",
  triaged: "À prendre",
  assigned: "À voir",
  seen: "À rédiger",
  written: "À contresigner",
  countersigned: "Réponse rendue",
  closed: "Close",
  answered_by_phone: "Répondue par téléphone",
  refused: "Non retenue",
  cancelled: "Annulée",
};

/** Who must act next: whoever triages and signs, any intern of the hospital, the intern in charge, the asking ward. */
export const LIAISON_OWNERS = ["supervisor", "pool", "intern", "ward", "nobody"] as const;
export type LiaisonOwner = (typeof LIAISON_OWNERS)[number];

export const LIAISON_LEVELS = ["immediate", "urgent", "scheduled"] as const;
export type LiaisonLevel = (typeof LIAISON_LEVELS)[number];

export const LIAISON_LEVEL_LABELS: Record<LiaisonLevel, string> = {
  immediate: "Immédiat",
  urgent: "Urgent",
  scheduled: "Programmé",
};

export const LIAISON_LEVEL_RANKS: Record<LiaisonLevel, number> = { immediate: 1, urgent: 2, scheduled: 3 };

/** How a target is counted: minutes at any hour, the same working day, or working days at closing time. */
export const TARGET_UNITS = ["minutes", "same_day", "working_days"] as const;
export type TargetUnit = (typeof TARGET_UNITS)[number];

/** What the ward expects: «Identify and Rate the Aim of the Contact» (IRAC, RCPsych FROM-LP 2015). */
export const LIAISON_AIMS = [
  "diagnosis",
  "advice",
  "orientation",
  "risk",
  "capacity",
  "compulsory_care",
  "medication",
  "behaviour",
  "brief_therapy",
  "treatment",
] as const;
export type LiaisonAim = (typeof LIAISON_AIMS)[number];

export const LIAISON_AIM_LABELS: Record<LiaisonAim, string> = {
  diagnosis: "Évaluer et poser un diagnostic",
  advice: "Conseiller l’équipe sur la conduite à tenir",
  orientation: "Orienter, organiser la suite des soins",
  risk: "Évaluer et gérer un risque",
  capacity: "Évaluer la capacité à consentir ou à refuser",
  compulsory_care: "Évaluer l’indication de soins sans consentement",
  medication: "Adapter un traitement psychotrope",
  behaviour: "Gérer un comportement perturbé",
  brief_therapy: "Intervention psychothérapique brève",
  treatment: "Engager un traitement",
};

export const LIAISON_REASONS = [
  "suicide_risk",
  "agitation",
  "confusion",
  "withdrawal",
  "mood",
  "psychosis",
  "care_refusal",
  "eating_disorder",
  "somatic_symptoms",
  "treatment_advice",
  "other",
] as const;
export type LiaisonReason = (typeof LIAISON_REASONS)[number];

export const LIAISON_REASON_LABELS: Record<LiaisonReason, string> = {
  suicide_risk: "Risque suicidaire, tentative de suicide",
  agitation: "Agitation, opposition",
  confusion: "Confusion",
  withdrawal: "Sevrage, addiction",
  mood: "Évaluation thymique",
  psychosis: "Symptômes psychotiques",
  care_refusal: "Refus de soins, consentement",
  eating_disorder: "Trouble des conduites alimentaires",
  somatic_symptoms: "Symptômes somatiques sans cause retrouvée",
  treatment_advice: "Avis sur un traitement psychotrope",
  other: "Autre motif",
};

export const LIAISON_INFORMED = ["agrees", "hesitates", "not_yet", "unable"] as const;
export type LiaisonInformed = (typeof LIAISON_INFORMED)[number];

export const LIAISON_INFORMED_LABELS: Record<LiaisonInformed, string> = {
  agrees: "Informé, d’accord",
  hesitates: "Informé, hésitant ou opposé",
  not_yet: "Pas encore informé",
  unable: "État ne permettant pas de l’informer",
};

export const IMMEDIATE_RISKS = ["none", "suicide", "violence", "absconding", "other"] as const;
export type ImmediateRisk = (typeof IMMEDIATE_RISKS)[number];

export const IMMEDIATE_RISK_LABELS: Record<ImmediateRisk, string> = {
  none: "Aucun risque immédiat repéré",
  suicide: "Risque suicidaire immédiat",
  violence: "Risque de passage à l’acte hétéro-agressif",
  absconding: "Risque de fugue",
  other: "Autre risque immédiat",
};

export const TRIAGE_OUTCOMES = ["validated", "modified", "phone", "refused"] as const;
export type TriageOutcome = (typeof TRIAGE_OUTCOMES)[number];

export const TRIAGE_OUTCOME_LABELS: Record<TriageOutcome, string> = {
  validated: "Validée",
  modified: "Niveau modifié",
  phone: "Répondue par téléphone",
  refused: "Non retenue après appel",
};

export const LIAISON_REFUSAL_REASONS = [
  "not_psychiatric",
  "other_service",
  "already_followed",
  "patient_unavailable",
  "information_missing",
  "outside_perimeter",
  "withdrawn_after_call",
  "other",
] as const;
export type LiaisonRefusalReason = (typeof LIAISON_REFUSAL_REASONS)[number];

export const LIAISON_REFUSAL_REASON_LABELS: Record<LiaisonRefusalReason, string> = {
  not_psychiatric: "Ne relève pas d’un avis psychiatrique",
  other_service: "Relève d’un autre service (addictologie, gériatrie, douleur)",
  already_followed: "Déjà suivi pour ce motif, l’équipe habituelle est prévenue",
  patient_unavailable: "Patient non évaluable pour le moment",
  information_missing: "Bilan somatique à compléter d’abord",
  outside_perimeter: "Hors du périmètre de la liaison",
  withdrawn_after_call: "Demande retirée d’un commun accord après l’appel",
  other: "Autre motif (à préciser)",
};

export const LIAISON_CANCEL_REASONS = [
  "left_before_seen",
  "transferred",
  "patient_refuses",
  "improved",
  "deceased",
  "entered_by_mistake",
  "other",
] as const;
export type LiaisonCancelReason = (typeof LIAISON_CANCEL_REASONS)[number];

export const LIAISON_CANCEL_REASON_LABELS: Record<LiaisonCancelReason, string> = {
  left_before_seen: "Sorti avant d’être vu",
  transferred: "Transféré dans un autre établissement",
  patient_refuses: "Le patient refuse l’évaluation",
  improved: "Demande sans objet, état amélioré",
  deceased: "Décès",
  entered_by_mistake: "Saisie par erreur",
  other: "Autre motif (à préciser)",
};

/** Why the response clock starts again (after CamCOPS, CPFT LPS ResetResponseClock). */
export const RESET_REASONS = [
  "in_theatre",
  "too_drowsy",
  "away_for_examination",
  "refuses_for_now",
  "transferred",
  "information_missing",
  "other",
] as const;
export type ResetReason = (typeof RESET_REASONS)[number];

export const RESET_REASON_LABELS: Record<ResetReason, string> = {
  in_theatre: "Au bloc opératoire",
  too_drowsy: "Trop somnolent pour un entretien",
  away_for_examination: "Sorti de l’unité pour un examen",
  refuses_for_now: "Refuse l’entretien pour le moment",
  transferred: "Changé de service",
  information_missing: "Informations indispensables manquantes",
  other: "Autre raison (à préciser)",
};

/** Why a target was missed (after the Core 24 breach proforma). */
export const BREACH_REASONS = [
  "staffing",
  "several_emergencies",
  "travel",
  "patient_unavailable",
  "ward_unreachable",
  "late_information",
  "interpreter",
  "technical",
  "other",
] as const;
export type BreachReason = (typeof BREACH_REASONS)[number];

export const BREACH_REASON_LABELS: Record<BreachReason, string> = {
  staffing: "Effectif insuffisant",
  several_emergencies: "Plusieurs urgences en même temps",
  travel: "Déplacement entre deux hôpitaux",
  patient_unavailable: "Patient non disponible",
  ward_unreachable: "Service injoignable",
  late_information: "Informations arrivées tard",
  interpreter: "Attente d’un interprète",
  technical: "Panne ou saisie différée",
  other: "Autre raison (à préciser)",
};

/** «Was the aim of the request reached?»: 0, 1, 2 (IRAC). */
export const IRAC_RESULTS = [0, 1, 2] as const;
export type IracResult = (typeof IRAC_RESULTS)[number];

export const IRAC_RESULT_LABELS: Record<IracResult, string> = {
  0: "Non atteint",
  1: "En partie atteint",
  2: "Atteint",
};
