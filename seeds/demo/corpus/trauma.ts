import type { FiliereCorpus } from "./text.ts";

export const trauma: FiliereCorpus = {
  cases: [
    {
      reason:
        "Trauma complexe, {violences intrafamiliales dans l’enfance|négligences précoces}, {dissociation|reviviscences quotidiennes}.",
      history:
        "Faits de l’âge de {5|7|9} à {13|15} ans, placement ensuite. {Amnésies de plusieurs heures, se retrouve dans des lieux sans savoir comment.|Cauchemars toutes les nuits, sursauts.} PCL-5 à {54|61|66}. Suivi stable au CMP depuis deux ans, logement sûr.",
      treatments:
        "{Sertraline 150 mg et prazosine 3 mg|Paroxétine 40 mg|Venlafaxine 150 mg, hydroxyzine au coucher}.",
      ages: [20, 52],
      aims: ["psychotherapy", "specialised_care"],
      women: 0.78,
    },
    {
      reason:
        "Violences conjugales, séparation depuis {quatre|sept|dix} mois, état de stress post-traumatique {constitué|sévère}.",
      history:
        "Dix ans de vie commune avec violences physiques et contrôle. Plainte déposée, ordonnance de protection en cours. {Deux enfants, suivis au CMPEA.|Hébergée par une association.} Évitements majeurs, hypervigilance dans les transports. Pas de danger immédiat évalué avec l’assistante sociale.",
      treatments: "{Aucun|Sertraline 100 mg}.",
      ages: [23, 55],
      aims: ["psychotherapy", "specialised_care"],
      women: 0.95,
      mayBeUrgent: true,
    },
    {
      reason:
        "{Viol|Agression sexuelle} il y a {trois|huit|quatorze} mois, symptômes {persistants|aggravés à l’approche du procès}.",
      history:
        "Prise en charge initiale aux UMJ, plainte en cours d’instruction. Reviviscences, évitement de la rue des faits, arrêt de {travail|la formation}. Alcool le soir pour dormir, en augmentation. Famille informée, soutenante.",
      treatments: "Hydroxyzine 25 mg le soir{|, escitalopram 10 mg}.",
      ages: [18, 45],
      aims: ["psychotherapy", "specialised_care"],
      women: 0.9,
      mayBeUrgent: true,
    },
    {
      reason:
        "ESPT d’un {sapeur-pompier|policier|soignant}, exposition répétée, {reprise du travail impossible|reconnaissance en service}.",
      history:
        "Cumul d’interventions, dont {un accident d’autocar|un suicide d’enfant|une agression au couteau}. Irritabilité, insomnie, réactions de sursaut. Conjoint inquiet. Pas d’antécédent, fonctionnement antérieur excellent. Médecine de prévention informée.",
      treatments: "{Paroxétine 20 mg|Mirtazapine 15 mg|Aucun}.",
      ages: [26, 55],
      aims: ["psychotherapy", "functional_recovery"],
      women: 0.3,
    },
    {
      reason:
        "Parcours migratoire avec {tortures|violences en Libye}, ESPT, interprète {en tigrigna|en dari|en arabe|nécessaire}.",
      history:
        "<Arrivé|Arrivée> en France il y a {huit|quatorze} mois, hébergement en CADA. Cauchemars, céphalées, perte de {sept|neuf} kg. Certificat demandé pour la CNDA. {Famille restée au pays.|Enfant de deux ans présent.} Bilan infectieux et somatique fait à la PASS.",
      treatments: "Mirtazapine 15 mg.",
      ages: [19, 44],
      aims: ["specialised_care", "diagnosis"],
      women: 0.42,
    },
    {
      reason:
        "Deuil traumatique, décès {d’un enfant|du conjoint par suicide|d’un frère}, {six|neuf|quinze} mois.",
      history:
        "A découvert le corps. Images intrusives, culpabilité, ne peut plus entrer dans {la chambre|le garage}. Idées de rejoindre le défunt sans projet. Arrêt de travail. Groupe de parole d’une association déjà contacté.",
      treatments: "{Sertraline 50 mg|Aucun, refus initial}.",
      ages: [25, 64],
      aims: ["psychotherapy"],
      women: 0.65,
      mayBeUrgent: true,
    },
    {
      reason:
        "Dissociation et {crises non épileptiques|automutilations}, trauma complexe {probable|confirmé (ITQ)}.",
      history:
        "Crises {hebdomadaires|pluriquotidiennes}, vidéo-EEG normal au CHU. ITQ : perturbations de l’organisation de soi au premier plan. Histoire de maltraitances évoquée par fragments. Alliance fragile, {quatre passages aux urgences cette année|aucune hospitalisation}.",
      treatments: "{Lamotrigine 100 mg, inefficace|Quétiapine 50 mg}.",
      ages: [18, 40],
      aims: ["diagnosis", "specialised_care"],
      women: 0.82,
    },
    {
      reason:
        "Accident {de la route|du travail} il y a {cinq|onze|dix-huit} mois, phobie de {la conduite|l’atelier}.",
      history:
        "Polytraumatisme opéré, rééducation achevée. Flash-backs du choc, évitement complet. {Conflit avec l’assurance, expertise en mars.|L’employeur propose un autre poste.} Humeur abaissée réactionnelle.",
      treatments: "{Aucun|Duloxétine 60 mg pour les douleurs}.",
      ages: [21, 58],
      aims: ["psychotherapy", "functional_recovery"],
      women: 0.42,
    },
    {
      reason:
        "EMDR ou thérapie d’exposition : indication, {stabilisation obtenue au CMP|premier essai interrompu}.",
      history:
        "Trauma ancien, travail de stabilisation de {huit|douze} mois achevé au CMP, gestion des émotions correcte. Une thérapie en libéral arrêtée pour raison financière. Demande personnelle et élaborée.",
      treatments: "Escitalopram 15 mg.",
      ages: [24, 56],
      aims: ["psychotherapy"],
      women: 0.75,
    },
    {
      reason:
        "Inceste révélé récemment, {effondrement|idées suicidaires fluctuantes}, besoin d’un cadre spécialisé.",
      history:
        "Révélation à {32|41|47} ans après la naissance d’{un enfant|une nièce}. Rupture familiale. Insomnie, dégoût corporel, dissociation légère. Projet de plainte discuté avec l’association d’aide aux victimes. Plan de sécurité écrit avec le CMP.",
      treatments: "{Venlafaxine 75 mg|Fluoxétine 20 mg}, cyamémazine si besoin.",
      ages: [24, 54],
      aims: ["specialised_care", "psychotherapy", "crisis_prevention"],
      women: 0.85,
      mayBeUrgent: true,
    },
  ],
  informationRequests: [
    "La personne est-elle aujourd’hui en sécurité ? L’auteur connaît-il son adresse ?",
    "Pourriez-vous joindre la PCL-5 ou l’ITQ, et préciser les consommations d’alcool ?",
    "Un interprète est-il nécessaire, et dans quelle langue ? Une préférence pour une femme ?",
    "Où en est le travail de stabilisation au CMP ?",
  ],
  informationAnswers: [
    "Adresse confidentielle, domiciliation à l’association. Téléphone grave danger attribué.",
    "PCL-5 à 58 jointe. Alcool : deux verres le week-end.",
    "Interprète en arabe dialectal, de préférence une femme. Rendez-vous possibles le matin.",
  ],
  advices: [
    "Les conditions de sécurité ne sont pas réunies pour une exposition. Stabilisation, sommeil (prazosine à discuter) et lien avec l’association d’aide aux victimes d’abord.",
    "Tableau de deuil prolongé plus que de trauma complexe : thérapie centrée sur le deuil au CMP, avec supervision que nous pouvons offrir.",
    "Poursuivre l’antidépresseur à dose pleine douze semaines ; ancrage et fiche « réflexes » jointes pour l’entourage.",
  ],
  declines: [
    {
      reason: "other_service_suits",
      orientation:
        "Événement de moins d’un mois : la CUMP et le suivi immédiat au CMP sont indiqués, nous restons joignables.",
    },
    {
      reason: "exclusion_criterion",
      orientation: "Dépendance à l’alcool sévère active ; une cure préalable permettra un travail utile.",
    },
    {
      reason: "patient_disagrees",
      orientation:
        "La personne ne souhaite pas aborder les faits pour l’instant, elle a été reçue une fois et pourra revenir.",
    },
  ],
  courses: [
    "Après une phase de stabilisation, huit séances d’EMDR ont porté sur deux souvenirs cibles. PCL-5 de 61 à 29. Les cauchemars sont devenus exceptionnels.",
    "Le travail a porté sur l’ancrage, la tolérance aux émotions et les parts dissociatives. Plus d’amnésie depuis trois mois ; les évitements restent présents.",
    "La thérapie a été interrompue par le procès, à la demande de la personne, après six séances. Un plan de sécurité est en place.",
  ],
  relays: [
    "entretiens de soutien au CMP deux fois par mois, poursuite de la sertraline six mois, réévaluation par nos soins à un an",
    "accompagnement au procès par l’association d’aide aux victimes, consultations au CMP rapprochées pendant cette période",
    "poursuite des exercices d’ancrage au CMP, arrêt progressif de la prazosine",
  ],
  contactNotes: [
    "Exercice d’ancrage acquis. Sommeil de cinq heures, deux cauchemars cette semaine.",
    "Première séance sur souvenir cible, SUD de 8 à 4. Émotion bien contenue.",
    "Point avec l’assistante sociale : logement confirmé.",
    "Séance de psychoéducation avec le conjoint.",
  ],
  extensions: [
    "Audience fixée pendant la prise en charge, travail de traitement suspendu un mois.",
    "Un souvenir cible reste actif, trois séances proposées.",
  ],
};
