export const PROFESSIONS = [
  "psychiatrist",
  "intern",
  "physician",
  "nurse",
  "advanced_practice_nurse",
  "psychologist",
  "social_worker",
  "dietitian",
  "occupational_therapist",
  "secretary",
  "coordinator",
  "researcher",
  "manager",
  "other",
] as const;
export type Profession = (typeof PROFESSIONS)[number];

export const PROFESSION_LABELS: Record<Profession, string> = {
  psychiatrist: "Psychiatre",
  intern: "Interne",
  physician: "Médecin",
  nurse: "Infirmier ou infirmière",
  advanced_practice_nurse: "IPA",
  psychologist: "Psychologue",
  social_worker: "Assistant de service social",
  dietitian: "Diététicien",
  occupational_therapist: "Ergothérapeute",
  secretary: "Secrétariat",
  coordinator: "Coordination",
  researcher: "Recherche",
  manager: "Direction",
  other: "Autre",
};

export const ACCOUNT_STATUSES = ["invited", "active", "disabled"] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export const ACCOUNT_STATUS_LABELS: Record<AccountStatus, string> = {
  invited: "Invitation envoyée",
  active: "Actif",
  disabled: "Désactivé",
};

export const WRONG_PASSWORD = "Adresse ou mot de passe incorrect.";
export const WRONG_CODE = "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.";
export const ALREADY_ENROLLED = "La double authentification est déjà activée.";
export const WRONG_CURRENT_PASSWORD = "Ce n’est pas votre mot de passe actuel.";
export const LINK_IS_OVER = "Ce lien ne fonctionne plus : il a déjà servi, ou son délai est passé.";

export const ACCOUNT_LINK_KINDS = ["invitation", "reset"] as const;
export type AccountLinkKind = (typeof ACCOUNT_LINK_KINDS)[number];
