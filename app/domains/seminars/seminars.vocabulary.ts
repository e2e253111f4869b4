/** A session that is not cancelled is open until it is held; only what is open can be enrolled in. */
export const SESSION_STATUSES = ["draft", "open", "cancelled", "held"] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

export const SESSION_STATUS_LABELS: Record<SessionStatus, string> = {
  draft: "En préparation",
  open: "Ouverte",
  cancelled: "Annulée",
  held: "Tenue",
};

export const MOMENTS = ["morning", "afternoon", "evening"] as const;
export type Moment = (typeof MOMENTS)[number];

export const MOMENT_LABELS: Record<Moment, string> = {
  morning: "Matin",
  afternoon: "Après-midi",
  evening: "Soirée",
};

/** In which order a queue is served. */
export const QUEUE_POLICIES = ["arrival", "priority"] as const;
export type QueuePolicy = (typeof QUEUE_POLICIES)[number];

export const QUEUE_POLICY_LABELS: Record<QueuePolicy, string> = {
  arrival: "Ordre d’arrivée",
  priority: "Priorités, puis ordre d’arrivée",
};

/** What a session's reserved places are reserved for; one kind for one session. */
export const QUOTA_KINDS = ["secteur", "establishment", "profession"] as const;
export type QuotaKind = (typeof QUOTA_KINDS)[number];

export const ENROLMENT_STATUSES = [
  "waiting",
  "offered",
  "confirmed",
  "attended",
  "absent",
  "cancelled",
  "refused",
] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

/** Who waits or has a place to confirm is never called «inscrit». */
export const ENROLMENT_STATUS_LABELS: Record<EnrolmentStatus, string> = {
  waiting: "En liste d’attente",
  offered: "Place proposée, à confirmer",
  confirmed: "Inscription confirmée",
  attended: "Présence attestée",
  absent: "Absence",
  cancelled: "Annulée",
  refused: "Non retenue",
};

/** Those who hold a place. */
export const HOLDING_STATUSES = ["offered", "confirmed", "attended", "absent"] as const;

/** Why an enrolment ended without the person's presence. */
export const END_REASONS = [
  "withdrew",
  "left_list",
  "declined_offer",
  "offer_lapsed",
  "not_served",
  "session_cancelled",
  "removed",
  "not_eligible",
  "transferred",
] as const;
export type EndReason = (typeof END_REASONS)[number];

export const END_REASON_LABELS: Record<EndReason, string> = {
  withdrew: "Place rendue par la personne",
  left_list: "Liste d’attente quittée",
  declined_offer: "Place proposée, déclinée",
  offer_lapsed: "Place proposée, sans réponse à temps",
  not_served: "Aucune place ne s’est libérée",
  session_cancelled: "Séance annulée",
  removed: "Retirée par la coordination",
  not_eligible: "Public non concerné",
  transferred: "Passée sur une autre séance",
};

export const OFFER_OUTCOMES = ["accepted", "declined", "lapsed", "withdrawn"] as const;
export type OfferOutcome = (typeof OFFER_OUTCOMES)[number];

/** Reminders of a session: two before it, and one on each of its days. */
export const REMINDER_KINDS = ["first", "second", "day"] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What moves somebody up, or down, in a queue served by priority. */
export const PRIORITY_REASONS = [
  "held_place",
  "never_attended",
  "refused_before",
  "unit_untrained",
  "absent_before",
] as const;
export type PriorityReason = (typeof PRIORITY_REASONS)[number];

export const PRIORITY_REASON_LABELS: Record<PriorityReason, string> = {
  held_place: "Avait une place dans une séance annulée",
  never_attended: "N’a jamais suivi ce séminaire",
  refused_before: "N’a pas eu de place la dernière fois",
  unit_untrained: "Personne n’est formé dans son équipe",
  absent_before: "Place gardée sans venir, dans l’année",
};
