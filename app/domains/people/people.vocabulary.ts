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

export const EMAIL_IS_TAKEN = "Un compte existe déjà avec cette adresse électronique.";
export const RPPS_IS_TAKEN = "Ce numéro RPPS est déjà celui d’une autre personne.";
export const ACCOUNT_IS_UNKNOWN = "Ce compte n’existe pas.";
export const ACCOUNT_CHANGED =
  "Cette fiche a changé depuis que vous l’avez ouverte. Votre saisie est gardée.";
export const LAST_ADMINISTRATOR =
  "C’est le dernier compte d’administration sans date de fin : donnez d’abord ce rôle à quelqu’un d’autre.";
export const OWN_ACCOUNT = "Vous ne pouvez pas désactiver votre propre compte.";
export const MANAGE_IS_FORBIDDEN = "La gestion des comptes revient à l’administration.";
export const SCOPE_DOES_NOT_FIT = "Ce rôle ne se donne pas sur ce périmètre. Il se donne sur : ";
export const SCOPE_IS_UNKNOWN = "Ce périmètre n’existe pas.";
export const GRANT_EXISTS = "Cette personne a déjà ce rôle sur ce périmètre, à cette période.";
export const GRANT_IS_UNKNOWN = "Ce rôle n’existe pas, ou il est déjà retiré.";
export const MOVE_DOES_NOT_FIT = "Cette action ne convient plus : l’état du compte a changé.";

export const ACCESS_MOVES = ["invite", "disable", "enable", "reset-second-factor", "end-sessions"] as const;
export type AccessMove = (typeof ACCESS_MOVES)[number];

export const ACCESS_MOVE_LABELS: Record<AccessMove, string> = {
  invite: "Renvoyer l’invitation",
  disable: "Désactiver le compte",
  enable: "Rouvrir le compte",
  "reset-second-factor": "Réinitialiser le second facteur",
  "end-sessions": "Fermer toutes les sessions",
};

export const ACCESS_MOVE_HELP: Record<AccessMove, string> = {
  invite: "Un nouveau lien part par courriel ; le précédent fonctionne encore jusqu’à son délai.",
  disable: "La personne ne peut plus se connecter et ses sessions se ferment. Ce qu’elle a écrit reste.",
  enable:
    "La personne reçoit une invitation et choisit un nouveau mot de passe. Ses rôles en cours reprennent.",
  "reset-second-factor":
    "Après un téléphone perdu ou changé : vérifiez d’abord de vive voix qui vous le demande. La personne l’active de nouveau à sa prochaine connexion.",
  "end-sessions": "Sur tous ses appareils. La personne peut se reconnecter aussitôt.",
};
