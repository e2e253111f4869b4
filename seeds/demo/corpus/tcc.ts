import type { FiliereCorpus } from "./text.ts";

export const tcc: FiliereCorpus = {
  cases: [
    {
      reason:
        "Trouble panique avec agoraphobie, {ne prend plus le train|ne sort plus <seul|seule>}, TCC demandée.",
      history:
        "Première attaque il y a {huit|quinze|trente} mois {au volant|au supermarché}. Périmètre réduit au quartier. Bilan cardiologique normal. {Arrêt de travail depuis deux mois.|Télétravail total accordé.} Bonne compréhension du modèle, <motivé|motivée>.",
      treatments: "{Paroxétine 20 mg|Escitalopram 10 mg, alprazolam si besoin|Aucun}.",
      ages: [20, 55],
      aims: ["psychotherapy"],
      women: 0.64,
    },
    {
      reason:
        "TOC de {lavage|vérification|symétrie}, Y-BOCS à {21|24|27}, exposition avec prévention de la réponse.",
      history:
        "Évolution depuis {quatre|neuf} ans, {deux|trois} heures de rituels par jour. Sertraline efficace à 40 %. {Conjoint participe aux vérifications.|Cache ses rituels au travail.} N’a jamais eu de TCC structurée.",
      treatments: "Sertraline {150|200} mg.",
      ages: [19, 50],
      aims: ["psychotherapy"],
      women: 0.52,
    },
    {
      reason:
        "Phobie sociale, {évite les réunions|scolarité menacée}, {groupe d’affirmation de soi|TCC individuelle}.",
      history:
        "Depuis le collège, rougissement et tremblements en public. {A refusé deux promotions.|Absences aux travaux dirigés.} Alcool avant les soirées. LSAS à {82|91}. Pas d’épisode dépressif actuel.",
      treatments: "{Aucun|Venlafaxine 75 mg}.",
      ages: [18, 42],
      aims: ["psychotherapy", "functional_recovery"],
      women: 0.5,
    },
    {
      reason:
        "Dépression récurrente, {troisième|quatrième} épisode, prévention de la rechute par {TCC|pleine conscience}.",
      history:
        "En rémission partielle depuis {deux|quatre} mois. Ruminations matinales, perfectionnisme. Reprise du travail à mi-temps. Demande d’outils pour éviter une nouvelle hospitalisation.",
      treatments: "{Escitalopram 20 mg|Venlafaxine 150 mg}.",
      ages: [28, 60],
      aims: ["psychotherapy", "crisis_prevention"],
      women: 0.66,
    },
    {
      reason: "Insomnie chronique, {hypnotiques depuis dix ans|échec de deux sevrages}, TCC de l’insomnie.",
      history:
        "Endormissement à {2|3} h, temps au lit de dix heures. Agenda du sommeil joint. Apnées éliminées. {Zolpidem 20 mg par nuit.|Zopiclone et mélatonine.} Anxiété anticipatoire dès le dîner.",
      treatments: "{Zolpidem 10 à 20 mg|Zopiclone 7,5 mg}.",
      ages: [32, 68],
      aims: ["psychotherapy"],
      women: 0.6,
    },
    {
      reason:
        "Trouble anxieux généralisé, inquiétudes {incontrôlables|sur la santé des enfants}, {six|neuf} mois d’évolution.",
      history:
        "Tension musculaire, irritabilité, consultations médicales répétées. GAD-7 à {15|17|19}. {Aidante de sa mère dépendante.|Restructuration dans l’entreprise.} Bonne alliance avec le CMP, séances de relaxation utiles.",
      treatments: "{Buspirone 30 mg|Escitalopram 10 mg|Aucun}.",
      ages: [27, 62],
      aims: ["psychotherapy"],
      women: 0.68,
    },
    {
      reason: "Phobie {du sang et des injections|de vomir|de l’avion}, soins {dentaires|médicaux} reportés.",
      history:
        "Évitement depuis l’enfance, malaises vagaux à {trois|quatre} reprises. {Grossesse envisagée.|Suivi d’une maladie chronique compromis.} Aucun autre trouble. Disponible en semaine.",
      treatments: "Aucun.",
      ages: [19, 45],
      aims: ["psychotherapy"],
      women: 0.7,
    },
    {
      reason:
        "Anxiété de santé, {onze|quinze} consultations spécialisées en un an, psychothérapie structurée.",
      history:
        "<Convaincu|Convaincue> d’une maladie {neurologique|cardiaque} malgré des bilans normaux. Recherche internet plusieurs heures par jour. Le médecin traitant a mis en place un rendez-vous mensuel fixe. Accepte l’hypothèse anxieuse.",
      treatments: "Fluoxétine {20|40} mg.",
      ages: [25, 60],
      aims: ["psychotherapy", "specialised_care"],
      women: 0.55,
    },
    {
      reason: "Gestion des émotions, {traits borderline|impulsivité}, groupe de compétences {DBT|STEPPS}.",
      history:
        "Scarifications espacées, plus de passage aux urgences depuis {six|dix} mois. Suivi hebdomadaire au CMP. Identifie bien les déclencheurs relationnels, demande des outils. Plan de crise existant.",
      treatments: "{Lamotrigine 150 mg|Aucun}.",
      ages: [18, 38],
      aims: ["psychotherapy", "crisis_prevention"],
      women: 0.82,
    },
    {
      reason:
        "Épuisement professionnel, {ruminations|perfectionnisme}, reprise à préparer dans {deux|trois} mois.",
      history:
        "Arrêt depuis {quatre|six} mois, {cadre de santé|enseignant|chef d’équipe logistique}. Évite tout courriel. Sommeil récupéré. Visite de préreprise demandée. Valeurs de travail élevées, difficulté à dire non.",
      treatments: "{Sertraline 50 mg en décroissance|Aucun}.",
      ages: [29, 58],
      aims: ["psychotherapy", "functional_recovery"],
      women: 0.58,
    },
    {
      reason:
        "Hallucinations auditives stabilisées, TCC {des psychoses|centrée sur les voix}, demande du patient.",
      history:
        "Schizophrénie stable depuis {trois|six} ans, vit en appartement. Voix {critiques|quotidiennes} mais non injonctives. Souhaite « reprendre la main ». Bonne observance, ESAT à mi-temps.",
      treatments: "{Clozapine 250 mg|Aripiprazole LP 400 mg}.",
      ages: [24, 52],
      aims: ["psychotherapy", "functional_recovery"],
      women: 0.35,
    },
  ],
  informationRequests: [
    "La personne est-elle disponible chaque semaine en journée pendant trois mois ?",
    "Pouvez-vous préciser les benzodiazépines prises et leur dose ?",
    "Une TCC a-t-elle déjà été conduite ? Avec quel résultat ?",
    "Merci de joindre l’agenda du sommeil sur deux semaines.",
  ],
  informationAnswers: [
    "Disponible les mardis et jeudis matin, l’employeur est d’accord.",
    "Alprazolam 0,25 mg une fois par semaine au plus.",
    "Six séances en libéral en 2022, arrêtées pour raison financière, avec un bénéfice.",
  ],
  advices: [
    "Débuter au CMP : psychoéducation sur la panique et arrêt des évitements simples (fiche jointe). Adresser si pas d’amélioration en huit semaines.",
    "L’indication de TCC est bonne, mais l’épisode dépressif doit d’abord être traité ; nous reverrons la demande à PHQ-9 inférieur à 15.",
    "Sevrage très progressif du zolpidem avec restriction du temps au lit ; nous joignons le protocole en six semaines.",
  ],
  declines: [
    {
      reason: "other_service_suits",
      orientation:
        "Demande de psychothérapie de soutien sans objectif comportemental ; Mon soutien psy ou le CMP conviennent mieux.",
    },
    {
      reason: "criteria_not_met",
      orientation: "Indisponible en semaine pendant six mois : la demande pourra être reprise ensuite.",
    },
    {
      reason: "other_service_suits",
      orientation: "Le trouble alimentaire est au premier plan, la filière TCA est proposée.",
    },
  ],
  courses: [
    "Douze séances d’exposition graduée. La personne reprend le train seule et a repris le travail. GAD-7 de 17 à 6.",
    "Y-BOCS de 26 à 13 après exposition avec prévention de la réponse. Les rituels restants durent moins de vingt minutes par jour.",
    "Participation régulière au groupe, compétences acquises en tolérance à la détresse. Une scarification en trois mois, contre une par semaine.",
    "L’efficacité du sommeil est passée de 61 à 87 %. Le zolpidem est arrêté depuis cinq semaines.",
  ],
  relays: [
    "séance de rappel à trois mois par nos soins ; suivi médical au CMP, antidépresseur à poursuivre six mois",
    "retour au suivi habituel du CMP, fiche de prévention de la rechute remise",
    "consultation au CMP à un mois, décroissance de l’anxiolytique par le médecin traitant",
  ],
  contactNotes: [
    "Hiérarchie d’exposition établie. Premier exercice : file d’attente au supermarché.",
    "Exposition accompagnée dans le bus, anxiété de 80 à 35 en vingt minutes.",
    "Restructuration : fiche à trois colonnes sur la réunion de lundi.",
    "Groupe d’affirmation de soi, jeu de rôle du refus.",
  ],
  extensions: [
    "Deux paliers d’exposition restent à franchir, quatre séances suffiront.",
    "Trois séances manquées pour maladie, programme à achever.",
  ],
};
