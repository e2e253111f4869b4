export const CIRCLES = ["proximite", "specialise", "recours"] as const;
export type Circle = (typeof CIRCLES)[number];

export const CIRCLE_LABELS: Record<Circle, string> = {
  proximite: "Proximité",
  specialise: "Spécialisé",
  recours: "Recours",
};

export const SECTEUR_KINDS = ["G", "I", "P", "Z"] as const;
export type SecteurKind = (typeof SECTEUR_KINDS)[number];

/** Third character of the RIM-P sector code (SEC_NUM). */
export const SECTEUR_KIND_LABELS: Record<SecteurKind, string> = {
  G: "Psychiatrie générale",
  I: "Psychiatrie infanto-juvénile",
  P: "Psychiatrie en milieu pénitentiaire",
  Z: "Dispositif intersectoriel",
};

export const ESTABLISHMENT_KINDS = [
  "psychiatric",
  "university_hospital",
  "general_hospital",
  "other",
] as const;
export type EstablishmentKind = (typeof ESTABLISHMENT_KINDS)[number];

export const ESTABLISHMENT_KIND_LABELS: Record<EstablishmentKind, string> = {
  psychiatric: "Établissement de santé mentale",
  university_hospital: "Centre hospitalier universitaire",
  general_hospital: "Centre hospitalier",
  other: "Autre",
};

export const SITE_KINDS = [
  "hospital",
  "cmp",
  "cattp",
  "day_hospital",
  "inpatient_unit",
  "consultation",
  "research",
  "other",
] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

export const SITE_KIND_LABELS: Record<SiteKind, string> = {
  hospital: "Hôpital",
  cmp: "CMP",
  cattp: "CATTP",
  day_hospital: "Hôpital de jour",
  inpatient_unit: "Unité d’hospitalisation",
  consultation: "Consultation",
  research: "Unité de recherche",
  other: "Autre",
};

export const RESOURCE_KINDS = [
  "cmp",
  "cattp",
  "day_hospital",
  "clsm",
  "cpts",
  "dac",
  "sas",
  "mdph",
  "gem",
  "association",
  "support_line",
  "emergency",
  "addiction",
  "medico_social",
  "other",
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export const RESOURCE_KIND_LABELS: Record<ResourceKind, string> = {
  cmp: "CMP",
  cattp: "CATTP",
  day_hospital: "Hôpital de jour",
  clsm: "Conseil local de santé mentale",
  cpts: "CPTS",
  dac: "Dispositif d’appui à la coordination",
  sas: "Service d’accès aux soins",
  mdph: "MDPH",
  gem: "Groupe d’entraide mutuelle",
  association: "Association",
  support_line: "Ligne d’écoute",
  emergency: "Urgences",
  addiction: "Addictologie",
  medico_social: "Médico-social",
  other: "Autre",
};

export const RESOURCE_EVENT_KINDS = ["created", "updated", "checked", "archived", "restored"] as const;
export type ResourceEventKind = (typeof RESOURCE_EVENT_KINDS)[number];

export const RESOURCE_EVENT_LABELS: Record<ResourceEventKind, string> = {
  created: "Fiche créée",
  updated: "Fiche modifiée",
  checked: "Fiche vérifiée",
  archived: "Fiche archivée",
  restored: "Fiche rétablie",
};

/** Refusals of the directory, as the person reads them. */
export const RESOURCE_MESSAGES = {
  notAllowed: "Vous ne pouvez pas modifier l’annuaire.",
  notFound: "Cette fiche n’existe pas.",
  changed:
    "Cette fiche a changé pendant que vous la modifiiez. Rien n’est enregistré, votre saisie est conservée.",
  sameName: "Une fiche du même type porte déjà ce nom.",
  unknownSecteur: "Un des secteurs choisis n’existe plus.",
  unknownCommune: "Cette commune n’est pas connue ici.",
  directoryChanged: "L’annuaire a changé depuis l’aperçu. Vérifiez le nouvel aperçu avant d’appliquer.",
  nothingToApply: "Ce fichier ne change rien à l’annuaire.",
} as const;

export type ImportAction = "create" | "update" | "same";

export const IMPORT_ACTION_LABELS: Record<ImportAction, string> = {
  create: "à créer",
  update: "à modifier",
  same: "inchangée",
};

/** Fields of an entry, under the names of its form. */
export const RESOURCE_FIELD_LABELS = {
  kind: "Type",
  name: "Nom",
  circle: "Cercle",
  audience: "Public",
  conditions: "Conditions",
  phone: "Téléphone",
  email: "Courriel",
  website: "Site internet",
  address: "Adresse",
  communeCode: "Commune",
  area: "Zone desservie",
  secteurIds: "Secteurs",
  checkedOn: "Dernière vérification",
  keeperAccountId: "Tenue par",
} as const;
