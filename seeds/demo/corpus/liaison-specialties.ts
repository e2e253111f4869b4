import type { LiaisonTemplate } from "./liaison-text.ts";

/** Digestive diseases. */
export const gastro: readonly LiaisonTemplate[] = [
  {
    reason: "withdrawal",
    aims: ["advice", "orientation"],
    levels: { urgent: 4, scheduled: 6 },
    question:
      "Sevrage d’alcool {à J4|à J6}, sortie {vendredi|demain|en début de semaine}. Dépression associée ? Quel relais pour éviter la rechute ?",
    stay: "{Hépatite alcoolique aiguë|Pancréatite|Hématémèse sur varices}, sevrage sous oxazépam.",
    context: "{Troisième sevrage.|<Conjointe décidée|Conjoint décidé> à partir.|Projet de greffe évoqué.}",
    treatments: "Oxazépam en décroissance, thiamine, {propranolol|vitamine B6}.",
    ages: [34, 64],
    women: 0.3,
    mayRecur: true,
    codes: ["F10", "F32"],
    assessment:
      "Sevrage physique acquis. {Tristesse à réévaluer à trois semaines d’abstinence.|Syndrome dépressif ancien, antérieur à l’alcool.} Motivation {réelle, surtout pour ses enfants|fragile}, craint la solitude du week-end.",
    suicideRisks: ["none", "low", "none"],
    advice:
      "Terminer l’oxazépam avant la sortie. Relais avec ELSA et CSAPA fixé avant le départ, groupe d’entraide proposé. Pas d’antidépresseur avant trois semaines, sauf dépression ancienne.",
    treatment:
      "{Pas de baclofène sur ce foie.|Acamprosate contre-indiqué si insuffisance rénale, à voir avec le CSAPA.}",
    ifWorse: "Idées suicidaires ou reprise massive : urgences ; le dossier y est lisible.",
    followUps: ["gp", "secteur", "none"],
    measures: ["team_support", "family_met"],
    skills: ["addiction"],
  },
  {
    reason: "treatment_advice",
    aims: ["medication"],
    levels: { scheduled: 6, urgent: 1 },
    question:
      "Psychotropes et cirrhose {Child B|Child C} : {que garder|comment réduire les benzodiazépines} ?",
    stay: "Ascite {tendue|récidivante}, encéphalopathie {résolue|débutante}.",
    context: "Suivi ancien au CMP, traitement renouvelé sans changement depuis {deux|cinq} ans.",
    treatments: "{Diazépam 10 mg, quétiapine 300 mg|Duloxétine 60 mg|Paroxétine 40 mg et alprazolam}.",
    ages: [42, 68],
    women: 0.36,
    codes: ["F33", "F41", "F20"],
    assessment:
      "Symptômes psychiques stables, {sédation diurne|flapping discret}. Le rapport bénéfice et risque des doses actuelles a changé avec le foie.",
    suicideRisks: ["none"],
    advice:
      "{Arrêter la duloxétine.|Remplacer le diazépam par oxazépam, réduire d’un quart par semaine.|Réduire la quétiapine à 100 mg le soir.} Surveiller conscience et transit.",
    ifWorse: "Astérixis ou confusion : traiter l’encéphalopathie d’abord, suspendre les sédatifs.",
    followUps: ["secteur", "gp"],
    measures: ["treatment_changed"],
    skills: ["psychopharmacology", "addiction"],
  },
];

/** Endocrinology, diabetes and nutrition. */
export const endocrine: readonly LiaisonTemplate[] = [
  {
    reason: "eating_disorder",
    aims: ["diagnosis", "orientation"],
    levels: { scheduled: 8 },
    question:
      "{Omissions d’insuline pour perdre du poids|Hyperphagie avant chirurgie bariatrique|Vomissements cachés}. Avis et orientation ?",
    stay: "{Troisième acidocétose de l’année|Bilan pré-opératoire, IMC 43|Diabète déséquilibré, HbA1c à 11 %}.",
    context: "{Vit chez ses parents|Travail de nuit|Harcèlement scolaire ancien}.",
    treatments: "{Insuline basale et rapide|Metformine et sémaglutide}.",
    ages: [18, 52],
    women: 0.78,
    codes: ["F50"],
    assessment:
      "{Peur de prendre du poids reconnue pour la première fois.|Accès hyperphagiques quotidiens, perte de contrôle.} Estime de soi basse, pas de syndrome dépressif constitué.",
    suicideRisks: ["none", "low"],
    advice:
      "Parler des omissions sans reproche, objectifs glycémiques réalistes. {Différer la chirurgie, la demande se retravaille.|Repas accompagnés pendant le séjour.}",
    ifWorse: "Nouvelle acidocétose ou idées suicidaires : réévaluation avant toute sortie.",
    followUps: ["filiere", "gp"],
    filieres: ["tca"],
    measures: ["team_support"],
    skills: ["brief_therapy"],
  },
  {
    reason: "mood",
    aims: ["diagnosis", "treatment"],
    levels: { scheduled: 6 },
    question:
      "N’arrive plus à suivre son traitement du diabète, {épuisement|larmes en consultation}. Dépression ? Que peut-on proposer ?",
    stay: "Éducation thérapeutique, {mal perforant|HbA1c à 10 %}.",
    context: "{Aide ses parents|Chômage récent|<Seul|Seule> depuis le divorce}.",
    treatments: "Schéma d’insuline complexe, {venlafaxine 75 mg|pas de psychotrope}.",
    ages: [28, 66],
    women: 0.5,
    codes: ["F32", "F43", "F54"],
    assessment:
      "Épuisement lié à la maladie chronique, {épisode dépressif léger|sans critère d’épisode dépressif}. Retrouve de l’élan quand le schéma est simplifié.",
    suicideRisks: ["none"],
    advice:
      "Simplifier le schéma, un objectif à la fois, rendez-vous infirmier rapproché. Le sommeil est la première cible.",
    treatment: "{Pas de traitement introduit.|Escitalopram 5 mg puis 10 mg.}",
    ifWorse: "Arrêt volontaire de l’insuline : évaluation du risque le jour même.",
    followUps: ["gp", "secteur"],
    measures: ["team_support"],
    skills: ["brief_therapy", "psychopharmacology"],
  },
];

