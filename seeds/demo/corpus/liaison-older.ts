import type { LiaisonTemplate } from "./liaison-text.ts";

/** What wards of older people, rehabilitation and nursing homes ask about. */
export const older: readonly LiaisonTemplate[] = [
  {
    reason: "confusion",
    aims: ["diagnosis", "behaviour"],
    levels: { urgent: 6, scheduled: 2 },
    question:
      "{Agitation nocturne|Inversion du rythme|Propos incohérents} depuis {deux|trois} nuits. Confusion, démence ou dépression ? Peut-on sédater ?",
    stay: "{Infection urinaire|Chute sans fracture|Déshydratation|Pneumopathie d’inhalation}.",
    context:
      "{Autonome avant l’entrée|Troubles de la mémoire depuis deux ans|Vit en résidence autonomie}. {Lunettes restées à domicile.|Appareil auditif en panne.}",
    treatments: "{Oxybutynine|Tramadol et hydroxyzine|Zopiclone ancien}, antibiotique en cours.",
    ages: [74, 94],
    women: 0.6,
    isUnable: true,
    codes: ["F05", "F03"],
    assessment:
      "Fluctuation sur la journée, attention très réduite, désorientation dans le temps : syndrome confusionnel {hyperactif|mixte}. {Hallucinations visuelles en fin de journée.|Pas d’élément délirant construit.}",
    suicideRisks: ["none"],
    advice:
      "Chercher et traiter la cause (rétention, fécalome, douleur, médicaments anticholinergiques à arrêter). Lunettes, audition, lumière du jour, présence familiale, pas de contention.",
    treatment:
      "{Rispéridone 0,25 mg le soir, trois jours, seulement si danger.|Aucun sédatif si l’apaisement suffit.} Pas de benzodiazépine.",
    ifWorse:
      "Somnolence, fièvre ou refus de boire : avis gériatrique d’abord. Danger pour soi ou autrui : rappeler la liaison.",
    followUps: ["none", "visit", "gp"],
    measures: ["treatment_stopped", "further_tests", "team_support"],
    skills: ["confusion", "older_people"],
  },
  {
    reason: "mood",
    aims: ["diagnosis", "treatment"],
    levels: { urgent: 2, scheduled: 7 },
    question:
      "{Refus alimentaire|Repli|Plaintes somatiques incessantes} depuis {l’entrée|le décès du conjoint|la chute}. Dépression du sujet âgé ?",
    stay: "{Rééducation après fracture du col|Altération de l’état général|Décompensation cardiaque}.",
    context: "{Entrée en EHPAD évoquée par les enfants.|Veuvage récent.|Perd la vue.}",
    treatments: "{Aucun psychotrope|Miansérine 10 mg|Alprazolam ancien, à réduire}.",
    ages: [72, 93],
    women: 0.68,
    codes: ["F32", "F43", "F33"],
    assessment:
      "Ralentissement, perte d’élan, {culpabilité|plaintes digestives au premier plan}, poids en baisse. {Idée de mort naturelle, sans projet.|Pas d’idée suicidaire.} Cognition {conservée|à revoir après traitement}.",
    suicideRisks: ["none", "low", "low"],
    advice:
      "Repas en petite quantité avec présence, kinésithérapie le matin, appel quotidien de la famille. Annoncer le projet de sortie en une fois, avec <lui|elle>.",
    treatment: "{Mirtazapine 7,5 mg puis 15 mg le soir.|Sertraline 25 mg, natrémie à une semaine.}",
    ifWorse:
      "Arrêt complet des apports ou mutisme : rappeler, discuter une hospitalisation et la sismothérapie.",
    followUps: ["visit", "gp", "secteur"],
    measures: ["treatment_started", "family_met", "team_support"],
    skills: ["older_people", "psychopharmacology"],
  },
  {
    reason: "agitation",
    aims: ["behaviour", "advice"],
    levels: { urgent: 5, scheduled: 3 },
    question:
      "Cris et coups pendant la toilette, {déambulation|opposition aux soins}. L’équipe est à bout : que faire de plus ?",
    stay: "Maladie d’Alzheimer {connue|à un stade avancé}, {infection traitée|chute récente}.",
    context: "{Changement de chambre récent.|Famille épuisée.|Une plainte d’une autre résidente.}",
    treatments: "{Mémantine|Rispéridone 0,5 mg ancienne|Oxazépam 10 mg matin et soir}.",
    ages: [76, 95],
    women: 0.66,
    risk: "violence",
    riskMeasures: "Soins à deux, autres patients éloignés.",
    isUnable: true,
    codes: ["F00", "F03"],
    assessment:
      "Trouble du comportement lié aux soins d’hygiène, {douleur probable à la mobilisation|peur manifeste}. Calme en dehors. Pas d’élément dépressif franc.",
    suicideRisks: ["none"],
    advice:
      "Antalgique trente minutes avant la toilette, soins fractionnés avec la même personne, musique. Réduire l’oxazépam par paliers. Temps d’échange avec l’équipe fait ce jour.",
    treatment:
      "{Paracétamol systématique ; pas de neuroleptique.|Rispéridone 0,25 mg, réévaluée à quinze jours.}",
    ifWorse:
      "Chute, somnolence ou raideur : arrêter et appeler le médecin du service. Danger immédiat : rappeler la liaison.",
    followUps: ["visit", "none", "gp"],
    measures: ["team_support", "treatment_changed"],
    skills: ["older_people", "team_support"],
  },
  {
    reason: "care_refusal",
    aims: ["capacity"],
    levels: { scheduled: 6, urgent: 2 },
    question:
      "Refuse {l’entrée en EHPAD|les aides à domicile|la rééducation}, troubles cognitifs {légers|discutés}. Peut-<il|elle> décider du retour chez soi ?",
    stay: "Chutes répétées, {sortie prévue dans la semaine|synthèse sociale demain}.",
    context: "{Voisine aidante|Enfants éloignés|Mesure de protection demandée}.",
    treatments: "Traitement cardiologique, pas de psychotrope.",
    ages: [75, 92],
    women: 0.6,
    codes: ["F06", "F03"],
    assessment:
      "Mesure le risque de chute et le préfère à l’institution, {raisonnement cohérent|minimise cependant les oublis du gaz}. Choix répété à deux entretiens. Pas de trouble de l’humeur.",
    suicideRisks: ["none"],
    advice:
      "{Capacité à choisir conservée : organiser le retour avec téléalarme et passages, puis réévaluer.|Capacité partielle : essai de retour encadré, demande de protection à poursuivre.}",
    ifWorse:
      "Mise en danger répétée après le retour : consultation mémoire et point avec le médecin traitant.",
    followUps: ["gp", "none"],
    measures: ["family_met", "team_support"],
    skills: ["capacity", "older_people"],
  },
];
