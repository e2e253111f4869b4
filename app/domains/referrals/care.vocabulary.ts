/** Why a use case of the waiting list, the appointments, the episode or the return is refused. */
export const CARE_REFUSALS = {
  noList: "Vous ne suivez les patients d’aucune filière ni d’aucun secteur.",
  unknownReferral: "Cet adressage n’existe pas, ou ne vous est pas ouvert.",
  unknownAppointment: "Ce rendez-vous n’existe pas, ou ne vous est pas ouvert.",
  unknownEntry: "Cette ligne n’existe pas, ou ne vous est pas ouverte.",
  forbidden: "Votre rôle ne permet pas cette action sur cette filière.",
  forbiddenReturn: "Seul le secteur adresseur peut accuser réception du retour.",
  notAccepted: "Seule une demande acceptée peut entrer en liste d’attente.",
  notWaiting: "Cette demande n’est plus en liste d’attente.",
  notToSchedule: "Un premier rendez-vous ne se fixe que pour une demande acceptée ou en attente.",
  firstVisitExists: "Un premier rendez-vous est déjà fixé : déplacez-le plutôt que d’en ajouter un second.",
  noFreePlace:
    "La filière n’a plus de place libre : la dernière vient d’être prise, ou la capacité est atteinte. La demande garde son rang.",
  notInCare: "L’épisode de soins n’est pas en cours.",
  firstVisitOnly: "Le premier rendez-vous se fixe avant le début des soins.",
  inThePast: "Ce rendez-vous serait dans le passé : choisissez une date et une heure à venir.",
  tooFar: "Ce rendez-vous serait dans plus d’un an : vérifiez l’année.",
  unknownTime: "Indiquez une heure, par exemple 14:30.",
  otherSite: "Ce site n’est pas un site de la filière.",
  otherTeam: "Ce praticien ne fait pas partie de l’équipe de la filière à cette date.",
  notYet: "Ce rendez-vous n’a pas encore eu lieu.",
  settled: "Ce rendez-vous n’est plus à venir : il a déjà été renseigné.",
  notToRebook: "Ce rendez-vous n’est plus à refixer.",
  extensionBackwards: "La nouvelle fin doit être postérieure à la fin prévue actuelle.",
  extensionPast: "La nouvelle fin doit être à venir.",
  extensionTooLong: "Une prolongation ne dépasse pas un an : le soin de la filière est limité dans le temps.",
  endBeforeStart: "La fin ne peut pas précéder le début des soins.",
  endInFuture: "La fin ne peut pas être dans le futur : elle se déclare le jour venu.",
  aimMissing: "Indiquez si l’objectif de l’adressage a été atteint.",
  contactBeforeStart: "Ce contact précéderait le début des soins.",
  contactInFuture: "Ce contact serait dans le futur.",
  letterMissing: "Le retour au secteur demande une lettre : rédigez-la et enregistrez-la d’abord.",
  letterNotSent: "La lettre n’est pas encore envoyée : la filière la rédige.",
  letterHasGaps: "La lettre contient encore des passages entre crochets à compléter.",
  dueMissing: "Indiquez pour quel jour c’est à faire.",
  letterSent: "La lettre a été envoyée : elle ne se modifie plus.",
  letterTooEarly: "La lettre de retour se rédige une fois les soins commencés.",
  notEnded: "Le retour s’adresse une fois l’épisode terminé.",
  notReturned: "Aucun retour n’attend d’accusé de réception.",
  alreadyAcknowledged: "La réception de ce retour a déjà été accusée.",
  entryClosed: "Cette ligne est déjà faite.",
  notLive: "Cet adressage est clos : il n’y a plus rien à organiser.",
  changedMeanwhile:
    "Quelqu’un a modifié cette fiche entre-temps. Vérifiez ce qui a changé, puis recommencez.",
} as const;

/** What happens to an episode, as its history says it. */
export const EPISODE_EVENT_LABELS: Record<string, string> = {
  plan: "Épisode de soins prévu",
  start: "Soins commencés",
  extend: "Épisode prolongé",
  end: "Épisode terminé",
  return: "Retour adressé au secteur",
  acknowledge: "Réception du retour accusée",
  cancel: "Épisode non commencé : premier rendez-vous annulé ou manqué",
  end_soon: "Rappel : fin prévue dans moins de 30 jours",
  end_overdue: "Rappel : fin prévue dépassée",
  return_overdue: "Rappel : retour non accusé dans le délai",
};

export const APPOINTMENT_EVENT_LABELS: Record<string, string> = {
  book: "Rendez-vous fixé",
  attend: "Rendez-vous honoré",
  miss: "Rendez-vous manqué",
  cancel: "Rendez-vous annulé",
  rebook: "Rendez-vous refixé",
};

export const LETTER_LABELS = { body: "Texte de la lettre" };
