import type { FiliereCorpus } from "./text.ts";

export const tca: FiliereCorpus = {
  cases: [
    {
      reason:
        "Restriction alimentaire depuis {quatre|six|neuf} mois, IMC {14,8|15,2|15,9|16,3}, {perte de 11 kg|perte de 14 kg|aménorrhée}.",
      history:
        "Restriction apparue après {un régime|une rupture|l’entrée en études supérieures}, avec hyperactivité physique quotidienne. Peur de prendre du poids, contrôle pluriquotidien de la balance, évitement des repas en famille. Bilan biologique {sans trouble ionique|avec hypokaliémie à 3,3 corrigée} et électrocardiogramme normal la semaine dernière. Pas d’idée suicidaire exprimée.",
      treatments:
        "{Aucun psychotrope|Sertraline 50 mg le matin}. Compléments nutritionnels oraux 2 par jour.",
      ages: [17, 27],
      aims: ["specialised_care", "diagnosis"],
      women: 0.92,
      mayBeUrgent: true,
    },
    {
      reason:
        "Boulimie, {cinq à dix|trois à quatre|une dizaine de} crises par semaine avec vomissements provoqués, {échec du suivi ambulatoire|kaliémie limite|poids normal}.",
      history:
        "Crises évoluant depuis {deux|quatre|sept} ans, le soir surtout, suivies de honte et de jeûnes le lendemain. Érosion dentaire {débutante|signalée par le dentiste}. Suivi au CMP depuis {huit|quatorze} mois : alliance correcte mais fréquence des crises inchangée. Retentissement sur le travail et la vie affective.",
      treatments: "Fluoxétine {20|40|60} mg le matin.",
      ages: [19, 38],
      aims: ["specialised_care", "psychotherapy"],
      women: 0.9,
      mayBeUrgent: true,
    },
    {
      reason:
        "Hyperphagie boulimique, IMC {34|37|41}, demande de {bilan|prise en charge pluridisciplinaire}.",
      history:
        "Accès hyperphagiques {quotidiens|quatre fois par semaine} sans conduite compensatoire, aggravés par {le travail de nuit|un deuil récent|une séparation}. {Projet de chirurgie bariatrique évoqué par l’endocrinologue.|Apnées du sommeil appareillées.} Humeur triste fluctuante, estime de soi très basse.",
      treatments: "{Metformine 1 000 mg deux fois par jour|Escitalopram 10 mg|Aucun traitement psychotrope}.",
      ages: [25, 58],
      aims: ["diagnosis", "specialised_care"],
      women: 0.72,
    },
    {
      reason:
        "Anorexie mentale {restrictive|avec purges}, {rechute après hospitalisation|reprise pondérale fragile}, relais ambulatoire spécialisé souhaité.",
      history:
        "Deuxième épisode, le premier à {15|16|18} ans avec hospitalisation de {trois|quatre} mois. Sortie de service il y a {trois|cinq} semaines avec un IMC à {16,8|17,4}. Depuis, perte de {1,5|2} kg, réapparition des rituels autour des repas. La famille est présente et demande à être aidée.",
      treatments: "{Olanzapine 5 mg le soir|Mirtazapine 15 mg le soir|Hydroxyzine 25 mg si besoin}.",
      ages: [17, 26],
      aims: ["specialised_care", "crisis_prevention", "family_support"],
      women: 0.94,
      mayBeUrgent: true,
    },
    {
      reason:
        "Boulimie associée à {un trouble de la personnalité borderline|des scarifications|une consommation d’alcool}.",
      history:
        "Conduites alimentaires et impulsivité se relaient depuis l’adolescence. {Deux passages aux urgences cette année pour intoxication médicamenteuse.|Consommation d’alcool le week-end, sans dépendance.} Suivi régulier au CMP, bonne adhésion. Le volet alimentaire n’a jamais été travaillé spécifiquement.",
      treatments: "Lamotrigine 100 mg, {quétiapine 50 mg le soir|cyamémazine si besoin}.",
      ages: [20, 34],
      aims: ["specialised_care", "treatment_advice"],
      women: 0.86,
    },
    {
      reason:
        "Restriction alimentaire sélective de l’adulte, {apports très monotones|carences multiples}, avis diagnostique.",
      history:
        "Répertoire limité à {six|huit|dix} aliments depuis l’enfance, sans préoccupation pour le poids. {Particularités sensorielles marquées, trouble du spectre de l’autisme à discuter.|Épisode d’étouffement à 12 ans.} Carence martiale et en vitamine D supplémentées. Évite tout repas à l’extérieur.",
      treatments: "Fer oral, vitamine D. Pas de psychotrope.",
      ages: [18, 33],
      aims: ["diagnosis", "second_opinion"],
      women: 0.48,
    },
    {
      reason:
        "Trouble alimentaire du post-partum, {restriction|crises de boulimie}, enfant de {quatre|six|neuf} mois.",
      history:
        "Antécédent d’anorexie à l’adolescence, considérée comme guérie. Réapparition des préoccupations corporelles après l’accouchement. Lien avec l’enfant de bonne qualité, PMI informée. Sommeil très fragmenté, {pas d’élément dépressif franc|tristesse quotidienne depuis un mois}.",
      treatments: "{Aucun|Sertraline 50 mg, compatible avec l’allaitement}.",
      ages: [23, 38],
      aims: ["specialised_care", "treatment_advice"],
      women: 1,
    },
    {
      reason:
        "Anorexie atypique chez <un sportif|une sportive>, perte de {9|12|15} kg en {cinq|huit} mois, bradycardie à {44|47}.",
      history:
        "<Coureur|Coureuse> de fond, entraînement {deux fois par jour|sept jours sur sept}. Restriction glucidique stricte, poids encore dans la norme mais perte très rapide. Le médecin du sport a suspendu la licence. Déni partiel ; accepte {une évaluation|un premier rendez-vous}.",
      treatments: "Aucun traitement.",
      ages: [18, 32],
      aims: ["diagnosis", "specialised_care"],
      women: 0.45,
      mayBeUrgent: true,
    },
    {
      reason: "{Vomissements|Laxatifs} quotidiens, hypokaliémie à {2,9|3,1}, premier adressage.",
      history:
        "Révélation récente au médecin traitant, après {un malaise au travail|des crampes}. Conduites cachées depuis {six|dix} ans. IMC {19|21}. Potassium corrigé, contrôle prévu chaque semaine. Anxiété importante à l’idée de modifier ses habitudes, mais demande d’aide claire.",
      treatments: "Chlorure de potassium 600 mg trois fois par jour.",
      ages: [21, 42],
      aims: ["specialised_care"],
      women: 0.88,
      mayBeUrgent: true,
    },
    {
      reason:
        "TCA ancien et dépression résistante, {avis avant changement de traitement|place de la psychothérapie}.",
      history:
        "Anorexie chronique depuis plus de {dix|quinze} ans, IMC stable à {16,5|17}. Deux antidépresseurs sans effet. Isolement, arrêt de travail prolongé. Plusieurs hospitalisations, dont une en pédiatrie. <Il|Elle> se dit lasse des prises en charge centrées sur le poids.",
      treatments: "Venlafaxine 150 mg, {mirtazapine 30 mg|aucun autre traitement}.",
      ages: [28, 49],
      aims: ["treatment_advice", "second_opinion"],
      women: 0.9,
    },
    {
      reason:
        "Hyperphagie et diabète de type 1, {omissions d’insuline|déséquilibre répété} : évaluation conjointe.",
      history:
        "Omissions d’insuline volontaires pour perdre du poids, {une acidocétose en mars|HbA1c à 11,2 %}. Le diabétologue du CH est partie prenante. Crises hyperphagiques plusieurs soirs par semaine. Reconnaît le danger, redoute la prise de poids.",
      treatments: "Insuline basale et rapide, pas de psychotrope.",
      ages: [18, 30],
      aims: ["diagnosis", "specialised_care", "crisis_prevention"],
      women: 0.8,
      mayBeUrgent: true,
    },
    {
      reason: "Prise alimentaire nocturne et troubles du sommeil, {prise de 18 kg en un an|IMC 33}.",
      history:
        "Réveils {deux|trois} fois par nuit avec prise alimentaire consciente, anorexie matinale. Poste en 3 × 8 dans l’agroalimentaire. Pas de conduite compensatoire. {Dépression traitée il y a trois ans.|Zolpidem arrêté récemment.}",
      treatments: "{Aucun|Sertraline 100 mg}.",
      ages: [28, 52],
      aims: ["diagnosis", "treatment_advice"],
      women: 0.6,
    },
  ],
  informationRequests: [
    "Pourriez-vous joindre l’ionogramme et l’électrocardiogramme de moins de quinze jours, et préciser la courbe de poids sur six mois ?",
    "Merci de préciser le poids et la taille mesurés au CMP, et l’existence de vomissements provoqués.",
    "Qui assure le suivi somatique pendant l’attente ? Le médecin traitant a-t-il été prévenu ?",
    "Le bilan biologique joint date de plus de trois mois : pouvez-vous en faire refaire un ?",
  ],
  informationAnswers: [
    "Ionogramme du jour joint : kaliémie à 3,7. ECG normal. Poids mesuré ce matin, en baisse de 800 g en deux semaines.",
    "Le médecin traitant <le|la> voit chaque semaine avec pesée. Pas de vomissement depuis un mois.",
    "Bilan refait cette semaine, sans anomalie. Taille 1,66 m, poids 45,2 kg.",
  ],
  advices: [
    "Poursuivre la fluoxétine jusqu’à 60 mg avant de conclure à un échec. Auto-surveillance alimentaire hebdomadaire, pesée une fois par semaine au CMP. Nous réévaluons volontiers à deux mois si les crises persistent.",
    "Il ne nous semble pas s’agir d’une anorexie mentale mais d’une restriction évitante. Un bilan orthophonique et sensoriel est utile avant toute prise en charge. Nous proposons un point téléphonique.",
    "Surveillance : ionogramme toutes les deux semaines et ECG mensuel tant que l’IMC est inférieur à 16. Critères d’hospitalisation joints : IMC < 14, kaliémie < 3, bradycardie < 40.",
  ],
  declines: [
    {
      reason: "other_service_suits",
      orientation:
        "L’obésité est isolée, sans accès hyperphagique retrouvé. La consultation d’obésité du CHU répondra mieux à la demande.",
    },
    {
      reason: "emergency_first",
      orientation:
        "L’IMC et la bradycardie imposent d’abord une hospitalisation somatique. Nous reprendrons la demande à la sortie.",
    },
    {
      reason: "exclusion_criterion",
      orientation:
        "Une dépendance à l’alcool active est au premier plan ; nous restons disponibles après le temps d’addictologie.",
    },
  ],
  courses: [
    "Le poids est passé de 43,5 kg à 50,1 kg (IMC 18,2) avec reprise des cycles. Les rituels autour des repas ont nettement diminué et les repas familiaux ont repris.",
    "La fréquence des crises est passée de huit par semaine à une tous les quinze jours. Les vomissements provoqués ont cessé depuis six semaines.",
    "Le travail a porté sur l’auto-surveillance, la régularité des repas et la gestion des émotions. L’amélioration est partielle : les accès persistent lors des périodes de solitude.",
    "La participation au groupe a été régulière, mais le poids reste instable. L’ambivalence à l’égard du soin demeure importante.",
  ],
  relays: [
    "consultation mensuelle au CMP avec pesée, ionogramme trimestriel, poursuite du traitement à la même dose pendant six mois",
    "suivi psychologique de soutien au CMP et surveillance du poids par le médecin traitant ; nous réévaluons si la perte dépasse 3 kg",
    "poursuite de la fluoxétine, entretien infirmier toutes les trois semaines, groupe d’affirmation de soi au CATTP",
  ],
  contactNotes: [
    "Carnet alimentaire complété quatre jours sur sept. Deux crises, repérage des situations de tension au travail.",
    "Pesée : + 400 g. Exposition à un aliment évité, bien tolérée.",
    "Entretien familial, place des repas à la maison. Parents soulagés d’avoir des consignes communes.",
    "Travail sur l’image du corps, exercice du miroir débuté. Émotion vive mais contenue.",
    "Séance centrée sur la prévention de la rechute, plan écrit ensemble.",
  ],
  extensions: [
    "Reprise de poids réelle mais IMC encore à 17,1 ; quatre séances supplémentaires pour consolider avant le relais.",
    "Événement familial grave pendant la prise en charge, objectifs atteints à moitié.",
  ],
};
