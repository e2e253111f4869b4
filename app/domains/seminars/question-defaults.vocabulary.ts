import type { QuestionKind, QuestionMeasure, QuestionnaireKind } from "./evaluation.vocabulary.ts";

/** What a question says, whether it is stored or about to be. */
export interface QuestionContent {
  kind: QuestionKind;
  label: string;
  isRequired: boolean;
  measure: QuestionMeasure | null;
  choices: readonly { label: string; isRight: boolean }[];
}

/** What every seminar asks until its coordination asks something else. What people should know is the seminar's own. */
export const DEFAULT_QUESTIONS: Record<QuestionnaireKind, readonly QuestionContent[]> = {
  satisfaction: [
    scale("Organisation : accueil, horaires, lieu"),
    scale("Contenu, par rapport aux objectifs annoncés"),
    scale("Animation : clarté, rythme, place des échanges"),
    scale("Utilité pour votre pratique"),
    { ...scale("Note globale"), measure: "overall" },
    text("Ce qu’il faut garder, ce qui vous a manqué"),
  ],
  follow_up: [
    one("Avez-vous mis en pratique ce que vous avez appris ?", [
      "Oui, régulièrement",
      "Oui, au moins une fois",
      "Pas encore, l’occasion ne s’est pas présentée",
      "Non",
    ]),
    text("Qu’est-ce qui a changé dans votre pratique ?"),
    {
      ...one("Qu’est-ce qui a fait obstacle ?", [
        "Le temps",
        "Pas de patient concerné",
        "Pas de relais dans l’équipe",
        "Outils ou locaux manquants",
        "Besoin d’être supervisé",
        "Rien",
      ]),
      kind: "several",
      isRequired: false,
    },
    one("Avez-vous besoin d’un complément ?", [
      "Non",
      "Une demi-journée de reprise",
      "Une supervision ou des échanges de pratiques",
      "Un document de référence",
    ]),
    {
      ...scale("Ce séminaire vous donne-t-il envie d’exercer, ou de rester, sur le territoire ?"),
      measure: "attractiveness",
      isRequired: false,
    },
    text("Un mot de plus"),
  ],
  knowledge: [],
};

function scale(label: string): QuestionContent {
  return { kind: "scale", label, isRequired: true, measure: null, choices: [] };
}

function text(label: string): QuestionContent {
  return { kind: "text", label, isRequired: false, measure: null, choices: [] };
}

function one(label: string, choices: readonly string[]): QuestionContent {
  const rows = choices.map((choice) => ({ label: choice, isRight: false }));
  return { kind: "one", label, isRequired: true, measure: null, choices: rows };
}
