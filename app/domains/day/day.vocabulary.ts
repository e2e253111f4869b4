const DAY_KINDS = [
  "referral",
  "care",
  "return",
  "appointment",
  "outcome",
  "rebook",
  "logistics",
  "liaison",
  "seminar",
  "session",
  "teaching",
  "evaluation",
  "draft",
  "oversight",
] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export const DAY_KIND_LABELS: Record<DayKind, string> = {
  referral: "Adressage",
  care: "Prise en charge",
  return: "Retour",
  appointment: "Rendez-vous",
  outcome: "Rendez-vous passé",
  rebook: "À refixer",
  logistics: "Logistique",
  liaison: "Liaison",
  seminar: "Séminaire",
  session: "Séance",
  teaching: "Enseignement",
  evaluation: "Évaluation",
  draft: "Brouillon",
  oversight: "Surveillance",
};

/** One thing that waits for this person, one click away. */
export interface DayItem {
  key: string;
  kind: DayKind;
  /** What to do, as an infinitive. */
  what: string;
  /** The patient, as lists name them. */
  who: string | null;
  /** Filière, place, priority: what helps to choose. */
  detail: string | null;
  /** Deadline, or the time of an appointment; null comes last. */
  dueAt: string | null;
  path: string;
  /** Whose name is shown, for the audit. */
  patientId: string | null;
}

export const DAY_SECTIONS = ["late", "today", "week", "later"] as const;
export type DaySection = (typeof DAY_SECTIONS)[number];

export const DAY_SECTION_LABELS: Record<DaySection, string> = {
  late: "Échéance dépassée",
  today: "Aujourd’hui",
  week: "Dans les sept jours",
  later: "Plus tard",
};
