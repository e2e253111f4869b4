import type { FiliereCorpus } from "./text.ts";

export const tdah: FiliereCorpus = {
  cases: [
    {
      reason:
        "Suspicion de TDAH de l’adulte, {inattention ancienne|procrastination et oublis|désorganisation}, {échecs universitaires|menace sur l’emploi|épuisement}.",
      history:
        "Difficultés d’attention signalées dès {le CP|l’école primaire}, bulletins scolaires disponibles. {Deux redoublements et une réorientation.|Trois changements d’emploi en deux ans.} ASRS positif ({5|6} items sur 6). Pas d’épisode thymique caractérisé, sommeil irrégulier.",
      treatments: "{Aucun|Mélatonine 2 mg}.",
      ages: [18, 35],
      aims: ["diagnosis"],
      women: 0.46,
    },
    {
      reason:
        "TDAH diagnostiqué dans l’enfance, {rupture de traitement|sans suivi depuis la majorité|reprise du méthylphénidate à discuter} à l’âge adulte.",
      history:
        "Suivi en pédopsychiatrie jusqu’à {16|17|18} ans, méthylphénidate interrompu depuis {deux|cinq|huit} ans. Reprise d’études, désorganisation majeure. {Permis suspendu pour excès de vitesse.|Retards répétés au travail.} Tension et électrocardiogramme normaux.",
      treatments: "Aucun depuis l’arrêt du méthylphénidate.",
      ages: [18, 30],
      aims: ["treatment_advice", "diagnosis"],
      women: 0.38,
    },
    {
      reason:
        "TDAH et {trouble anxieux|trouble bipolaire de type 2|addiction au cannabis} : démêler ce qui revient à chacun.",
      history:
        "Instabilité attentionnelle et émotionnelle depuis l’enfance d’après {la mère|la conjointe|les carnets scolaires}. {Consommation de cannabis de 3 à 4 joints par jour, en baisse.|Un épisode hypomaniaque traité l’an dernier.} Plusieurs traitements sans effet net sur l’attention.",
      treatments: "{Lamotrigine 200 mg|Paroxétine 20 mg|Lithium 800 mg, lithiémie à 0,7}.",
      ages: [22, 45],
      aims: ["diagnosis", "treatment_advice", "second_opinion"],
      women: 0.45,
    },
    {
      reason:
        "Évaluation TDAH chez <un père|une mère> dont {l’enfant|le fils aîné} vient d’être diagnostiqué.",
      history:
        "Se reconnaît dans les difficultés de {son fils|sa fille} suivi en CMPP. Fonctionnement compensé jusqu’à {la naissance du second enfant|une promotion}. Épuisement, sentiment d’échec, oublis administratifs coûteux. Aucun antécédent psychiatrique.",
      treatments: "Aucun.",
      ages: [29, 47],
      aims: ["diagnosis"],
      women: 0.75,
    },
    {
      reason:
        "Impulsivité et hyperactivité, {conflits répétés|accidents de la route|licenciements}, {demande de bilan|à la demande du conjoint}.",
      history:
        "Agitation interne constante, coupe la parole, prises de risque. {Deux accidents matériels en un an.|Licenciement pour altercation.} Scolarité en SEGPA, décrite comme brillante à l’oral. Consommation d’alcool occasionnelle. Pas de trouble de la personnalité évident.",
      treatments: "{Cyamémazine 25 mg le soir, peu utile|Aucun}.",
      ages: [19, 40],
      aims: ["diagnosis", "specialised_care"],
      women: 0.25,
    },
    {
      reason:
        "Méthylphénidate mal toléré ({palpitations|insomnie|irritabilité en fin de journée}), avis thérapeutique.",
      history:
        "Diagnostic posé en {2019|2021|2023} au CHU. Trois formes essayées. {Tension à 145/92 sous 54 mg.|Endormissement après 2 h du matin.} Bénéfice réel sur la concentration, souhaite une solution compatible avec son poste.",
      treatments: "Méthylphénidate LP {36|54} mg le matin.",
      ages: [20, 48],
      aims: ["treatment_advice"],
      women: 0.4,
    },
    {
      reason:
        "TDAH et études : {aménagements|outils d’organisation}, {première année de licence|préparation d’un BTS}.",
      history:
        "Diagnostic confirmé, traitement efficace mais désorganisation persistante. Demande d’outils concrets. Mission handicap de l’université sollicitée. Bonne motivation, entourage aidant.",
      treatments: "Méthylphénidate LP 40 mg.",
      ages: [18, 26],
      aims: ["functional_recovery", "psychotherapy"],
      women: 0.5,
    },
    {
      reason:
        "Inattention et {haut niveau d’anxiété|hypersomnolence|plainte de mémoire}, {bilan neuropsychologique souhaité|diagnostic différentiel}.",
      history:
        "Plainte cognitive depuis {un burn-out|la reprise du travail}. Le caractère ancien des troubles reste à établir. {Épworth à 14, polysomnographie demandée.|HAD anxiété à 15.} Autonomie conservée.",
      treatments: "{Sertraline 50 mg|Aucun}.",
      ages: [26, 52],
      aims: ["diagnosis", "second_opinion"],
      women: 0.58,
    },
    {
      reason:
        "TDAH et trouble du spectre de l’autisme sans déficience, {question du traitement|avis croisé}.",
      history:
        "TSA diagnostiqué par le centre ressource il y a {un an|deux ans}. Fatigabilité attentionnelle importante, surcharge sensorielle au travail. {Vit <seul|seule>, curatelle simple en cours.|<Salarié|Salariée> en milieu ordinaire avec RQTH.}",
      treatments: "{Aripiprazole 5 mg|Aucun}.",
      ages: [19, 39],
      aims: ["treatment_advice", "diagnosis"],
      women: 0.35,
    },
    {
      reason:
        "Désorganisation sévère et dettes, TDAH probable, {bilan|évaluation} à la demande {du CMP|du service social}.",
      history:
        "Suivi infirmier au CMP pour dépression récurrente. Courriers non ouverts, {dossier de surendettement en cours|expulsion évitée de peu}. Les outils proposés en entretien sont oubliés d’une séance à l’autre. ASRS et WURS très élevés.",
      treatments: "Venlafaxine 75 mg.",
      ages: [30, 55],
      aims: ["diagnosis", "functional_recovery"],
      women: 0.5,
    },
  ],
  informationRequests: [
    "Pourriez-vous joindre les bulletins scolaires du primaire, et l’ASRS complété ?",
    "Un électrocardiogramme récent et la tension sont nécessaires avant toute discussion de traitement.",
    "La consommation de cannabis est-elle stabilisée ? Depuis quand ?",
    "Un proche ayant connu l’enfance pourrait-il être présent à l’évaluation ?",
  ],
  informationAnswers: [
    "Bulletins du CE1 au CM2 joints : « intelligent mais toujours ailleurs » chaque trimestre.",
    "ECG normal, tension 122/76. ASRS joint.",
    "Deux joints le soir, contre six l’an dernier ; suivi en CSAPA engagé.",
  ],
  advices: [
    "Les symptômes débutent après 25 ans dans un contexte dépressif : traiter d’abord l’épisode, réévaluer l’ASRS à trois mois d’euthymie.",
    "Passage possible à une forme 30/70 le matin avec contrôle tensionnel à deux semaines. Éviter la prise après midi. L’atomoxétine relève d’une demande d’accès que nous pouvons porter.",
    "Tableau compatible avec un TDAH ; au vu du trouble bipolaire, stabiliser l’humeur trois mois avant tout psychostimulant.",
  ],
  declines: [
    {
      reason: "criteria_not_met",
      orientation:
        "Pas d’élément de l’enfance retrouvé, inattention contemporaine de l’épisode dépressif en cours.",
    },
    {
      reason: "criteria_not_met",
      orientation: "Âge inférieur à la limite de la filière : le CMPP peut réaliser l’évaluation.",
    },
    {
      reason: "other_service_suits",
      orientation:
        "Diagnostic posé et traitement équilibré : le renouvellement relève du CMP, nous joignons le protocole.",
    },
  ],
  courses: [
    "L’évaluation (DIVA, WAIS, échelles) confirme un TDAH de présentation combinée. Le méthylphénidate a été introduit jusqu’à 36 mg, avec un bénéfice net au travail et une tolérance correcte.",
    "Le diagnostic de TDAH n’est pas retenu : les difficultés s’expliquent par un trouble anxieux généralisé et une dette de sommeil.",
    "Six séances de psychoéducation et d’organisation ont été suivies. Les oublis ont diminué, les outils sont utilisés au quotidien.",
  ],
  relays: [
    "renouvellement du méthylphénidate au CMP avec tension et poids trimestriels ; prescription initiale annuelle faite",
    "traitement de l’anxiété au CMP et thérapie brève ; pas d’indication de psychostimulant",
    "soutien à l’organisation par le service social et orientation vers la RQTH",
  ],
  contactNotes: [
    "DIVA première partie. Anecdotes scolaires précises et concordantes.",
    "Titration : 27 mg bien toléré, tension 124/78, appétit un peu diminué à midi.",
    "Séance d’organisation : agenda unique, règle des deux minutes. À essayer quinze jours.",
    "Entretien avec le conjoint, retentissement sur le partage des tâches.",
  ],
  extensions: [
    "Titration ralentie par une tension limite, deux consultations supplémentaires nécessaires.",
    "Bilan neuropsychologique reporté, conclusion attendue le mois prochain.",
  ],
};
