import type { CaseAge, CaseSetting, CaseSex } from "#app/domains/teaching/teaching.vocabulary.ts";

/** A case as interns tell it here: it happened to nobody. */
export interface DemoCase {
  title: string;
  theme: string;
  filiere?: string;
  ageBand: CaseAge;
  sex: CaseSex;
  setting: CaseSetting;
  question: string;
  story: string;
  discussion: string;
  learning: string;
}

export const CASES: readonly DemoCase[] = [
  {
    title: "Un mutisme en médecine : catatonie et benzodiazépines",
    theme: "Catatonie",
    filiere: "pharmaco-resistants",
    ageBand: "forties",
    sex: "female",
    setting: "liaison",
    question: "Jusqu’où augmenter le lorazépam avant de proposer des ECT ?",
    story:
      "La patiente est hospitalisée en médecine pour une altération de l’état général. Elle ne parle plus depuis une semaine, refuse de s’alimenter et garde les postures qu’on lui donne. L’échelle de Bush et Francis est à 21. Le bilan biologique et l’imagerie sont normaux. Un test au lorazépam la fait répondre par quelques mots en une demi-heure. La dose est augmentée par paliers ; à J5, l’amélioration reste partielle.",
    discussion:
      "Causes organiques à éliminer, dont l’encéphalite auto-immune.\nRisques de l’immobilité et prévention.\nDélai raisonnable avant les ECT.",
    learning: "Chercher une catatonie devant tout mutisme.\nLe test au lorazépam se fait tôt et se cote.",
  },
  {
    title: "Fièvre à la troisième semaine de clozapine",
    theme: "Clozapine et neutropénie",
    filiere: "pharmaco-resistants",
    ageBand: "twenties",
    sex: "male",
    setting: "inpatient",
    question: "Arrêter la clozapine devant une fièvre isolée, ou surveiller ?",
    story:
      "Le patient reçoit de la clozapine après l’échec de deux antipsychotiques bien conduits. À la troisième semaine, il a 38,5 °C, sans point d’appel. Les neutrophiles passent de 4,1 à 1,9 G/L en quatre jours, la troponine est normale. La réponse clinique commence à se voir : il sort de sa chambre et accepte les repas en salle.",
    discussion:
      "Seuils de neutrophiles et conduite à tenir.\nFièvre bénigne, myocardite, infection : comment trancher ?",
    learning:
      "Numération chaque semaine les dix-huit premières semaines.\nTroponine et CRP au moindre doute.",
  },
  {
    title: "Ne plus dormir depuis la retraite",
    theme: "TCC de l’insomnie",
    filiere: "tcc",
    ageBand: "sixties",
    sex: "male",
    setting: "outpatient",
    question:
      "Comment proposer une restriction du temps de lit à quelqu’un qui prend un hypnotique depuis dix ans ?",
    story:
      "Le patient consulte pour une insomnie d’entretien. Il passe dix heures au lit pour cinq heures de sommeil. L’agenda du sommeil montre des siestes et des horaires irréguliers. Il redoute surtout la fatigue du lendemain. L’évaluation écarte un syndrome d’apnées et un épisode dépressif.",
    discussion: "Place de l’agenda du sommeil.\nSevrage de l’hypnotique avant, pendant ou après ?",
    learning:
      "La TCC de l’insomnie est le traitement de première intention.\nLe temps au lit se règle sur le temps dormi.",
  },
  {
    title: "Premier épisode psychotique et cannabis",
    theme: "Premier épisode et cannabis",
    filiere: "pep",
    ageBand: "twenties",
    sex: "male",
    setting: "emergency",
    question: "Que dire au patient et à ses parents du rôle du cannabis ?",
    story:
      "Le patient est amené aux urgences par ses parents. Depuis six semaines il se dit surveillé par ses voisins et ne va plus en cours. Il fume du cannabis chaque jour depuis trois ans. Il n’a pas d’idée suicidaire. Après cinq jours sans consommer, les idées de persécution persistent, moins envahissantes.",
    discussion:
      "Trouble induit ou premier épisode ?\nDurée du traitement.\nComment parler de la consommation sans rompre l’alliance ?",
    learning:
      "L’arrêt du cannabis améliore le pronostic, quel que soit le diagnostic.\nAdresser tôt à une équipe spécialisée.",
  },
  {
    title: "ECT après quatre-vingts ans",
    theme: "Électroconvulsivothérapie",
    filiere: "pharmaco-resistants",
    ageBand: "older",
    sex: "female",
    setting: "inpatient",
    question: "Quels éléments font proposer les ECT d’emblée chez une personne âgée ?",
    story:
      "La patiente présente un épisode dépressif avec un délire de ruine et un refus alimentaire. Elle a perdu huit kilos en deux mois. Deux antidépresseurs ont échoué. Le bilan avant anesthésie retrouve une fibrillation auriculaire équilibrée. La famille craint les troubles de la mémoire.",
    discussion:
      "Risque vital et délai d’action.\nInformer la patiente et sa famille.\nTraitement d’entretien.",
    learning:
      "L’âge n’est pas une contre-indication.\nLes troubles mnésiques se surveillent et régressent le plus souvent.",
  },
  {
    title: "Des crises qui ne sont pas épileptiques",
    theme: "Crises fonctionnelles",
    ageBand: "thirties",
    sex: "female",
    setting: "liaison",
    question: "Comment annoncer le diagnostic sans laisser entendre que rien n’est réel ?",
    story:
      "La patiente est hospitalisée en neurologie pour des crises quotidiennes. L’enregistrement vidéo montre des crises sans anomalie électrique. Elle a reçu deux antiépileptiques sans effet. Elle décrit des conflits au travail et un sommeil très court. Elle craint qu’on la croie simulatrice.",
    discussion:
      "Annonce à deux voix, avec le neurologue.\nArrêt progressif des antiépileptiques.\nSuite en psychothérapie.",
    learning: "Dire ce que c’est, pas seulement ce que ce n’est pas.\nUn courrier commun évite l’errance.",
  },
  {
    title: "Renutrition et contrainte dans l’anorexie mentale",
    theme: "Anorexie mentale",
    filiere: "tca",
    ageBand: "adolescent",
    sex: "female",
    setting: "inpatient",
    question: "À partir de quand poser une sonde, et comment garder l’alliance ?",
    story:
      "La patiente a un indice de masse corporelle à 13. Le pouls est à 42, la kaliémie à 3,1. Elle refuse la sonde et demande à sortir. Les parents sont épuisés et en désaccord. Une première semaine de repas accompagnés ne permet aucune reprise de poids.",
    discussion: "Critères de gravité somatique.\nPlace des parents.\nSyndrome de renutrition.",
    learning:
      "La surveillance du phosphore commence avant la renutrition.\nLe contrat se discute, il ne se dicte pas.",
  },
  {
    title: "Confusion ou dépression après une fracture du col ?",
    theme: "Syndrome confusionnel",
    ageBand: "older",
    sex: "male",
    setting: "liaison",
    question: "Quels signes distinguent une confusion hypoactive d’une dépression ?",
    story:
      "L’avis est demandé en chirurgie pour une dépression : le patient ne parle plus et mange peu depuis l’intervention. L’attention fluctue dans la journée, il confond la nuit et le jour. Il reçoit de l’oxybutynine et du tramadol. Une rétention urinaire est découverte à l’examen.",
    discussion: "Outils de repérage.\nMédicaments à revoir d’abord.\nQue dire au service ?",
    learning:
      "Fluctuation et trouble de l’attention : confusion jusqu’à preuve du contraire.\nLe traitement est celui de la cause.",
  },
  {
    title: "Lithium et projet de grossesse",
    theme: "Lithium et grossesse",
    ageBand: "thirties",
    sex: "female",
    setting: "outpatient",
    question: "Poursuivre, arrêter ou changer le lithium avant la conception ?",
    story:
      "La patiente est stable depuis six ans sous lithium, après trois épisodes maniaques. Elle souhaite une grossesse dans l’année. Elle a arrêté seule son traitement il y a quatre ans et a été hospitalisée six semaines plus tard. Son conjoint participe à la consultation.",
    discussion:
      "Risque malformatif et risque de rechute.\nSuivi des lithémies au fil de la grossesse.\nPost-partum.",
    learning:
      "La décision se prend avant la conception, à plusieurs.\nLe post-partum est la période la plus à risque.",
  },
  {
    title: "Reviviscences après un accident de travail",
    theme: "Trouble de stress post-traumatique",
    filiere: "trauma-complexe",
    ageBand: "forties",
    sex: "male",
    setting: "outpatient",
    question: "Commencer l’exposition alors que le patient boit pour dormir ?",
    story:
      "Le patient revit chaque nuit un accident de chantier survenu il y a huit mois. Il évite la route du chantier et a repris l’alcool le soir. Il n’a pas repris le travail. L’échelle remplie en consultation est élevée. Il accepte l’idée d’une psychothérapie mais craint de « tout rouvrir ».",
    discussion: "Traiter ensemble ou l’un après l’autre ?\nPlace d’un antidépresseur.\nReprise du travail.",
    learning: "Une consommation d’alcool n’interdit pas la psychothérapie centrée sur le trauma.",
  },
  {
    title: "Une agitation qui résiste aux neuroleptiques",
    theme: "Syndrome malin des neuroleptiques",
    ageBand: "thirties",
    sex: "male",
    setting: "inpatient",
    question: "Quels signes auraient dû faire arrêter le traitement plus tôt ?",
    story:
      "Le patient est agité depuis son entrée. À J4, il est rigide, sue et a 39 °C ; les CPK montent à 9000. Le traitement est arrêté, il est transféré en réanimation. Il revient dans l’unité dix jours plus tard, sans séquelle.",
    discussion: "Syndrome malin ou catatonie maligne ?\nReprendre un antipsychotique : quand, lequel ?",
    learning: "Fièvre et rigidité sous neuroleptique : arrêt immédiat.",
  },
  {
    title: "Un premier épisode maniaque du post-partum",
    theme: "Psychiatrie périnatale",
    ageBand: "twenties",
    sex: "female",
    setting: "liaison",
    question: "Peut-on garder la mère et l’enfant ensemble ?",
    story:
      "L’avis est demandé en maternité, à J6. La patiente ne dort plus, parle sans arrêt et dit que son enfant a une mission. L’humeur change d’heure en heure. Elle accepte l’hospitalisation si elle peut voir son bébé chaque jour.",
    discussion: "Risque pour l’enfant.\nUnité mère-enfant.\nAllaitement et traitement.",
    learning: "Une psychose du post-partum est une urgence.",
  },
  {
    title: "Compter pour ne pas penser",
    theme: "Trouble obsessionnel compulsif",
    filiere: "tcc",
    ageBand: "twenties",
    sex: "female",
    setting: "outpatient",
    question: "Comment commencer l’exposition quand la famille participe aux rituels ?",
    story:
      "La patiente passe cinq heures par jour à vérifier et à compter. Ses parents vérifient avec elle. L’échelle de Yale et Brown est à 31. Un antidépresseur à dose pleine a diminué l’angoisse, peu les rituels.",
    discussion: "Accommodation familiale.\nHiérarchie des situations.\nDose et durée du traitement.",
    learning: "L’entourage fait partie de la thérapie.",
  },
  {
    title: "Une demande de sortie contre avis médical",
    theme: "Capacité à consentir",
    ageBand: "fifties",
    sex: "male",
    setting: "liaison",
    question: "Qu’évalue-t-on exactement quand un service demande « s’il est capable de refuser » ?",
    story:
      "Le patient veut quitter le service de chirurgie malgré une infection. Il comprend le risque, l’explique avec ses mots et donne ses raisons. Il n’a ni confusion, ni délire. L’équipe demande une hospitalisation sans consentement.",
    discussion: "Comprendre, apprécier, raisonner, choisir.\nPlace de la loi.\nComment aider l’équipe ?",
    learning: "Un refus n’est pas un symptôme.",
  },
  {
    title: "Douleurs sans lésion et huit consultations",
    theme: "Trouble à symptomatologie somatique",
    ageBand: "forties",
    sex: "female",
    setting: "outpatient",
    question: "Comment arrêter les examens sans arrêter d’écouter ?",
    story:
      "La patiente a mal au ventre depuis trois ans. Huit spécialistes et deux explorations n’ont rien trouvé. Elle a perdu son emploi. Elle craint qu’on lui dise que « c’est dans la tête ».",
    discussion: "Une seule équipe, des rendez-vous réguliers.\nTraiter la dépression associée.",
    learning: "Des rendez-vous fixés à l’avance valent mieux que des rendez-vous à la douleur.",
  },
  {
    title: "Inattention à l’âge adulte",
    theme: "TDAH de l’adulte",
    filiere: "tdah",
    ageBand: "thirties",
    sex: "female",
    setting: "outpatient",
    question: "Quels éléments de l’enfance faut-il réunir pour conclure ?",
    story:
      "La patiente consulte après le diagnostic de son fils. Elle oublie, commence tout, finit peu. Elle a redoublé deux fois. Elle dort mal et fume beaucoup. Ses bulletins d’école parlent d’une élève « dans la lune ».",
    discussion: "Diagnostics différentiels.\nPlace des questionnaires.\nTraitement et bilan cardiaque.",
    learning: "Le diagnostic est clinique ; les bulletins aident plus que les tests.",
  },
  {
    title: "Refus alimentaire d’un détenu",
    theme: "Soins en milieu pénitentiaire",
    ageBand: "twenties",
    sex: "male",
    setting: "prison",
    question: "Comment évaluer une grève de la faim qui commence à inquiéter ?",
    story:
      "Le patient ne mange plus depuis onze jours. Il dit protester contre un transfert. Il boit. Il accepte d’être pesé et refuse la prise de sang. Il n’a pas d’idée délirante, l’humeur est triste.",
    discussion: "Protestation, dépression ou psychose ?\nDroit de refuser.\nTravail avec l’unité sanitaire.",
    learning: "Revoir chaque jour, avec les mêmes personnes.",
  },
  {
    title: "Une tentative de suicide sans regret",
    theme: "Risque suicidaire",
    ageBand: "sixties",
    sex: "male",
    setting: "emergency",
    question: "Sur quels éléments décider du retour à domicile ?",
    story:
      "Le patient est amené après une pendaison interrompue. Il est calme, dit qu’il recommencera, puis demande à rentrer nourrir son chien. Veuf depuis un an, il vit seul. Il accepte d’appeler sa sœur devant nous.",
    discussion: "Facteurs de risque et de protection.\nPlan de sécurité.\nRappel à 48 heures.",
    learning: "Le calme après le geste ne rassure pas.",
  },
];
