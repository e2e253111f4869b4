/** Sentences of the refusals; none names a patient. */
export const LIAISON_REFUSALS = {
  unknown: "Cette demande de liaison n’existe pas.",
  forbidden: "Cette action ne vous revient pas pour cette demande.",
  changedMeanwhile: "Cette demande a changé depuis que vous l’avez ouverte. Votre saisie est gardée.",
  moveNotAllowed: "L’état de la demande ne permet plus cette action.",
  closed:
    "Cette demande est close : elle ne se rouvre pas. Faites une nouvelle demande, la précédente y sera rappelée.",
  alreadySigned: "Cette réponse est déjà contresignée : elle ne se signe pas deux fois.",
  notSignedYet: "La réponse n’est pas encore signée : rien ne peut être remis au service.",
  unknownLogbook: "Ce carnet n’existe pas, ou il n’est pas le vôtre.",
  notReadYet: "Vous n’avez pas ouvert ce compte rendu dans sa dernière version : lisez-le, puis signez-le.",
  contactReasonMissing:
    "Le premier contact a dépassé son délai sans raison indiquée : rendez le compte rendu à l’interne, qui la donnera.",
  answerReasonMissing: "Le délai de la réponse est dépassé : indiquez pourquoi avant de signer.",
  filiereLive:
    "Une demande de soins de ce patient est déjà en cours dans cette filière : rendez le compte rendu à l’interne pour choisir une autre suite.",
  noSecteurForFiliere:
    "Le secteur de ce patient n’est pas connu : complétez son adresse, la filière lui rendra le patient.",
  visitInPast: "La visite ne peut pas être prévue un jour passé.",
  alreadyTaken: "Cette demande vient d’être prise par quelqu’un d’autre.",
  liveRequest: "Une demande est déjà en cours pour ce patient dans cet hôpital.",
  unknownWard: "Ce service n’existe pas, ou il n’est plus ouvert. Choisissez-le dans la liste.",
  wardNotYours: "Vous ne demandez pas d’avis pour ce service. Choisissez parmi les vôtres.",
  requesterMissing: "Dites qui demande dans le service : nom et fonction.",
  personToSay: "Un dossier ressemblant existe : dites s’il s’agit de la même personne.",
  unknownPatient: "Ce patient n’existe pas, ou son dossier ne vous est pas ouvert.",
  dischargeBeforeRequest: "La sortie prévue ne peut pas précéder la demande.",
  admissionAfterRequest: "L’entrée dans le service ne peut pas suivre la demande.",
  contactBeforeRequest: "Le premier contact ne peut pas précéder la demande.",
  contactBeforeFirst: "Cette visite ne peut pas précéder le premier contact.",
  contactInFuture: "Le premier contact ne peut pas être à venir.",
  callBeforeRequest: "L’appel ne peut pas précéder la demande.",
  callInFuture: "L’appel ne peut pas être à venir.",
  resetBeforeStart: "Le nouveau départ doit suivre le départ précédent.",
  resetTooFar: "Le nouveau départ ne peut pas dépasser les sept prochains jours.",
  sameLevel: "Choisissez un autre niveau que celui de la demande.",
  notAnIntern: "Cette personne n’est pas interne de cet hôpital aujourd’hui.",
  isResting:
    "En repos de sécurité après une garde (11 h, CSP art. R6153-2) : cette personne ne peut pas être désignée.",
  isAway: "Absente à cette date : cette personne ne peut pas être désignée.",
  seniorCallMissing:
    "Un risque suicidaire repéré demande un appel au senior, avec son heure, avant de rendre la réponse.",
  noteLocked: "Ce compte rendu est remis : il ne se modifie plus, sauf si le senior vous le rend.",
  noteChangedElsewhere:
    "Ce compte rendu a été enregistré ailleurs, sans doute sur un autre appareil. Votre saisie est gardée.",
  filiereClosed: "Cette filière ne reçoit pas pour le moment : choisissez-en une autre, ou une autre suite.",
  breachReasonMissing: "Le délai est dépassé : indiquez pourquoi avant de rendre la réponse.",
} as const;

export const HANDOVER_REFUSALS = {
  unknown: "Cette transmission n’existe pas.",
  notYours: "Cette transmission est adressée à quelqu’un d’autre.",
  alreadyDone: "Cette transmission est déjà reprise.",
  changed:
    "La liste a changé : l’une de ces demandes n’est plus à transmettre. Vérifiez et envoyez de nouveau.",
} as const;

export const REVIEW_REFUSALS = {
  forbidden: "Les conclusions de la revue reviennent au psychiatre responsable de la liaison de cet hôpital.",
  future: "Ce mois est à venir.",
  changedMeanwhile:
    "Les conclusions de ce mois viennent d’être écrites par quelqu’un d’autre. Votre saisie est gardée.",
} as const;

export const TARGET_REFUSALS = {
  unknown: "Cet hôpital n’existe pas, ou sa liaison ne vous revient pas.",
  changed: "Ces réglages ont changé depuis que vous avez ouvert la page. Votre saisie est gardée.",
  closesBeforeOpening: "La fermeture doit suivre l’ouverture.",
  limitOutsideHours: "Cette heure doit se trouver entre l’ouverture et la fermeture.",
  answerBeforeContact: "La réponse ne peut pas être attendue avant le premier contact.",
  slowerThanNext: "Ce niveau ne peut pas attendre plus longtemps que le niveau moins pressé qui le suit.",
} as const;
