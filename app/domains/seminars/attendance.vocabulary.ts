/** How a presence came onto the sheet. */
export const SIGNATURE_METHODS = ["code", "paper", "trainer"] as const;
export type SignatureMethod = (typeof SIGNATURE_METHODS)[number];

export const SIGNATURE_METHOD_LABELS: Record<SignatureMethod, string> = {
  code: "Signé par code",
  paper: "Signé sur papier",
  trainer: "Constaté par le formateur",
};

/** Only a registered body may issue proof of continuing professional development (DOMAIN §7). */
export const CERTIFICATE_KINDS = ["presence", "dpc"] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

export const CERTIFICATE_KIND_LABELS: Record<CertificateKind, string> = {
  presence: "Attestation de présence",
  dpc: "Attestation DPC",
};

/** Enrolments that have a line on the sheet: a confirmed place, also once its session is held. */
export const SHEET_STATUSES = ["confirmed", "attended", "absent"] as const;

/** What whoever keeps the sheet says of one person: their own signature stands, one is entered, or none. */
export const PRESENCES = ["signed", "paper", "trainer", "absent"] as const;
export type Presence = (typeof PRESENCES)[number];

export const PRESENCE_LABELS: Record<Presence, string> = {
  signed: "Présent, signé par code",
  paper: "Présent, signé sur papier",
  trainer: "Présent, constaté par le formateur",
  absent: "Pas présent",
};

export const ATTENDANCE_REFUSALS = {
  unknownHalfDay: "Cette demi-journée n’existe pas.",
  notKeeper: "La feuille de présence revient au formateur de la séance ou à la coordination.",
  notCoordinator: "Cette action revient à la coordination universitaire.",
  nothingToSign: "Vous n’avez pas d’inscription confirmée à une séance aujourd’hui.",
  notConfirmed: "Seule une inscription confirmée permet de signer : voyez le formateur.",
  tooEarly: "Hors de sa demi-journée : elle se signe à partir de",
  over: "Hors de sa demi-journée : elle s’est terminée à",
  sentTooLate: "Cette signature arrive trop tard pour être reçue : voyez le formateur ou la coordination.",
  wrongCode: "Ce code n’est pas le bon, ou il a changé entre-temps. Tapez celui qui est affiché maintenant.",
  closed: "La feuille de cette demi-journée est close : voyez le formateur ou la coordination.",
  alreadyClosed: "Cette demi-journée est déjà close.",
  notClosed: "Cette demi-journée n’est pas close.",
  notStarted: "Une demi-journée se clôt une fois commencée.",
  sheetChanged: "La feuille a changé depuis que vous l’avez ouverte. Vérifiez ce qui suit, puis recommencez.",
  sessionClosed: "Une séance annulée ou en préparation n’a pas de feuille de présence.",
  tooManyMinutes: "Retard et départ anticipé dépassent la durée de la demi-journée.",
  unknownCertificate: "Cette attestation n’existe pas.",
  alreadyRevoked: "Cette attestation est déjà révoquée.",
  nothingAttested: "Aucune demi-journée signée : il n’y a rien à attester.",
  notAbsent: "Cette inscription n’est pas une absence.",
} as const;