/** Neurology. */
export const neurology: readonly LiaisonTemplate[] = [
  {
    reason: "somatic_symptoms",
    aims: ["diagnosis", "advice"],
    levels: { scheduled: 7, urgent: 1 },
    question:
      "Crises {non épileptiques probables, vidéo-EEG à l’appui|motrices, bilan négatif}. Comment annoncer, et quel soin ensuite ?",
    stay: "Vidéo-EEG de 48 h, {traitement antiépileptique à diminuer|première hospitalisation}.",
    context:
      "{Violences dans l’enfance évoquées à demi-mot.|Examen universitaire en approche.|Conduite automobile interdite.}",
    treatments: "{Lévétiracétam 1 000 mg deux fois par jour|Aucun}.",
    ages: [18, 46],
    women: 0.74,
    codes: ["F44"],
    assessment:
      "Crises dissociatives, {déclencheurs retrouvés avec <lui|elle>|précédées d’une montée d’angoisse}. {Symptômes post-traumatiques associés.|Pas d’autre trouble.} L’annonce commune a été bien reçue.",
    suicideRisks: ["none", "low"],
    advice:
      "Annonce à deux voix avec le neurologue, fiche remise. Diminuer l’antiépileptique selon le service. Pas d’appel au SAMU pour chaque crise, consigne écrite à la famille.",
    ifWorse: "Crise avec blessure ou de sémiologie nouvelle : neurologue d’abord.",
    followUps: ["filiere", "gp"],
    filieres: ["trauma-complexe", "tcc"],
    measures: ["family_met", "team_support"],
    skills: ["brief_therapy", "family_interview"],
  },
  {
    reason: "mood",
    aims: ["diagnosis", "treatment"],
    levels: { scheduled: 6, urgent: 2 },
    question:
      "Apathie et pleurs après {un AVC|une poussée de sclérose en plaques}. Dépression, ou effet de la lésion ? Quel antidépresseur ?",
    stay: "{AVC sylvien gauche à J6|Corticoïdes à fortes doses depuis trois jours}.",
    context: "{Aphasie partielle|Aidant principal épuisé|Reprise du travail en question}.",
    treatments: "{Aspirine et statine|Méthylprednisolone}, pas de psychotrope.",
    ages: [36, 78],
    women: 0.52,
    codes: ["F06", "F32"],
    assessment:
      "{Dépression après AVC : tristesse, perte d’intérêt, pleurs congruents.|Labilité sous corticoïdes, sans idée délirante.} Participation à la rééducation réduite.",
    suicideRisks: ["none", "low"],
    advice:
      "Encourager sans presser, séances courtes, valoriser les gains. {Réévaluer l’humeur trois jours après la fin des corticoïdes.|Dépister à nouveau à un mois.}",
    treatment: "{Sertraline 25 mg puis 50 mg.|Pas de traitement pendant les corticoïdes.}",
    ifWorse: "Excitation, insomnie totale ou idées suicidaires : rappel le jour même.",
    followUps: ["visit", "gp"],
    measures: ["treatment_started", "team_support"],
    skills: ["psychopharmacology"],
  },
];

/** Cardiology. */
export const cardiology: readonly LiaisonTemplate[] = [
  {
    reason: "mood",
    aims: ["diagnosis", "medication"],
    levels: { scheduled: 7, urgent: 1 },
    question:
      "{Après infarctus|Après choc de défibrillateur}, {peur de rentrer|insomnie|tristesse}. Un antidépresseur est-il possible avec ce cœur ?",
    stay: "{Syndrome coronarien à J4|Trois chocs appropriés cette semaine|Fraction d’éjection à 30 %}.",
    context:
      "{<Ancien chef|Ancienne cheffe> d’équipe|<Épouse très inquiète|Mari très inquiet>|Tabac en cours d’arrêt}.",
    treatments: "Bêtabloquant, double antiagrégation, {pas de psychotrope|bromazépam 3 mg}.",
    ages: [44, 80],
    women: 0.34,
    codes: ["F43", "F32", "F41"],
    assessment:
      "{Anxiété de mort et évitement de l’effort.|Épisode dépressif débutant.} Informations sur le défibrillateur mal comprises. Bonne alliance.",
    suicideRisks: ["none"],
    advice:
      "Reprendre l’information avec le rythmologue, réadaptation dès que possible avec la psychologue. Pas de tricyclique ; vérifier le QTc.",
    treatment:
      "{Sertraline 25 mg puis 50 mg, saignements à surveiller avec les antiagrégants.|Pas d’antidépresseur à ce stade.}",
    ifWorse: "Refus de traitement ou idées suicidaires : rappeler la liaison.",
    followUps: ["gp", "gp", "visit"],
    measures: ["treatment_started", "team_support"],
    skills: ["psychopharmacology", "brief_therapy"],
  },
];
