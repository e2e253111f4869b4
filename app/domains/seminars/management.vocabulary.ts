/** The fields of a seminar's form, as it names them. */
export const SEMINAR_FIELD_LABELS = {
  title: "Titre",
  code: "Nom dans l’adresse",
  filiereId: "Filière à laquelle il forme",
  summary: "Résumé",
  objectives: "Objectifs",
  audience: "Professions concernées",
  audienceNote: "Précision sur le public",
  policy: "Ordre de la liste d’attente",
  extraThreshold: "Séance supplémentaire à partir de",
  programme: "Programme",
  isPublished: "Publication",
} as const;

/** The fields of a session's form; half-days, trainers and reserved places each come as numbered rows. */
export const SESSION_FIELD_LABELS = {
  halfDays: "Demi-journées",
  siteId: "Site",
  place: "Salle ou lieu",
  videoUrl: "Lien de visioconférence",
  trainers: "Intervenants",
  isUnlimited: "Sans limite de places",
  capacity: "Nombre de places",
  enrolmentOpensAt: "Ouverture des inscriptions",
  enrolmentClosesAt: "Clôture des inscriptions",
  quotas: "Places réservées",
  quotaReleaseDays: "Rendues à tous avant la séance",
} as const;

export const QUEUE_POLICY_HELP = {
  arrival: "Qui s’est inscrit le premier est servi le premier.",
  priority:
    "D’abord qui n’a jamais suivi ce séminaire, puis qui n’a pas eu de place la dernière fois, puis qui vient d’une équipe où personne n’est formé ; une absence sans motif dans l’année passe après. À égalité, l’ordre d’arrivée.",
} as const;

export const MANAGEMENT_REFUSALS = {
  notCoordinator: "Cette action revient à la coordination universitaire.",
  unknownSeminar: "Ce séminaire n’existe pas.",
  unknownSession: "Cette séance n’existe pas.",
  codeTaken: "Un autre séminaire a déjà ce nom dans l’adresse.",
  codeReserved: "Ce nom est celui d’une autre page : choisissez-en un autre.",
  unknownFiliere: "Cette filière n’existe pas.",
  unknownSite: "Ce site n’existe pas ou n’est plus actif.",
  changed: "Cette fiche a changé depuis que vous l’avez ouverte. Votre saisie est gardée.",
  programmeTooLarge: "Ce fichier dépasse 10 Mo.",
  programmeEmpty: "Ce fichier est vide.",
  programmeType: "Ce n’est pas un PDF, quel que soit son nom. Choisissez un fichier PDF.",
  programmeAgain: "Le fichier n’a pas été gardé : choisissez-le de nouveau.",
  stillOpen: "Des séances à venir sont ouvertes : annulez-les avant de retirer le séminaire du programme.",
  past: "Cette demi-journée est déjà passée.",
  alreadyPast: "Une séance déjà commencée, tenue ou annulée ne se modifie plus.",
  notDraft: "Cette séance est déjà publiée.",
  notPublished: "Publiez d’abord le séminaire : ses séances n’apparaissent pas sans lui.",
  notOpen: "Seule une séance ouverte s’annule ; une séance en préparation se modifie.",
  noOtherDate: "Cette autre date n’est pas une séance ouverte et à venir de ce séminaire.",
  sameSession: "Choisissez une autre séance que celle-ci.",
  alreadyThere: "Cette personne a déjà une place, ou elle est déjà sur la liste, pour cette autre séance.",
  quotasWithoutLimit: "Une séance sans limite n’a pas de places réservées.",
  nobody: "Personne n’est concerné : rien n’a été envoyé.",
  chooseSomebody: "Choisissez la personne dans la liste.",
  unknownPerson: "Cette personne n’existe pas.",
} as const;

/** Who receives a message of the coordination. */
export const MESSAGE_AUDIENCES = ["all", "confirmed", "waiting"] as const;
export type MessageAudience = (typeof MESSAGE_AUDIENCES)[number];

export const MESSAGE_AUDIENCE_LABELS: Record<MessageAudience, string> = {
  all: "Tout le monde",
  confirmed: "Les personnes qui ont une place confirmée",
  waiting: "Les personnes en liste d’attente ou à qui une place est proposée",
};

export const POLL_REFUSALS = {
  alreadyOpen: "Un sondage est déjà en cours pour cette séance.",
  closesOutside: "Choisissez un jour à venir, avant la première date proposée.",
  nobodyWaits: "Personne n’attend : il n’y a personne à interroger.",
  unknown: "Ce sondage n’existe pas.",
  notYours: "Ce sondage s’adresse à quelqu’un d’autre.",
  closed: "Ce sondage est clos : votre rang dans la liste d’attente est gardé.",
} as const;
