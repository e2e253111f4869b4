export const SEXES = ["female", "male", "unknown"] as const;
export type Sex = (typeof SEXES)[number];

export const SEX_LABELS: Record<Sex, string> = {
  female: "Féminin",
  male: "Masculin",
  unknown: "Indéterminé",
};

/** Statuses of the référentiel national d’identitovigilance; without INSi an identity stays provisional. */
export const IDENTITY_STATUSES = ["provisional", "retrieved", "validated", "qualified"] as const;
export type IdentityStatus = (typeof IDENTITY_STATUSES)[number];

export const IDENTITY_STATUS_LABELS: Record<IdentityStatus, string> = {
  provisional: "Identité provisoire",
  retrieved: "Identité récupérée",
  validated: "Identité validée",
  qualified: "Identité qualifiée",
};

export const INS_KINDS = ["nir", "nia"] as const;
export type InsKind = (typeof INS_KINDS)[number];

export const CHANNELS = ["phone", "sms", "email", "post"] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_LABELS: Record<Channel, string> = {
  phone: "Téléphone",
  sms: "SMS",
  email: "Courriel",
  post: "Courrier",
};

export const SECTEUR_ORIGINS = ["computed", "chosen", "unknown"] as const;
export type SecteurOrigin = (typeof SECTEUR_ORIGINS)[number];

export const SECTEUR_ORIGIN_LABELS: Record<SecteurOrigin, string> = {
  computed: "Calculé d’après la commune",
  chosen: "Choisi",
  unknown: "À confirmer",
};

/** Why a secteur differs from the one of the commune (CSP art. L3211-1: free choice is never blocked). */
export const SECTEUR_REASONS = [
  "free_choice",
  "continuity",
  "no_stable_address",
  "split_commune",
  "outside",
  "correction",
] as const;
export type SecteurReason = (typeof SECTEUR_REASONS)[number];

export const SECTEUR_REASON_LABELS: Record<SecteurReason, string> = {
  free_choice: "Libre choix du patient",
  continuity: "Continuité des soins",
  no_stable_address: "Sans adresse stable",
  split_commune: "Commune partagée entre secteurs",
  outside: "Hors du territoire",
  correction: "Correction",
};
