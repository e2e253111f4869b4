/** When people are asked: before the session, at its end, three months later. */
export const EVALUATION_MOMENTS = ["before", "on_day", "three_months"] as const;
export type EvaluationMoment = (typeof EVALUATION_MOMENTS)[number];

export const EVALUATION_MOMENT_LABELS: Record<EvaluationMoment, string> = {
  before: "Avant la séance",
  on_day: "À chaud",
  three_months: "À trois mois",
};

/** What waits for somebody's answer, as an infinitive before the seminar's title. */
export const OWN_EVALUATION_WORDS: Record<EvaluationMoment, string> = {
  before: "Répondre avant la séance",
  on_day: "Évaluer la séance",
  three_months: "Dire ce qui a changé depuis la séance",
};

/** What is asked; the questions of knowledge are the same before and after. */
export const QUESTIONNAIRE_KINDS = ["satisfaction", "follow_up", "knowledge"] as const;
export type QuestionnaireKind = (typeof QUESTIONNAIRE_KINDS)[number];

export const QUESTIONNAIRE_KIND_LABELS: Record<QuestionnaireKind, string> = {
  satisfaction: "À chaud",
  follow_up: "À trois mois",
  knowledge: "Connaissances",
};

export const QUESTIONNAIRE_KIND_HELP: Record<QuestionnaireKind, string> = {
  satisfaction: "Demandé à la fin de la séance à qui a signé au moins une demi-journée.",
  follow_up: "Demandé trois mois après la séance à qui a signé au moins une demi-journée.",
  knowledge:
    "Les mêmes questions avant la séance, à qui a une place confirmée, et après, à qui est venu. Les réponses justes ne sont montrées qu’après la seconde fois.",
};

export const QUESTION_KINDS = ["scale", "one", "several", "text"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const QUESTION_KIND_LABELS: Record<QuestionKind, string> = {
  scale: "Note de 1 à 5",
  one: "Un seul choix",
  several: "Plusieurs choix possibles",
  text: "Texte libre",
};

/** A question that a figure of the network is made from, whatever its words. */
export const QUESTION_MEASURES = ["overall", "attractiveness"] as const;
export type QuestionMeasure = (typeof QUESTION_MEASURES)[number];

export const QUESTION_MEASURE_LABELS: Record<QuestionMeasure, string> = {
  overall: "Note globale : elle donne le chiffre de satisfaction",
  attractiveness: "Attractivité du territoire",
};

/** What the ends of a scale say. */
export const SCALE_ENDS: Record<QuestionnaireKind, readonly [low: string, high: string]> = {
  satisfaction: ["très insuffisant", "excellent"],
  follow_up: ["pas du tout", "tout à fait"],
  knowledge: ["", ""],
};

export const SCALE = [1, 2, 3, 4, 5] as const;

/** Fewer answers than that are shown to nobody: one could be recognised. */
export const MIN_ANSWERS = 3;

export const ANONYMITY_WORDS = `Vos réponses sont lues ensemble, à partir de ${MIN_ANSWERS} réponses, et jamais avec votre nom. L’application ne les relie à vous que pour que vous répondiez une fois et puissiez corriger.`;

export const EVALUATION_REFUSALS = {
  unknown: "Cette évaluation n’existe pas.",
  notYours: "Cette évaluation s’adresse à quelqu’un d’autre.",
  notOpen: "Cette évaluation n’est pas encore ouverte.",
  closed: "Cette évaluation est close. Votre saisie n’a pas été enregistrée ; elle reste ci-dessous.",
  started:
    "La séance a commencé : les questions d’avant ne se remplissent plus. Votre saisie reste ci-dessous.",
  notConfirmed: "Seule une place confirmée permet de répondre avant la séance.",
  notAttended: "Cette évaluation revient à qui a signé au moins une demi-journée de la séance.",
  cancelled: "Cette séance est annulée : elle n’est pas évaluée.",
  changed: "Les questions ont changé depuis que vous les avez ouvertes. Vérifiez vos réponses, puis envoyez.",
  alreadyTested:
    "Vous avez déjà répondu, et les réponses justes vous ont été montrées : elles ne se changent plus.",
} as const;

export const QUESTIONNAIRE_REFUSALS = {
  unknownSeminar: "Ce séminaire n’existe pas.",
  notCoordinator: "Ce questionnaire revient à la coordination universitaire.",
  notTrainer: "Ces questions reviennent aux intervenants du séminaire et à la coordination.",
  unknownQuestion: "Cette question n’est plus dans le questionnaire.",
  changed: "Ce questionnaire a changé depuis que vous l’avez ouvert. Votre saisie est gardée.",
  overall: "La note globale donne le chiffre de satisfaction : elle se reformule, mais ne se retire pas.",
  overallKind: "La note globale reste une note de 1 à 5, obligatoire.",
  tooMany: "Un questionnaire compte au plus 20 questions.",
  last: "Un questionnaire garde au moins une question.",
  notKnowledge: "Une question de connaissances se répond par un choix ou par plusieurs.",
} as const;

export const RESULTS_REFUSALS = {
  notReader: "Ces résultats reviennent aux intervenants de la séance et à la coordination.",
} as const;
