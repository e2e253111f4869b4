import type { QuestionContent } from "#app/domains/seminars/question-defaults.vocabulary.ts";

/** What seminars ask before and after, by their code; the first choices of a question are the right ones. */
export const KNOWLEDGE: Readonly<Record<string, readonly QuestionContent[]>> = {
  "crise-suicidaire": [
    one("Demander directement à quelqu’un s’il pense au suicide :", [
      "N’augmente pas le risque, et peut soulager",
      "Peut donner l’idée du passage à l’acte",
      "Revient au psychiatre seul",
      "Se fait une fois l’entourage prévenu",
    ]),
    one("Dans l’évaluation du risque, de l’urgence et de la dangerosité, l’urgence dépend surtout :", [
      "Du scénario et de l’imminence du passage à l’acte",
      "Du nombre de facteurs de risque",
      "De l’accès à un moyen létal",
      "De l’âge",
    ]),
    several("Le 3114 :", 2, [
      "Répond jour et nuit, tous les jours",
      "Peut être appelé par les proches et les professionnels",
      "Remplace le SAMU quand le geste est en cours",
      "Est réservé aux personnes déjà suivies",
    ]),
    one("VigilanS :", [
      "Recontacte pendant six mois après une tentative de suicide",
      "Remplace le suivi du secteur",
      "S’adresse à toute personne qui a des idées de suicide",
      "S’arrête à la sortie des urgences",
    ]),
  ],
  "tca-premiers-reperes": [
    several("Dans l’anorexie mentale de l’adulte, sont des signes de gravité somatique :", 2, [
      "Un indice de masse corporelle inférieur à 14",
      "Une fréquence cardiaque inférieure à 40 par minute",
      "Une kaliémie normale",
      "Une température à 37 °C",
    ]),
    one(
      "À la reprise de l’alimentation, le syndrome de renutrition inappropriée se surveille d’abord par :",
      ["La phosphorémie", "La ferritine", "La CRP", "La TSH"],
    ),
    one("Devant des vomissements provoqués répétés, on obtient le jour même :", [
      "Un ionogramme avec la kaliémie, et un électrocardiogramme",
      "Un scanner abdominal",
      "Un bilan thyroïdien",
      "Une densitométrie osseuse",
    ]),
    one("Un questionnaire bref de repérage :", ["SCOFF", "AUDIT", "MDQ", "PHQ-9"]),
  ],
  "tdah-adulte": [
    one("Chez l’adulte, le diagnostic demande que des symptômes aient été présents :", [
      "Avant 12 ans",
      "Avant 3 ans",
      "Depuis les études supérieures",
      "Depuis six mois, quel que soit l’âge",
    ]),
    several("Sous méthylphénidate, on surveille :", 2, [
      "La tension et le pouls",
      "Le poids",
      "La lithiémie",
      "La densité osseuse",
    ]),
    one("L’ASRS est :", [
      "Un auto-questionnaire de dépistage",
      "Un test qui suffit au diagnostic",
      "Une échelle de dépression",
      "Un bilan neuropsychologique",
    ]),
    several("Sont à rechercher, comme diagnostic différentiel ou associé :", 2, [
      "Un trouble bipolaire",
      "Un usage de substances",
      "Une allergie saisonnière",
      "Une hypermétropie",
    ]),
  ],
  "depression-resistante": [
    one("On parle de dépression résistante après l’échec :", [
      "D’au moins deux antidépresseurs à dose et durée suffisantes",
      "D’un antidépresseur à demi-dose",
      "D’une psychothérapie de trois mois",
      "De tout traitement, quelle qu’en soit la durée",
    ]),
    one("Douze heures après la prise, la lithiémie visée est le plus souvent de :", [
      "0,5 à 0,8 mmol/L",
      "0,1 à 0,2 mmol/L",
      "1,5 à 2 mmol/L",
      "Plus de 2,5 mmol/L",
    ]),
    several("Sous lithium, on surveille :", 3, [
      "La fonction rénale",
      "La TSH",
      "La calcémie",
      "La bilirubine",
    ]),
  ],
  "premier-episode": [
    one("Une longue durée de psychose non traitée :", [
      "Assombrit le pronostic",
      "Ne change pas le pronostic",
      "Améliore l’adhésion aux soins",
      "Évite les rechutes",
    ]),
    one("Au premier épisode, l’antipsychotique se prescrit :", [
      "À la dose minimale efficace, avec une surveillance métabolique",
      "D’emblée à la dose maximale",
      "En association avec un second",
      "Seulement à l’hôpital",
    ]),
    several("Avant un antipsychotique de seconde génération, le bilan comprend :", 2, [
      "Poids, indice de masse corporelle et périmètre abdominal",
      "Glycémie à jeun et bilan lipidique",
      "Radiographie du bassin",
      "Sérologie de Lyme",
    ]),
  ],
};

function one(label: string, choices: readonly string[]): QuestionContent {
  return { ...several(label, 1, choices), kind: "one" };
}

function several(label: string, right: number, choices: readonly string[]): QuestionContent {
  const rows = choices.map((choice, index) => ({ label: choice, isRight: index < right }));
  // No line begins with the colon.
  const unbroken = label.replace(/ :$/, "\u00a0:");
  return {
    kind: "several",
    label: unbroken,
    isRequired: true,
    measure: null,
    choices: turned(rows, label.length),
  };
}

/** The right choices do not always come first. */
function turned<T>(rows: readonly T[], by: number): T[] {
  const cut = by % rows.length;
  return [...rows.slice(cut), ...rows.slice(0, cut)];
}
