import type { CancelReason, PatientInformed } from "#app/domains/referrals/referrals.vocabulary.ts";

/** What the sender told the patient, by how the patient took it. */
export const TOLD: Record<PatientInformed, readonly string[]> = {
  agrees: [
    "Principe d’une prise en charge limitée dans le temps expliqué, d’accord pour être <appelé|appelée>.",
    "Filière présentée en consultation, retour au CMP prévu à la fin. Demande à être <vu|vue> rapidement.",
    "<Informé|Informée> du déroulement et du délai probable. {Préfère les fins de journée.|Préfère un appel le matin.|Accepte un SMS.}",
    "D’accord, viendra avec un proche au premier rendez-vous.",
  ],
  hesitates: [
    "Craint de devoir tout raconter à nouveau. Accepte un premier rendez-vous pour se décider.",
    "<Ambivalent|Ambivalente>, l’intérêt du suivi spécialisé a été rediscuté. Merci d’appeler avant de convoquer.",
    "Hésite à cause des trajets, la question du transport est à voir.",
  ],
  not_yet: [
    "Sera <informé|informée> à la prochaine consultation, dans dix jours.",
    "Demande posée après réunion d’équipe, à reprendre avec <lui|elle>.",
  ],
};

/** «Je ne sais pas où adresser»: what the desk reads. */
export const DESK_CASES = [
  {
    reason: "Crises d’angoisse et restriction alimentaire, quelle filière ?",
    history:
      "Attaques de panique quotidiennes et perte de 6 kg en trois mois, sans préoccupation claire pour le poids. Deux tentatives de suivi en libéral interrompues. Le diagnostic reste incertain pour l’équipe.",
    filiere: "tca",
  },
  {
    reason: "Désorganisation, impulsivité et souvenirs de violences : par où commencer ?",
    history:
      "Difficultés d’attention depuis l’enfance et cauchemars en lien avec des violences paternelles. Trois thérapeutes en deux ans. Nous hésitons entre une évaluation TDAH et un travail sur le trauma.",
    filiere: "trauma-complexe",
  },
  {
    reason: "Retrait et bizarreries chez une personne de 19 ans, orientation à préciser.",
    history:
      "Ne sort plus, parle seule la nuit selon la mère. Scolarité interrompue. Vue une fois au CMP, peu d’éléments recueillis. Pas de traitement.",
    filiere: "pep",
  },
  {
    reason: "Dépression qui ne cède pas et rituels de vérification.",
    history:
      "Deux antidépresseurs, dont un à dose pleine. Les vérifications occupent trois heures par jour et semblent plus anciennes que la dépression. Faut-il un avis médicamenteux ou une TCC ?",
    filiere: "tcc",
  },
  {
    reason: "Échec scolaire et anxiété, demande des parents d’un bilan complet.",
    history:
      "Étudiant en première année, absentéisme. Sommeil décalé, jeux en ligne six heures par jour. Bulletins de primaire évocateurs. Les parents demandent un bilan « de tout ».",
    filiere: "tdah",
  },
] as const;

export const SENDER_MESSAGES = [
  "Bonjour, avez-vous une idée du délai ? La situation est stable mais l’attente est difficile pour la famille.",
  "Je précise que le numéro de téléphone a changé, il est à jour dans la fiche.",
  "Le traitement a été augmenté hier, je complète le dossier.",
  "Merci pour votre retour rapide. Je l’informe cette semaine.",
  "Peut-on prévoir le premier rendez-vous sur le site le plus proche ? Pas de véhicule.",
] as const;

export const FILIERE_MESSAGES = [
  "Bonjour, bien reçu, nous l’examinons en réunion jeudi.",
  "Nous proposons un premier rendez-vous dès qu’une place se libère ; merci de nous signaler toute aggravation.",
  "Pouvez-vous maintenir les consultations au CMP pendant l’attente ?",
  "Le premier rendez-vous est fixé, la convocation part aujourd’hui.",
  "Bien reçu, nous tenons compte de ces éléments.",
] as const;

export const LOGISTICS_NOTES = {
  call: [
    "Appel pour proposer le premier rendez-vous.",
    "Rappel demandé après 17 h.",
    "Confirmer la présence au rendez-vous.",
    "Numéro vérifié avec le CMP.",
  ],
  transport: [
    "Bon de transport demandé au médecin traitant.",
    "Taxi conventionné réservé pour l’aller.",
    "TER jusqu’à la gare puis navette, horaires envoyés.",
  ],
  reminder: ["SMS de rappel la veille.", "Rappel téléphonique, préfère la voix."],
  document: ["Plan d’accès envoyé par courrier.", "Attestation de présence pour l’employeur."],
  other: [
    "Interprète réservé pour la première consultation.",
    "Accueil d’une personne à mobilité réduite à prévoir.",
  ],
} as const;

export const CANCEL_COMMENTS: Partial<Record<CancelReason, string>> = {
  patient_disagrees: "Ne souhaite plus la prise en charge après réflexion, le suivi au CMP se poursuit.",
  improved: "Amélioration nette depuis le changement de traitement.",
  moved_away: "Déménagement dans un autre département, relais organisé.",
  hospitalised: "Hospitalisation en cours, nouvelle demande à la sortie.",
  lost_to_follow_up: "Trois appels et un courrier sans réponse.",
};

export const BOOST_REASONS = [
  "Aggravation signalée par le CMP, risque d’hospitalisation.",
  "Jeune parent, retentissement sur l’enfant.",
  "Fin de droits dans deux mois, reprise d’emploi en jeu.",
] as const;

export const WAIT_REVIEWS = [
  "Appel au CMP : état stable, pas de risque nouveau, le souhait de soins est maintenu.",
  "Réévalué par téléphone : sommeil dégradé, traitement ajusté par le secteur.",
] as const;

export const ACKNOWLEDGEMENTS = [
  "Bien reçu, rendez-vous au CMP fixé dans trois semaines.",
  "Merci, le relais infirmier est organisé.",
  "Vu, le médecin traitant est prévenu.",
  "Reçu. Reprise du suivi habituel.",
] as const;
