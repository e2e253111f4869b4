interface NumberSetting {
  kind: "number";
  label: string;
  help: string;
  unit: string;
  default: number;
  min: number;
  max: number;
}

interface FlagSetting {
  kind: "flag";
  label: string;
  help: string;
  default: boolean;
}

export type SettingDefinition = NumberSetting | FlagSetting;

/** What an administrator may set while the application runs; the rest belongs to the environment of the process. */
export const SETTINGS = {
  "session.idle_minutes": {
    kind: "number",
    label: "Fermeture d’une session inactive",
    help: "Le poste d’un service est partagé : 15 minutes conviennent le plus souvent.",
    unit: "minutes",
    default: 15,
    min: 5,
    max: 600,
  },
  "session.absolute_hours": {
    kind: "number",
    label: "Durée totale d’une session",
    help: "Au-delà, chacun s’identifie de nouveau, même s’il est actif.",
    unit: "heures",
    default: 10,
    min: 1,
    max: 24,
  },
  "invitation.valid_days": {
    kind: "number",
    label: "Validité d’une invitation",
    help: "Passé ce délai, le lien reçu par courriel ne fonctionne plus.",
    unit: "jours",
    default: 7,
    min: 1,
    max: 30,
  },
  "reset.valid_minutes": {
    kind: "number",
    label: "Validité d’un lien de réinitialisation",
    help: "Passé ce délai, il faut demander un nouveau lien.",
    unit: "minutes",
    default: 60,
    min: 10,
    max: 1440,
  },
  "emergency.valid_hours": {
    kind: "number",
    label: "Durée d’un accès d’urgence",
    help: "Un dossier ouvert en « bris de glace » se referme après ce délai.",
    unit: "heures",
    default: 4,
    min: 1,
    max: 24,
  },
  "referral.draft_days": {
    kind: "number",
    label: "Brouillons d’adressage oubliés",
    help: "Un brouillon que personne ne touche est effacé après ce délai ; son auteur est prévenu sept jours avant.",
    unit: "jours",
    default: 30,
    min: 14,
    max: 180,
  },
  "resource.stale_days": {
    kind: "number",
    label: "Fiches de l’annuaire à vérifier",
    help: "Une fiche qui n’a pas été vérifiée depuis ce délai est signalée à la personne qui la tient.",
    unit: "jours",
    default: 365,
    min: 30,
    max: 1825,
  },
  "liaison.countersign_hours": {
    kind: "number",
    label: "Liaison : délai de contresignature",
    help: "Temps laissé au psychiatre responsable pour contresigner un compte rendu provisoire.",
    unit: "heures",
    default: 24,
    min: 1,
    max: 168,
  },
  "liaison.countersign_serious_hours": {
    kind: "number",
    label: "Liaison : délai de contresignature d’une situation grave",
    help: "Demande immédiate, ou risque repéré par le service ou par l’interne.",
    unit: "heures",
    default: 4,
    min: 1,
    max: 72,
  },
  "liaison.confirm_days": {
    kind: "number",
    label: "Liaison : délai de confirmation par le service",
    help: "Sans confirmation du service demandeur, la demande se clôt après ce délai.",
    unit: "jours",
    default: 7,
    min: 1,
    max: 30,
  },
  "liaison.rest_hours": {
    kind: "number",
    label: "Liaison : repos de sécurité après une garde",
    help: "Onze heures selon le Code de la santé publique (art. R6153-2) ; un établissement peut accorder davantage.",
    unit: "heures",
    default: 11,
    min: 11,
    max: 24,
  },
  "liaison.heavy_load": {
    kind: "number",
    label: "Liaison : charge élevée d’un interne",
    help: "À partir de ce nombre de demandes à voir ou à rédiger, un avertissement est montré à qui affecte une demande.",
    unit: "demandes",
    default: 4,
    min: 2,
    max: 50,
  },
  "liaison.frequent_count": {
    kind: "number",
    label: "Liaison : demandes répétées",
    help: "Un patient est signalé à partir de ce nombre de demandes en un an.",
    unit: "demandes",
    default: 5,
    min: 2,
    max: 50,
  },
  "seminar.offer_max_hours": {
    kind: "number",
    label: "Séminaires : délai pour confirmer une place proposée",
    help: "Quand la séance est encore loin. Le délai raccourcit à mesure qu’elle approche (un dixième du temps qui reste).",
    unit: "heures",
    default: 72,
    min: 4,
    max: 240,
  },
  "seminar.offer_min_hours": {
    kind: "number",
    label: "Séminaires : délai le plus court pour confirmer",
    help: "Quand la séance est proche. Une place ne se perd jamais la nuit : le délai court alors jusqu’à 10 h.",
    unit: "heures",
    default: 4,
    min: 1,
    max: 48,
  },
  "seminar.request_hours": {
    kind: "number",
    label: "Séminaires : confirmation d’une adresse électronique",
    help: "Une personne sans compte confirme son adresse dans ce délai ; sinon sa demande est effacée.",
    unit: "heures",
    default: 48,
    min: 1,
    max: 168,
  },
  "seminar.sign_before_minutes": {
    kind: "number",
    label: "Séminaires : signature avant le début",
    help: "Une demi-journée se signe à partir de ce délai avant son début, et jusqu’à sa fin.",
    unit: "minutes",
    default: 15,
    min: 0,
    max: 120,
  },
  "seminar.sign_tolerance_minutes": {
    kind: "number",
    label: "Séminaires : retard toléré",
    help: "Tous signent en même temps : une signature dans ce délai après le début n’est pas un retard.",
    unit: "minutes",
    default: 15,
    min: 0,
    max: 60,
  },
  "seminar.sign_later_hours": {
    kind: "number",
    label: "Séminaires : signature gardée sur un téléphone",
    help: "Sans réseau, le téléphone garde la signature ; elle est reçue dans ce délai, si la feuille n’est pas close.",
    unit: "heures",
    default: 12,
    min: 1,
    max: 72,
  },
  "seminar.competence_hours": {
    kind: "number",
    label: "Séminaires : heures pour être formé à une filière",
    help: "Heures attestées, toutes séances des séminaires de la filière confondues, à partir desquelles une personne compte comme formée.",
    unit: "heures",
    default: 3,
    min: 1,
    max: 60,
  },
  "seminar.competence_years": {
    kind: "number",
    label: "Séminaires : validité d’une formation",
    help: "Passé ce délai après la séance, ses heures ne comptent plus : la personne est à former de nouveau.",
    unit: "ans",
    default: 5,
    min: 1,
    max: 20,
  },
  "seminar.reminder_days": {
    kind: "number",
    label: "Séminaires : premier rappel avant une séance",
    help: "Envoyé à qui a une place confirmée. 0 : pas de premier rappel.",
    unit: "jours avant",
    default: 7,
    min: 0,
    max: 30,
  },
  "seminar.second_reminder_days": {
    kind: "number",
    label: "Séminaires : second rappel avant une séance",
    help: "Plus court que le premier. 0 : pas de second rappel. Le jour même, chacun reçoit de quoi signer sa présence.",
    unit: "jours avant",
    default: 1,
    min: 0,
    max: 7,
  },
  "seminar.evaluation_days": {
    kind: "number",
    label: "Séminaires : évaluation à chaud ouverte",
    help: "À partir de la fin de la séance. Un rappel part à la moitié de ce délai à qui n’a pas répondu.",
    unit: "jours",
    default: 14,
    min: 2,
    max: 60,
  },
  "seminar.follow_up_after_days": {
    kind: "number",
    label: "Séminaires : évaluation à trois mois, ouverture",
    help: "Temps entre la fin de la séance et la seconde évaluation.",
    unit: "jours",
    default: 90,
    min: 30,
    max: 365,
  },
  "seminar.follow_up_days": {
    kind: "number",
    label: "Séminaires : évaluation à trois mois ouverte",
    help: "Un rappel part à la moitié de ce délai à qui n’a pas répondu.",
    unit: "jours",
    default: 30,
    min: 2,
    max: 90,
  },
  "seminar.comment_months": {
    kind: "number",
    label: "Séminaires : commentaires d’évaluation gardés",
    help: "À partir de la clôture de l’évaluation. Passé ce délai, les textes libres sont effacés ; les notes et les choix restent.",
    unit: "mois",
    default: 24,
    min: 3,
    max: 60,
  },
  "seminar.dpc_number": {
    kind: "number",
    label: "Séminaires : numéro d’organisme de DPC",
    help: "0 : le réseau n’est pas un organisme enregistré, il délivre des attestations de présence. Avec un numéro, des attestations DPC.",
    unit: "(0 : aucun)",
    default: 0,
    min: 0,
    max: 999999,
  },
  "aggregates.minimum_count": {
    kind: "number",
    label: "Effectif minimal affiché",
    help: "Dans les tableaux de bord, un effectif plus petit est masqué s’il permettrait de reconnaître quelqu’un.",
    unit: "personnes",
    default: 5,
    min: 1,
    max: 20,
  },
} as const satisfies Record<string, SettingDefinition>;

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<K extends SettingKey> = (typeof SETTINGS)[K]["default"] extends boolean
  ? boolean
  : number;

export const SETTING_KEYS = Object.keys(SETTINGS).filter(isSettingKey);

export const SETTING_OUT_OF_BOUNDS = "Cette valeur sort des limites indiquées.";

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}
