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
    help: "Un dossier ouvert en « bris de glace » se referme après ce délai.",
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
