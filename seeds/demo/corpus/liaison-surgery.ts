import type { LiaisonTemplate } from "./liaison-text.ts";

/** What surgical and orthopaedic wards ask about. */
export const surgery: readonly LiaisonTemplate[] = [
  {
    reason: "confusion",
    aims: ["diagnosis", "medication"],
    levels: { immediate: 1, urgent: 7 },
    question:
      "Delirium à J{1|2|3} d’une fracture de hanche opérée, {arrache sa perfusion|veut rentrer la nuit}. Que donner, et faut-il attacher ?",
    stay: "Fracture {du col|pertrochantérienne} opérée, {hémoglobine à 8,4|sondage urinaire en place}.",
    context:
      "{Vivait <seul|seule>, autonome.|Troubles de mémoire signalés par la fille.|Consommation d’alcool à préciser.}",
    treatments: "Oxycodone, paracétamol, {hydroxyzine la nuit|zopiclone ancien}.",
    ages: [75, 95],
    women: 0.7,
    isUnable: true,
    codes: ["F05"],
    assessment:
      "Delirium {hyperactif|mixte} : attention effondrée, recrudescence le soir. Douleur mal cotée. {Pas d’argument pour un sevrage.|Sevrage à surveiller, Cushman bas.}",
    suicideRisks: ["none"],
    advice:
      "Pas de contention. Antalgie régulière, ôter la sonde dès que possible, lever au fauteuil, proche présent le soir. Arrêter hydroxyzine et zopiclone.",
    treatment:
      "{Halopéridol 0,5 mg le soir, 48 h au plus, ECG avant.|Rispéridone 0,25 mg le soir si danger.}",
    ifWorse: "Somnolence, saturation basse, fièvre : anesthésiste ou gériatre en premier.",
    followUps: ["visit", "none", "gp"],
    measures: ["treatment_stopped", "treatment_started", "further_tests"],
    skills: ["confusion", "older_people", "psychopharmacology"],
  },
  {
    reason: "suicide_risk",
    aims: ["risk", "orientation"],
    levels: { urgent: 6, immediate: 1 },
    question:
      "{Plaies des avant-bras suturées|Défenestration du premier étage, deux fractures|Ingestion de caustique}, geste volontaire. Évaluation avant {la reprise au bloc|la sortie} ?",
    stay: "<Opéré|Opérée> {hier|il y a trois jours}, suites simples.",
    context: "{Suivi au CMP, dernier rendez-vous manqué.|Séparation récente.|Famille présente chaque jour.}",
    treatments: "Antalgiques, {quétiapine 100 mg habituelle|pas de psychotrope}.",
    ages: [19, 60],
    women: 0.48,
    risk: "suicide",
    riskMeasures: "Chambre double près du poste, objets coupants retirés.",
    codes: ["F60", "F32", "F20"],
    assessment:
      "Geste {en lien avec des voix|survenu dans un moment de désespoir}, {critique partielle|regretté}. Humeur {triste|instable}. Pense à la suite, demande {à voir ses enfants|un traitement}.",
    suicideRisks: ["moderate", "high", "low"],
    advice:
      "Surveillance rapprochée pendant le séjour, transfert en psychiatrie à la fin des soins chirurgicaux {préparé avec le secteur|à réévaluer}. Prévenir avant toute permission.",
    treatment: "{Reprise du traitement habituel.|Cyamémazine 25 mg si angoisse, tension surveillée.}",
    ifWorse:
      "Fugue ou idées avec scénario : prévenir sécurité et psychiatre d’astreinte, déclarer la disparition inquiétante.",
    followUps: ["visit", "secteur", "secteur"],
    measures: ["close_observation", "removal_of_means", "voluntary_admission"],
    skills: ["suicide_risk", "team_support"],
  },
  {
    reason: "mood",
    aims: ["brief_therapy", "advice"],
    levels: { scheduled: 8 },
    question:
      "{Amputation récente|Stomie mal vécue|Accident avec images qui reviennent}, pleurs, insomnie. Un soutien est-il possible pendant le séjour ?",
    stay: "Suites opératoires simples, {rééducation à prévoir|sortie dans dix jours}.",
    context: "{Travaillait dans le bâtiment.|Conducteur de l’accident.|Conjoint très présent.}",
    treatments: "Antalgiques de palier 2, {aucun psychotrope|zolpidem à la demande}.",
    ages: [24, 70],
    women: 0.4,
    codes: ["F43"],
    assessment:
      "{État de stress aigu : reviviscences, sursauts.|Trouble de l’adaptation, image du corps bouleversée.} Ressources réelles, demande à parler.",
    suicideRisks: ["none", "none", "low"],
    advice:
      "Ne pas forcer le récit. Expliquer les réactions attendues, préserver le sommeil, proposer l’association de patients. Entretien de soutien fait ce jour.",
    treatment: "{Pas de benzodiazépine après un trauma récent.|Hydroxyzine 25 mg au coucher, cinq jours.}",
    ifWorse: "Reviviscences au-delà d’un mois, évitement : adresser pour un soin du trauma.",
    followUps: ["visit", "filiere", "gp"],
    filieres: ["trauma-complexe"],
    measures: ["team_support"],
    skills: ["brief_therapy"],
  },
];
