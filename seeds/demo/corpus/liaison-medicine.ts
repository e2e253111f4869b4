import type { LiaisonTemplate } from "./liaison-text.ts";

/** What medical wards ask about: refusal of care, capacity, mood, somatic symptoms, treatments. */
export const medicine: readonly LiaisonTemplate[] = [
  {
    reason: "care_refusal",
    aims: ["capacity", "advice"],
    levels: { urgent: 6, scheduled: 3 },
    question:
      "Refuse {la transfusion|la dialyse proposée|l’antibiothérapie intraveineuse|la gastroscopie} malgré les explications. Est-ce une décision libre, ou un trouble psychiatrique ?",
    stay: "{Anémie à 6,8 g/dl|Insuffisance rénale évoluée|Endocardite|Altération de l’état général}, hospitalisation depuis {trois|cinq|huit} jours.",
    context:
      "Famille {partagée|d’accord avec le refus|très inquiète}. Personne de confiance {désignée|non désignée}.",
    treatments: "Traitement somatique en cours, {pas de psychotrope|mirtazapine 15 mg le soir}.",
    ages: [45, 88],
    women: 0.5,
    codes: ["F32", "F43"],
    assessment:
      "Comprend {l’acte, les risques et les alternatives|l’essentiel, reformule avec ses mots}. {Choix stable d’un jour à l’autre, argumenté, en accord avec ses valeurs.|Humeur dépressive qui pèse sur le choix : « à quoi bon ».} Orientation correcte.",
    suicideRisks: ["none", "low", "none"],
    advice:
      "{Capacité à refuser conservée à ce jour : reformuler par écrit, tracer l’information et la réitérer dans un délai raisonnable.|La dépression altère le jugement : traiter, reprendre la discussion dans quelques jours avec la personne de confiance, sans contrainte.}",
    treatment: "{Aucun.|Mirtazapine 15 mg le soir, à réévaluer.}",
    ifWorse:
      "Si urgence vitale : la décision reste médicale et collégiale ; appeler le psychiatre d’astreinte pour en parler, non pour « autoriser ».",
    followUps: ["visit", "none", "gp"],
    measures: ["team_support", "family_met"],
    skills: ["capacity", "team_support"],
  },
  {
    reason: "mood",
    aims: ["diagnosis", "treatment"],
    levels: { urgent: 2, scheduled: 7 },
    question:
      "Tristesse, {ne mange plus|pleure tous les jours|reste au lit} depuis {l’annonce du diagnostic|l’entrée}. Dépression ou réaction d’adaptation ? Faut-il traiter ?",
    stay: "{Pneumopathie sur bronchite chronique|Découverte d’un cancer du côlon|Décompensation cardiaque|Bilan de perte de poids}.",
    context:
      "{<Veuf|Veuve> depuis un an|Aide son conjoint malade|Vit avec sa fille}. {Antécédent de dépression traitée il y a dix ans.|Pas d’antécédent psychiatrique connu.}",
    treatments: "{Aucun psychotrope|Escitalopram 10 mg depuis trois mois|Zopiclone 3,75 mg le soir}.",
    ages: [38, 84],
    women: 0.56,
    codes: ["F32", "F43", "F33"],
    assessment:
      "{Épisode dépressif d’intensité moyenne, anhédonie et réveils précoces.|Trouble de l’adaptation : la tristesse varie et cède en présence des proches.} Appétit réduit. Bonne alliance, demande à comprendre ce qui lui arrive.",
    suicideRisks: ["none", "none", "low", "moderate"],
    advice:
      "{Temps d’écoute quotidien avec un soignant référent, lever et repas au fauteuil.|Reprendre l’annonce avec l’oncologue et la psychologue du service.} Éviter d’ajouter une benzodiazépine.",
    treatment:
      "{Sertraline 25 mg puis 50 mg après une semaine, natrémie à une semaine.|Mirtazapine 15 mg le soir.|Pas d’antidépresseur à ce stade.}",
    ifWorse: "Idées de mort exprimées, refus de s’alimenter complet : rappeler la liaison le jour même.",
    followUps: ["visit", "gp", "secteur"],
    measures: ["treatment_started", "team_support"],
    skills: ["psychopharmacology", "brief_therapy"],
  },
  {
    reason: "somatic_symptoms",
    aims: ["diagnosis", "advice"],
    levels: { scheduled: 9 },
    question:
      "{Troubles de la marche|Malaises|Douleurs diffuses|Paresthésies} sans cause retrouvée après bilan complet. Comment l’annoncer et qui poursuit ?",
    stay: "Bilan {neurologique|cardiologique|rhumatologique} normal, {IRM normale|électroencéphalogramme normal}.",
    context:
      "{Quatre hospitalisations en deux ans|Arrêt de travail prolongé}. {Conflit au travail évoqué.|Accident sans gravité quelques jours avant.}",
    treatments: "{Paracétamol|Tramadol 50 mg à limiter}, {amitriptyline 10 mg|pas de psychotrope}.",
    ages: [22, 58],
    women: 0.7,
    codes: ["F44", "F45"],
    assessment:
      "Signes positifs de trouble {fonctionnel|neurologique fonctionnel} décrits par l’équipe. {Pas de syndrome dépressif.|Anxiété de fond, hypervigilance corporelle.} Soulagement quand le mot « réel » est employé.",
    suicideRisks: ["none"],
    advice:
      "Annoncer le diagnostic avec ses signes positifs, non comme l’absence d’autre chose. Un seul médecin référent, arrêt des examens sans élément nouveau, kinésithérapie active.",
    ifWorse: "Signe neurologique objectif nouveau : reprendre le bilan. Détresse : rappeler la liaison.",
    followUps: ["filiere", "gp", "gp"],
    filieres: ["tcc"],
    measures: ["team_support"],
    skills: ["brief_therapy", "team_support"],
  },
  {
    reason: "treatment_advice",
    aims: ["medication"],
    levels: { urgent: 3, scheduled: 6 },
    question:
      "{QTc à 490 ms sous citalopram|Hyponatrémie à 124 sous sertraline|Lithiémie à 1,4 et créatinine en hausse|Agranulocytose débutante sous clozapine}. Que remplacer, et comment ?",
    stay: "{Pneumopathie|Déshydratation|Chute|Insuffisance rénale aiguë}, hospitalisation depuis {deux|quatre} jours.",
    context:
      "Trouble {bipolaire|dépressif récurrent|schizophrénique} stable depuis des années, suivi au CMP.",
    treatments:
      "{Le psychotrope en cause, seul|Le psychotrope en cause et zopiclone 3,75 mg le soir|Le psychotrope en cause, inchangé depuis {un|trois} ans}, traitement somatique en cours d’ajustement.",
    ages: [35, 82],
    women: 0.55,
    codes: ["F31", "F33", "F20"],
    assessment:
      "État thymique {stable|fluctuant}, pas de symptôme aigu. Risque de rechute en cas d’arrêt prolongé, discuté avec le patient et {le CMP|le psychiatre traitant joint par téléphone}.",
    suicideRisks: ["none", "low"],
    advice:
      "{Suspendre et contrôler le QTc à 48 h, kaliémie au-dessus de 4.|Suspendre, restriction hydrique selon le service, natrémie quotidienne.|Suspendre le lithium, éviter AINS et diurétiques, lithiémie à 48 h.|Suspendre, avis hématologique, ne pas réintroduire sans le psychiatre traitant.}",
    treatment:
      "{Mirtazapine 15 mg le soir en relais.|Relais par quétiapine 50 mg le soir, augmentation prudente.|Pas de relais immédiat : surveillance clinique quotidienne.}",
    ifWorse: "Insomnie totale, excitation ou idées suicidaires : rappeler la liaison dans la journée.",
    followUps: ["secteur", "visit", "secteur"],
    measures: ["treatment_changed", "treatment_stopped", "further_tests"],
    skills: ["psychopharmacology"],
  },
  {
    reason: "suicide_risk",
    aims: ["risk"],
    levels: { immediate: 1, urgent: 6 },
    question:
      "A dit {à l’aide-soignante|à sa fille|cette nuit à l’infirmière} vouloir « en finir ». Évaluer le risque, faut-il <le|la> transférer ?",
    stay: "{Douleurs chroniques mal soulagées|Insuffisance respiratoire|Découverte d’un diabète compliqué}, sortie non prévue avant {trois jours|une semaine}.",
    context:
      "{Vit <seul|seule>, peu de visites.|<Épouse|Mari> en établissement.|Dettes évoquées à demi-mot.}",
    treatments: "{Morphine orale à faible dose|Oxazépam 10 mg le soir|Pas de psychotrope}.",
    ages: [40, 86],
    women: 0.45,
    risk: "suicide",
    riskMeasures: "Chambre au rez-de-chaussée, fenêtre bloquée, passages rapprochés.",
    codes: ["F32", "F43"],
    assessment:
      "Idées de mort {passives, sans scénario|avec scénario évoqué puis mis à distance}. {Douleur et sentiment d’être une charge au premier plan.|Syndrome dépressif net.} Accepte de demander de l’aide à l’équipe si cela s’aggrave.",
    suicideRisks: ["low", "moderate", "moderate"],
    advice:
      "Traiter d’abord la douleur. Passages toutes les {30 minutes|heures} la nuit, médicaments donnés en main propre. Le poste d’écoute de la psychologue est prévenu.",
    treatment: "{Mirtazapine 15 mg le soir.|Hydroxyzine 25 mg au coucher.}",
    ifWorse:
      "Si scénario, adieux ou agitation anxieuse : surveillance constante et appel du psychiatre d’astreinte.",
    followUps: ["visit", "secteur", "visit"],
    measures: ["close_observation", "removal_of_means", "safety_plan"],
    skills: ["suicide_risk", "team_support"],
  },
  {
    reason: "eating_disorder",
    aims: ["diagnosis", "orientation"],
    levels: { urgent: 3, scheduled: 4 },
    question:
      "Dénutrition avec {IMC 14,2|IMC 15,1|hypokaliémie à 2,9}, trouble alimentaire probable. Peut-on renutrir ici et quelle suite ?",
    stay: "{Malaise|Bradycardie à 42|Bilan de perte de poids}, renutrition débutée sous surveillance du phosphore.",
    context: "{Course à pied quotidienne.|Entrée en internat.|Vomissements niés, traces sur les mains.}",
    treatments: "Supplémentation en potassium, phosphore et thiamine.",
    ages: [17, 32],
    women: 0.9,
    codes: ["F50"],
    assessment:
      "Peur de grossir {admise à demi-mot|niée}, contrôle du poids plusieurs fois par jour, famille épuisée. {Accepte les repas accompagnés.|Négocie chaque apport.} Pas d’idée suicidaire.",
    suicideRisks: ["none", "low"],
    advice:
      "Contrat simple et écrit : poids deux fois par semaine de dos, repas accompagnés, repos après. Une seule voix dans l’équipe. Ne pas sortir sous les seuils somatiques fixés avec le service.",
    ifWorse:
      "Refus alimentaire complet plus de 24 h, hypokaliémie sous 2,5 ou malaise : avis réanimation, puis rappel de la liaison.",
    followUps: ["filiere", "visit", "filiere"],
    filieres: ["tca"],
    measures: ["team_support", "family_met"],
    skills: ["team_support", "family_interview"],
  },
];
