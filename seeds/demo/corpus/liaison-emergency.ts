import type { LiaisonTemplate } from "./liaison-text.ts";

/** What an emergency department asks about. */
export const emergency: readonly LiaisonTemplate[] = [
  {
    reason: "suicide_risk",
    aims: ["risk", "orientation"],
    levels: { immediate: 4, urgent: 6 },
    question:
      "Intoxication médicamenteuse volontaire {cette nuit|hier soir|ce matin}, {sortie médicale possible dès maintenant|surveillance jusqu’à {14|18} h}. Risque suicidaire et orientation ?",
    stay: "Ingestion {de dix comprimés d’alprazolam|de paracétamol et d’ibuprofène|de zopiclone avec alcool}, paracétamolémie sous le seuil, ECG normal.",
    context:
      "{Rupture récente|Conflit familial|Perte d’emploi il y a un mois}. <Accompagné|Accompagnée> par {sa sœur|un ami|sa mère}, qui repasse ce soir.",
    treatments:
      "{Alprazolam 0,25 mg si besoin|Sertraline 50 mg depuis six semaines|Aucun traitement habituel}.",
    ages: [18, 62],
    women: 0.62,
    risk: "suicide",
    riskMeasures: "Box proche du poste, objets dangereux retirés, surveillance toutes les quinze minutes.",
    mayRecur: true,
    codes: ["F43", "F32", "F60"],
    assessment:
      "Geste {impulsif après une dispute|préparé depuis deux jours}, {critiqué ce jour|partiellement critiqué}. {Humeur triste depuis plusieurs semaines, sommeil haché.|Pas de syndrome dépressif caractérisé.} Projection possible dans les jours qui viennent, entourage présent et prévenu avec son accord.",
    suicideRisks: ["low", "moderate", "moderate", "high"],
    advice:
      "{Retour à domicile possible avec l’entourage, moyens létaux mis à distance.|Garder en UHCD jusqu’à demain, nouvel entretien au réveil.} Remettre le plan de sécurité et le 3114. Prévenir le médecin traitant.",
    treatment:
      "{Pas de benzodiazépine en ordonnance de sortie.|Délivrance fractionnée sur sept jours, pas d’autre psychotrope introduit.}",
    ifWorse:
      "Si les idées reviennent avec un scénario, ou en cas de demande de sortie brusque : ne pas laisser <seul|seule>, rappeler l’interne de garde et le psychiatre d’astreinte.",
    followUps: ["secteur", "secteur", "gp", "visit"],
    measures: ["safety_plan", "vigilans", "family_met", "removal_of_means"],
    skills: ["suicide_risk", "emergency_assessment"],
  },
  {
    reason: "agitation",
    aims: ["behaviour", "risk"],
    levels: { immediate: 8, urgent: 2 },
    question:
      "Agitation {depuis son arrivée|depuis une heure}, {propos incohérents|refuse tout examen}. Conduite à tenir et faut-il des soins sans consentement ?",
    stay: "<Amené|Amenée> par {les pompiers depuis la voie publique|la famille|la police} ; examen somatique {incomplet|sans particularité}, glycémie normale.",
    context:
      "{Cannabis quotidien reconnu.|Toxiques urinaires en attente.|Famille injoignable pour le moment.}",
    treatments:
      "{Loxapine 50 mg par voie orale il y a une heure|Aucun traitement donné|Traitement habituel inconnu}.",
    ages: [19, 48],
    women: 0.34,
    risk: "violence",
    riskMeasures: "Pièce calme, deux soignants présents, sécurité prévenue.",
    isUnable: true,
    codes: ["F23", "F20", "F12", "F31"],
    assessment:
      "Contact {méfiant|difficile}, discours {diffluent|centré sur une persécution}, {attitude d’écoute|pas d’hallucination perçue}. Peu de conscience du trouble. Apaisement partiel après un entretien court en présence de l’équipe.",
    suicideRisks: ["none", "low"],
    advice:
      "Terminer le bilan (ionogramme, toxiques, imagerie si premier épisode). Parler à une seule voix, environnement pauvre en stimulations. {Soins libres acceptés en fin d’entretien.|Certificat à demande d’un tiers en urgence : la mère est en route.}",
    treatment:
      "Loxapine {25|50} mg par voie orale, à renouveler une fois si besoin ; surveiller conscience et tension.",
    ifWorse:
      "Si passage à l’acte ou refus de rester : appeler la sécurité et le psychiatre d’astreinte ; contention en dernier recours, tracée et réévaluée.",
    followUps: ["secteur", "none", "secteur"],
    measures: ["voluntary_admission", "secured_room", "treatment_started", "further_tests"],
    skills: ["emergency_assessment", "compulsory_care"],
  },
  {
    reason: "withdrawal",
    aims: ["orientation", "advice"],
    levels: { urgent: 6, scheduled: 2 },
    question:
      "Alcoolisation aiguë {répétée|avec chute}, demande {de sevrage|d’aide} au réveil. Idées noires {exprimées sous alcool|disparues ce matin} : peut-on laisser sortir ?",
    stay: "Alcoolémie à {1,8|2,4|3,1} g/l à l’entrée, {scanner normal|plaie suturée}, éveil correct ce matin.",
    context:
      "{Quatrième passage cette année.|Vit <seul|seule> depuis une séparation.|Suivi en addictologie interrompu.}",
    treatments: "Thiamine et hydratation débutées.",
    ages: [28, 66],
    women: 0.28,
    mayRecur: true,
    codes: ["F10"],
    assessment:
      "{Lucide, score de Cushman à 3.|Trémulations fines, orientation correcte.} Propos de la veille {non retrouvés|critiqués}. <Ambivalent|Ambivalente> à l’égard du sevrage, accepte un rendez-vous.",
    suicideRisks: ["none", "low", "none"],
    advice:
      "Pas d’indication d’hospitalisation en psychiatrie. Réévaluer toujours à distance de l’alcool. Rendez-vous d’addictologie pris {sous huit jours|jeudi}, {ELSA prévenue|coordonnées remises}.",
    treatment: "Oxazépam seulement si signes de sevrage ; thiamine poursuivie.",
    ifWorse: "Confusion, fièvre ou hallucinations : avis réanimation, ce n’est plus une question de liaison.",
    followUps: ["gp", "secteur", "none"],
    measures: ["team_support", "further_tests"],
    skills: ["addiction", "emergency_assessment"],
  },
  {
    reason: "psychosis",
    aims: ["diagnosis", "orientation"],
    levels: { immediate: 2, urgent: 5 },
    question:
      "Propos {délirants|bizarres} rapportés par la famille, {première fois|rupture de traitement probable}. Avis diagnostique et orientation ?",
    stay: "{Bilan biologique et scanner normaux|Scanner demandé}, pas de fièvre.",
    context:
      "Repli depuis {deux|quatre} mois, {études interrompues|ne dort plus|parle <seul|seule> la nuit selon la mère}.",
    treatments: "{Aucun|Aripiprazole arrêté depuis trois semaines}.",
    ages: [17, 34],
    women: 0.42,
    codes: ["F23", "F20", "F29"],
    assessment:
      "Idées de {persécution|référence} {peu systématisées|organisées autour du voisinage}, {hallucinations auditives probables|pas d’hallucination retrouvée}. Anxiété vive, accepte l’aide proposée en présence de {sa mère|son frère}.",
    suicideRisks: ["none", "low", "moderate"],
    advice:
      "Hospitalisation libre proposée et acceptée, ou à défaut rendez-vous rapproché. Éviter la confrontation sur le contenu, nommer l’angoisse.",
    treatment: "{Hydroxyzine 25 mg si angoisse.|Reprise d’aripiprazole 10 mg, à revoir par le secteur.}",
    ifWorse: "Si refus de soins avec danger : prévenir le psychiatre d’astreinte avant toute sortie.",
    followUps: ["secteur", "filiere", "secteur"],
    filieres: ["pep"],
    measures: ["voluntary_admission", "family_met", "treatment_started"],
    skills: ["emergency_assessment", "family_interview"],
  },
  {
    reason: "mood",
    aims: ["diagnosis", "orientation"],
    levels: { urgent: 5, scheduled: 2 },
    question:
      "{Attaques de panique à répétition|Douleur thoracique atypique, bilan négatif}, {troisième passage ce mois|anxiété majeure}. Avis et suite à donner ?",
    stay: "ECG et troponine normaux, {D-dimères négatifs|radiographie normale}.",
    context: "{Surcharge au travail|Décès récent d’un proche|Agression il y a un an}.",
    treatments: "{Aucun|Bromazépam en automédication}.",
    ages: [19, 55],
    women: 0.6,
    mayRecur: true,
    codes: ["F41", "F43"],
    assessment:
      "Attaques de panique {sans agoraphobie|avec évitement des transports}, anticipation anxieuse. {Pas de syndrome dépressif.|Symptômes de stress post-traumatique à explorer.} <Rassuré|Rassurée> par l’explication des symptômes.",
    suicideRisks: ["none"],
    advice:
      "Expliquer le bilan normal et le cercle de la panique, remettre la fiche de respiration. Éviter de répéter les examens sans signe nouveau.",
    treatment:
      "{Pas de traitement de fond introduit aux urgences.|Hydroxyzine 25 mg, en une prise si besoin, sept jours.}",
    ifWorse:
      "Si idées suicidaires ou incapacité à sortir de chez soi : recontacter la liaison aux heures ouvrables, l’astreinte sinon.",
    followUps: ["gp", "filiere", "gp"],
    filieres: ["tcc", "trauma-complexe"],
    measures: ["team_support"],
    skills: ["emergency_assessment", "brief_therapy"],
  },
];
