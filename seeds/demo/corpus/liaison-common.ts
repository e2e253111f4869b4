import type {
  BreachReason,
  LiaisonCancelReason,
  LiaisonRefusalReason,
  ResetReason,
} from "#app/domains/liaison/liaison.vocabulary.ts";

/** Said to the ward on the phone, when nobody needs to travel. */
export const PHONE_ANSWERS = [
  "Traitement connu et stable : poursuivre à la même dose, contrôler l’ECG à 48 h. Rappeler si le QTc dépasse 500 ms.",
  "Question d’organisation : rendez-vous déjà fixé au CMP jeudi, il est confirmé. La sortie peut se faire comme prévu.",
  "Pas de risque repéré à l’entretien du service, entourage présent. Plan de sécurité rappelé au téléphone, fiche envoyée. Une visite reste possible demain.",
  "Insomnie : mesures de sommeil d’abord, mélatonine LP 2 mg possible. Éviter zopiclone et hydroxyzine à cet âge.",
  "Sevrage en cours bien conduit. Décroissance de l’oxazépam d’un quart tous les deux jours, thiamine, orientation ELSA avant la sortie.",
] as const;

export const REFUSALS: readonly { reason: LiaisonRefusalReason; comment: string }[] = [
  {
    reason: "other_service",
    comment: "Demande d’aide au sevrage tabagique : relève de l’équipe d’addictologie, prévenue.",
  },
  {
    reason: "information_missing",
    comment: "Fièvre et confusion : bilan somatique d’abord, nous rappelons après le scanner.",
  },
  {
    reason: "already_followed",
    comment: "Vu lundi par son psychiatre du CMP, qui passe demain dans le service.",
  },
  {
    reason: "withdrawn_after_call",
    comment: "La tristesse a cédé après le retour de la famille ; le service rappellera si besoin.",
  },
  {
    reason: "not_psychiatric",
    comment: "Question sociale (logement) : assistante sociale du service jointe avec le médecin.",
  },
  {
    reason: "patient_unavailable",
    comment: "Intubation prévue cet après-midi ; nouvelle demande au réveil.",
  },
];

export const LEVEL_REASONS = {
  urgent: [
    "Idées avec scénario précisées au téléphone, à voir dans la journée.",
    "Sortie avancée à ce soir, la demande devient urgente.",
    "Situation contenue, entourage présent : la journée suffit.",
  ],
  scheduled: [
    "Pas de risque immédiat après appel au service, une visite sous deux jours convient.",
    "Patient stable, bilan en cours : programmé, d’accord avec le service.",
  ],
} as const;

export const RESETS: Readonly<Record<Exclude<ResetReason, "other" | "transferred">, string>> = {
  in_theatre: "Descendu au bloc, retour en chambre prévu à cette heure.",
  too_drowsy: "S’endort pendant l’entretien, à revoir une fois réveillé.",
  away_for_examination: "En imagerie, retour annoncé par le service.",
  refuses_for_now: "Demande qu’on repasse après la visite de la famille.",
  information_missing: "Dosages attendus avant l’entretien.",
};

export const BREACH_NOTES: Readonly<Record<Exclude<BreachReason, "other" | "technical">, string>> = {
  staffing: "Un seul interne pour deux hôpitaux ce jour-là.",
  several_emergencies: "Deux urgences immédiates vues avant.",
  travel: "Trajet entre deux hôpitaux pendant l’après-midi.",
  patient_unavailable: "Examen prolongé, service prévenu.",
  ward_unreachable: "Poste du service sans réponse à trois appels.",
  late_information: "Bilan toxicologique reçu tard.",
  interpreter: "Interprète disponible en fin de journée seulement.",
};

export const ANSWER_BREACH_NOTES: Readonly<Partial<Record<BreachReason, string>>> = {
  staffing: "Contresignature le lendemain matin, avis donné de vive voix au service.",
  several_emergencies: "Réponse orale donnée le soir, écrit signé ensuite.",
  late_information: "Attente du dosage avant de conclure.",
};

