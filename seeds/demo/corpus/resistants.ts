import type { FiliereCorpus } from "./text.ts";

export const resistants: FiliereCorpus = {
  cases: [
    {
      reason:
        "Dépression résistante, {trois|quatre} antidépresseurs en échec, {MADRS à 34|MADRS à 31|arrêt de travail depuis un an}.",
      history:
        "Épisode actuel évoluant depuis {14|20|28} mois. {Sertraline, venlafaxine et mirtazapine|Escitalopram, duloxétine puis clomipramine} à doses et durées suffisantes. Potentialisation par {lithium|aripiprazole} sans effet durable. Idées noires sans projet, soutien conjugal.",
      treatments:
        "{Venlafaxine 225 mg et lithium 800 mg|Clomipramine 150 mg|Vortioxétine 20 mg et aripiprazole 5 mg}.",
      ages: [28, 66],
      aims: ["treatment_advice", "specialised_care"],
      women: 0.62,
      mayBeUrgent: true,
    },
    {
      reason:
        "Schizophrénie résistante, hallucinations persistantes malgré deux antipsychotiques, {clozapine à discuter|échec partiel de clozapine}.",
      history:
        "Maladie évoluant depuis {six|onze|dix-huit} ans. Rispéridone injectable puis {amisulpride|olanzapine} à bonne dose. Voix {quotidiennes|injonctives par périodes}, retrait social. {PANSS à 96.|Observance vérifiée par dosage.} Vit {chez ses parents|en appartement associatif}.",
      treatments: "{Olanzapine 20 mg|Amisulpride 800 mg|Clozapine 350 mg, dosage à 290 ng/mL}.",
      ages: [22, 55],
      aims: ["treatment_advice", "specialised_care", "second_opinion"],
      women: 0.35,
    },
    {
      reason: "Trouble bipolaire, {cycles rapides|dépression bipolaire prolongée}, avis de recours.",
      history:
        "{Quatre|Cinq} épisodes en douze mois malgré un bon suivi. Lithium arrêté pour {insuffisance rénale débutante|hypothyroïdie mal supportée}. Quétiapine limitée par la prise de poids. Conjoint épuisé, deux enfants au domicile.",
      treatments:
        "{Lamotrigine 200 mg et quétiapine 300 mg|Valproate 1 500 mg|Lithium 1 000 mg, lithiémie 0,8}.",
      ages: [27, 62],
      aims: ["treatment_advice", "second_opinion"],
      women: 0.55,
    },
    {
      reason:
        "TOC résistant, Y-BOCS à {30|33|35}, {lavages de plus de six heures par jour|vérifications envahissantes}.",
      history:
        "Début à {14|17|21} ans. Trois inhibiteurs de recapture à dose maximale, deux TCC dont une intensive. Ne sort plus <seul|seule>. {Mains crevassées, famille enrôlée dans les rituels.|Retard d’une heure à chaque sortie.} Bilan somatique normal.",
      treatments: "{Fluvoxamine 300 mg et aripiprazole 10 mg|Clomipramine 225 mg}.",
      ages: [22, 48],
      aims: ["treatment_advice", "specialised_care"],
      women: 0.5,
    },
    {
      reason:
        "Indication d’{ECT|eskétamine|rTMS} à discuter, dépression {mélancolique|sévère} {du sujet âgé|récurrente}.",
      history:
        "Ralentissement majeur, perte de {6|8} kg, idées de ruine. {Bonne réponse aux ECT en 2012.|Jamais d’ECT.} Contre-indications somatiques à préciser, cardiopathie stentée. La famille est favorable, le consentement est à recueillir.",
      treatments: "{Venlafaxine 150 mg et olanzapine 10 mg|Mirtazapine 45 mg}.",
      ages: [52, 79],
      aims: ["treatment_advice", "specialised_care"],
      women: 0.6,
      mayBeUrgent: true,
    },
    {
      reason:
        "Effets indésirables limitant le traitement ({syndrome métabolique|dyskinésies tardives|hyperprolactinémie}), stratégie à revoir.",
      history:
        "Équilibre psychique correct, mais {prise de 24 kg en deux ans|mouvements bucco-linguaux gênants|aménorrhée et galactorrhée}. Deux tentatives de changement ont conduit à une rechute. Demande une solution supportable.",
      treatments: "{Olanzapine 15 mg|Halopéridol décanoate 100 mg par mois|Rispéridone LP 50 mg}.",
      ages: [25, 60],
      aims: ["treatment_advice"],
      women: 0.48,
    },
    {
      reason: "Polymédication de {six|sept|huit} psychotropes, {avis de déprescription|chutes à répétition}.",
      history:
        "Ordonnance construite sur vingt ans par plusieurs services. {Deux chutes en un mois.|Somnolence diurne.} Diagnostic initial incertain. Médecin traitant demandeur d’un plan de décroissance écrit.",
      treatments: "Quétiapine, cyamémazine, paroxétine, diazépam, zopiclone, trihexyphénidyle.",
      ages: [48, 76],
      aims: ["treatment_advice", "second_opinion"],
      women: 0.58,
    },
    {
      reason:
        "Initiation de clozapine en ambulatoire, {suivi hématologique à organiser|isolement géographique}.",
      history:
        "Résistance documentée. Hospitalisation refusée, alliance bonne. Infirmière libérale d’accord pour les prélèvements hebdomadaires. {Tabac : 25 cigarettes par jour.|Transit ralenti à surveiller.} Le CMP souhaite un protocole partagé.",
      treatments: "Aripiprazole 30 mg, arrêt progressif prévu.",
      ages: [21, 50],
      aims: ["specialised_care", "treatment_advice"],
      women: 0.4,
    },
    {
      reason:
        "Dépression et douleurs chroniques, {fibromyalgie|lombalgies opérées}, échec de plusieurs lignes.",
      history:
        "Suivi conjoint avec la consultation douleur. {Opioïdes faibles au long cours.|Duloxétine à 120 mg sans bénéfice.} Ralentissement, insomnie de milieu de nuit, conflit avec l’employeur. Diagnostic différentiel de bipolarité à examiner.",
      treatments: "{Duloxétine 120 mg, prégabaline 300 mg|Amitriptyline 75 mg, tramadol 150 mg}.",
      ages: [36, 61],
      aims: ["second_opinion", "treatment_advice"],
      women: 0.7,
    },
    {
      reason: "Catatonie {récidivante|partiellement résolue}, prévention et traitement d’entretien.",
      history:
        "{Deux|Trois} épisodes en dix-huit mois, sensibles au lorazépam. IRM et ponction lombaire normales. Entre les épisodes, autonomie complète. Équipe du secteur inquiète d’une décroissance trop rapide.",
      treatments: "Lorazépam {6|9} mg par jour, quétiapine 100 mg.",
      ages: [20, 58],
      aims: ["treatment_advice", "crisis_prevention"],
      women: 0.5,
      mayBeUrgent: true,
    },
  ],
  informationRequests: [
    "Merci de préciser, pour chaque traitement, la dose maximale atteinte, la durée et le motif d’arrêt.",
    "Un dosage plasmatique récent est-il disponible ? L’observance a-t-elle été vérifiée ?",
    "Pouvez-vous joindre TSH, bilan rénal et ECG, ainsi que la dernière imagerie cérébrale ?",
    "Le patient est-il informé de l’éventualité d’une stimulation ou d’ECT ?",
  ],
  informationAnswers: [
    "Tableau récapitulatif joint : cinq lignes, toutes de plus de six semaines à dose pleine.",
    "Dosage fait lundi, dans la zone thérapeutique. Pilulier préparé par l’infirmière.",
    "TSH normale, DFG à 78, QTc 430 ms. IRM de mars sans particularité.",
  ],
  advices: [
    "Avant de parler de résistance, porter la venlafaxine à 300 mg pendant six semaines avec contrôle tensionnel, puis ajouter du lithium (cible 0,6 à 0,8).",
    "Tableau en faveur d’un spectre bipolaire : arrêter l’antidépresseur progressivement, introduire la lamotrigine par paliers, quétiapine en relais.",
    "Plan de décroissance proposé sur six mois, un produit à la fois, en commençant par le correcteur puis la benzodiazépine.",
  ],
  declines: [
    {
      reason: "criteria_not_met",
      orientation:
        "Une seule ligne de traitement a été conduite à dose efficace ; nous proposons un avis et un nouvel adressage si échec.",
    },
    {
      reason: "exclusion_criterion",
      orientation: "Contre-indication anesthésique actuelle, l’avis cardiologique doit précéder la demande.",
    },
    {
      reason: "emergency_first",
      orientation:
        "Le risque suicidaire décrit relève d’une hospitalisation immédiate, nous avons appelé l’unité d’accueil.",
    },
  ],
  courses: [
    "Douze séances de rTMS ont été réalisées. MADRS de 32 à 14. La reprise d’activité à temps partiel est envisagée.",
    "La clozapine a été introduite jusqu’à 275 mg, dosage à 410 ng/mL. Les voix sont devenues rares ; la sialorrhée est contrôlée.",
    "L’ordonnance est passée de sept psychotropes à trois, sans rechute. Plus de chute depuis deux mois.",
    "La réponse reste insuffisante après deux stratégies. Une indication d’ECT a été retenue et le bilan préanesthésique est fait.",
  ],
  relays: [
    "numération mensuelle, ECG semestriel, dosage à trois mois ; consultation au CMP toutes les quatre semaines",
    "lithiémie trimestrielle, poursuite de l’association pendant un an ; nous rappeler avant toute modification",
    "séances d’entretien mensuelles au plateau de stimulation, suivi habituel au secteur",
  ],
  contactNotes: [
    "MADRS à 22, sommeil amélioré. Tolérance correcte.",
    "Palier clozapine 150 mg. NFS normale, transit surveillé.",
    "Réunion avec le CMP : plan de décroissance partagé.",
    "Séance de stimulation n° 8, céphalée brève.",
  ],
  extensions: [
    "Réponse tardive apparue à la cinquième semaine, consolidation nécessaire.",
    "Titration ralentie par une neutropénie transitoire.",
  ],
};
