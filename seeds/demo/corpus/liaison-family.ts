import type { LiaisonTemplate } from "./liaison-text.ts";

/** Maternity. */
export const maternity: readonly LiaisonTemplate[] = [
  {
    reason: "mood",
    aims: ["diagnosis", "orientation"],
    levels: { urgent: 5, scheduled: 4 },
    question:
      "J{3|4|5} d’un accouchement, {pleurs continus|dit ne rien ressentir pour son bébé|ne dort plus du tout}. Post-partum blues ou début de dépression ? Sortie prévue {demain|après-demain}.",
    stay: "{Accouchement par voie basse sans complication|Césarienne en urgence}, {allaitement en cours|allaitement difficile}.",
    context: "{Dépression du premier post-partum.|Conjoint présent.|Isolement, famille à l’étranger.}",
    treatments: "{Aucun psychotrope|Sertraline 50 mg poursuivie pendant la grossesse}.",
    ages: [20, 41],
    women: 1,
    codes: ["F53", "F43", "F32"],
    assessment:
      "{Labilité résolutive en présence de la famille, plaisir au contact de l’enfant.|Épisode dépressif débutant, angoisses d’impulsion qu’elle critique.} Pas d’élément délirant. Soins au bébé adaptés, observés avec la puéricultrice.",
    suicideRisks: ["none", "none", "low"],
    advice:
      "Préserver une plage de sommeil de quatre heures, relais du conjoint la nuit. Passage de la sage-femme à domicile à J8 et PMI prévenue avec son accord.",
    treatment: "{Pas de traitement.|Sertraline 50 mg, compatible avec l’allaitement.}",
    ifWorse:
      "Insomnie totale, propos étranges, peur de faire du mal au bébé : ne pas laisser seule, appel immédiat.",
    followUps: ["secteur", "visit", "gp"],
    measures: ["family_met", "team_support"],
    skills: ["perinatal", "family_interview"],
  },
  {
    reason: "treatment_advice",
    aims: ["medication"],
    levels: { scheduled: 5, urgent: 2 },
    question:
      "Grossesse de {12|20|32} semaines sous {valproate découvert ce jour|lamotrigine|quétiapine}. Que faire du traitement, et pour l’allaitement ?",
    stay: "{Menace d’accouchement|Bilan de grossesse|Vomissements gravidiques}.",
    context:
      "Trouble bipolaire connu, {suivi interrompu|suivie au CMP}, grossesse {désirée|découverte tardivement}.",
    treatments: "{Valproate 1 000 mg|Lamotrigine 200 mg|Quétiapine 300 mg}.",
    ages: [21, 40],
    women: 1,
    codes: ["F31"],
    assessment:
      "Stable sur le plan de l’humeur, inquiète pour l’enfant, bien informée après l’entretien. Risque de rechute post-partum expliqué au couple.",
    suicideRisks: ["none"],
    advice:
      "{Arrêt du valproate sans délai, relais par quétiapine, échographie de référence.|Poursuivre la lamotrigine, dosage à chaque trimestre.} Plan de naissance écrit : sommeil, surveillance à J15.",
    treatment: "{Quétiapine 100 mg le soir, augmentation selon tolérance.|Traitement inchangé.}",
    ifWorse: "Réduction du besoin de sommeil ou excitation : appel du psychiatre traitant ou de l’astreinte.",
    followUps: ["secteur", "secteur", "visit"],
    measures: ["treatment_changed", "family_met"],
    skills: ["perinatal", "psychopharmacology"],
  },
];

/** Paediatrics: adolescents, and the parents beside the bed. */
export const paediatrics: readonly LiaisonTemplate[] = [
  {
    reason: "suicide_risk",
    aims: ["risk", "orientation"],
    levels: { immediate: 1, urgent: 7 },
    question:
      "Adolescente hospitalisée après ingestion {de paracétamol|de médicaments de la mère}, taux rassurant. Évaluation avant sortie, parents présents {à 17 h|cet après-midi}.",
    stay: "Surveillance de 24 h en pédiatrie, examen normal.",
    context: "{Harcèlement sur les réseaux|Conflit avec le beau-père|Résultats scolaires en chute}.",
    treatments: "Aucun.",
    ages: [15, 17],
    women: 1,
    risk: "suicide",
    riskMeasures: "Chambre proche du poste, mère présente, médicaments rangés.",
    codes: ["F43", "F32", "F92"],
    assessment:
      "Geste impulsif dit « pour que ça s’arrête », regretté. {Scarifications anciennes.|Pas d’antécédent.} Entretien seule puis avec les parents : parole possible, inquiétude partagée.",
    suicideRisks: ["low", "moderate"],
    advice:
      "{Garder jusqu’à demain, second entretien.|Sortie avec les parents, médicaments sous clé.} Rendez-vous au CMP d’adolescents dans la semaine, appel du collège ou du lycée avec accord.",
    ifWorse: "Nouvelles idées avec scénario, fugue : retour aux urgences à toute heure, 3114.",
    followUps: ["secteur", "visit"],
    measures: ["family_met", "safety_plan", "vigilans"],
    skills: ["suicide_risk", "family_interview"],
  },
  {
    reason: "eating_disorder",
    aims: ["diagnosis", "advice"],
    levels: { urgent: 2, scheduled: 4 },
    question:
      "Adolescente, {perte de 9 kg en quatre mois|aménorrhée et bradycardie}. Anorexie mentale ? Comment parler aux parents ?",
    stay: "Surveillance cardiaque, renutrition débutée avec la diététicienne.",
    context: "{Danse en compétition.|Végétarisme récent et strict.} Fratrie inquiète.",
    treatments: "Phosphore et vitamines.",
    ages: [15, 17],
    women: 1,
    codes: ["F50"],
    assessment:
      "Anorexie mentale restrictive, peur de grossir {dite à mots couverts|reconnue}. Parents mobilisés, culpabilité à travailler.",
    suicideRisks: ["none", "low"],
    advice:
      "Repas accompagnés, poids hebdomadaire, parents alliés et non surveillants. Réunion de famille faite ce jour.",
    ifWorse: "Poids sous le seuil fixé, malaise ou refus complet : pédiatre, puis rappel de la liaison.",
    followUps: ["secteur", "visit"],
    measures: ["family_met", "team_support"],
    skills: ["family_interview"],
  },
];