export const CANCELS: readonly { reason: LiaisonCancelReason; comment: string | null }[] = [
  { reason: "left_before_seen", comment: "Sortie avancée, courrier remis pour le médecin traitant." },
  { reason: "left_before_seen", comment: "A quitté les urgences contre avis, famille prévenue." },
  { reason: "transferred", comment: "Transfert au CHU pour avis chirurgical." },
  { reason: "improved", comment: "Confusion résolue après traitement de l’infection." },
  { reason: "patient_refuses", comment: "Refuse l’entretien malgré deux propositions, information donnée." },
  { reason: "entered_by_mistake", comment: null },
];

/** What the senior asks the intern to do again, and what there is to learn from it. */
export const RETURNS: readonly { comment: string; teaching: string }[] = [
  {
    comment: "Précisez ce qui a été dit à l’entourage et qui garde les médicaments ce soir.",
    teaching:
      "Mettre à distance les moyens est la mesure la mieux établie : qui, où, jusqu’à quand doit être écrit.",
  },
  {
    comment: "Décrivez l’attention et la fluctuation avant de conclure à une confusion.",
    teaching:
      "Delirium : début aigu, fluctuation, inattention. La démence seule ne donne pas une attention effondrée.",
  },
  {
    comment:
      "Manquent les quatre critères de la capacité : comprendre, apprécier, raisonner, exprimer un choix.",
    teaching: "La capacité se juge pour une décision et un moment ; un refus n’est pas un symptôme.",
  },
  {
    comment: "Indiquez la durée du traitement proposé et qui le réévalue.",
    teaching: "Toute benzodiazépine introduite à l’hôpital sort avec une date d’arrêt.",
  },
  {
    comment:
      "La conduite en cas d’aggravation doit pouvoir être suivie la nuit par quelqu’un qui ne vous connaît pas.",
    teaching: "Un signe, un geste, un numéro : trois éléments suffisent.",
  },
];

export const TEACHINGS = [
  "Bonne formulation du risque : facteurs, protections, mesures, dans cet ordre.",
  "Pensez à demander le QTc avant, pas après.",
  "Très clair pour le service. La prochaine fois, citez les mots du patient.",
  "Dosez toujours le TSH et la B12 devant une apathie du sujet âgé.",
] as const;

export const WARD_COMMENTS = {
  0: ["La question sur le traitement est restée sans réponse.", "Sorti avant que la suite soit organisée."],
  1: ["Conseils utiles, la suite après la sortie reste floue.", "Aurions souhaité un second passage."],
  2: ["Merci, conduite claire pour toute l’équipe.", null, null, null],
} as const;

export const HANDOVER_NOTES = [
  "Nuit calme attendue. Rappel du senior avant toute sortie.",
  "Deux demandes à voir en premier demain matin.",
  "Les urgences sont pleines, prévenir en cas de renfort.",
] as const;

export const HANDOVER_ITEMS = [
  "À voir en premier, le service rappellera vers 20 h.",
  "Famille attendue ce soir.",
  "Stable, rien à faire cette nuit sauf appel.",
] as const;

export const FOLLOW_UP_DETAILS = {
  visit: ["Réévaluer l’humeur et la tolérance du traitement.", "Revoir avec la famille."],
  secteur: ["Rendez-vous au CMP sous {huit|quinze} jours.", "Consultation de post-urgence demandée."],
  filiere: ["Évaluation spécialisée après la sortie.", "Suite convenue avec le patient pendant l’entretien."],
  gp: [
    "Courrier au médecin traitant, réévaluation à un mois.",
    "Renouvellement et surveillance par le médecin traitant.",
  ],
  none: ["Pas de suivi nécessaire ce jour.", null],
} as const;

/** Said by the senior, on the phone, when the intern found a risk. */
export const SENIOR_ADVICE = [
  "Garder une nuit de plus, nouvel entretien demain matin.",
  "D’accord pour la sortie avec l’entourage et un rappel à 48 h.",
  "Surveillance rapprochée, pas de permission avant ma visite.",
] as const;
