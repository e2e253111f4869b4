/** Why a use case of a referral did not happen, in words for the person and without patient data. */
export const REFERRAL_REFUSALS = {
  unknown: "Cet adressage n’existe pas, ou ne vous est pas accessible.",
  forbidden: "Votre rôle ne permet pas cette action sur cet adressage.",
  changedMeanwhile:
    "Cet adressage a changé depuis que vous l’avez ouvert. Votre saisie est conservée : relisez, puis validez de nouveau.",
  moveNotAllowed: "Cette action n’est pas possible dans l’état actuel de l’adressage.",
  conversionNotAllowed:
    "L’adresseur n’a pas autorisé à l’avance la transformation de cet avis en demande de soins ; lui seul peut la décider.",
  liveReferral:
    "Une demande de soins est déjà en cours pour ce patient dans cette filière. Suivez la demande existante.",
  filiereClosed: "Cette filière ne reçoit pas de nouvelles demandes pour le moment.",
  unknownFiliere: "Cette filière n’existe pas.",
  sameFiliere: "Choisissez une autre filière que celle qui a reçu l’adressage.",
  unknownPatient: "Ce patient n’existe pas, ou son dossier ne vous est pas ouvert.",
  noSecteur: "Aucun de vos secteurs ne permet d’adresser un patient.",
  wrongSecteur: "Vous n’exercez pas dans ce secteur.",
  ageOutside: "L’âge du patient est hors des limites de cette filière.",
  unknownResource: "Cette ressource n’existe pas, ou n’est plus dans l’annuaire.",
  criteriaNotMet:
    "Des critères de la filière ne sont pas réunis : dites en une phrase pourquoi adresser malgré tout, ou choisissez une autre filière.",
  incomplete: "Il manque des informations pour envoyer l’adressage.",
  attachmentTooLarge: "Ce fichier dépasse 10 Mo. Réduisez-le ou envoyez-le en plusieurs parties.",
  attachmentType:
    "Seuls les fichiers PDF, JPEG et PNG sont acceptés. Le contenu de ce fichier n’en est pas un.",
  attachmentMissing: "Choisissez un fichier à joindre.",
  attachmentEmpty: "Ce fichier est vide.",
  attachmentTooMany: "Un adressage porte au plus 20 pièces jointes.",
  attachmentClosed: "On ne peut plus joindre de fichier à un adressage clos.",
  unknownAttachment: "Cette pièce jointe n’existe pas, ou ne vous est pas accessible.",
  threadMoved:
    "Cet adressage a été réorienté : la discussion continue entre le secteur et la nouvelle filière. Votre texte n’a pas été envoyé.",
  threadClosed: "La discussion n’est pas ouverte sur un brouillon.",
} as const;
