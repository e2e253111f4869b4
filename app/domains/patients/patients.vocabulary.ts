export const SEXES = ["female", "male", "unknown"] as const;
export type Sex = (typeof SEXES)[number];

export const SEX_LABELS: Record<Sex, string> = {
  female: "Féminin",
  male: "Masculin",
  unknown: "Indéterminé",
};

/** Statuses of the référentiel national d’identitovigilance; without INSi an identity stays provisional. */
/** «née le», «né le» */
export const BORN_WORDS: Record<Sex, string> = { female: "née", male: "né", unknown: "né(e)" };

export const IDENTITY_STATUSES = ["provisional", "retrieved", "validated", "qualified"] as const;
export type IdentityStatus = (typeof IDENTITY_STATUSES)[number];

export const IDENTITY_STATUS_LABELS: Record<IdentityStatus, string> = {
  provisional: "Identité provisoire",
  retrieved: "Identité récupérée",
  validated: "Identité validée",
  qualified: "Identité qualifiée",
};

export const INS_KINDS = ["nir", "nia"] as const;
export type InsKind = (typeof INS_KINDS)[number];

export const CHANNELS = ["phone", "sms", "email", "post"] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_LABELS: Record<Channel, string> = {
  phone: "Téléphone",
  sms: "SMS",
  email: "Courriel",
  post: "Courrier",
};

/** The same in the middle of a sentence. */
export const CHANNEL_WORDS: Record<Channel, string> = {
  phone: "téléphone",
  sms: "SMS",
  email: "courriel",
  post: "courrier",
};

export const SECTEUR_ORIGINS = ["computed", "chosen", "unknown"] as const;
export type SecteurOrigin = (typeof SECTEUR_ORIGINS)[number];

export const SECTEUR_ORIGIN_LABELS: Record<SecteurOrigin, string> = {
  computed: "Calculé d’après la commune",
  chosen: "Choisi",
  unknown: "À confirmer",
};

/** Why a secteur differs from the one of the commune (CSP art. L3211-1: free choice is never blocked). */
export const SECTEUR_REASONS = [
  "free_choice",
  "continuity",
  "no_stable_address",
  "split_commune",
  "outside",
  "correction",
] as const;
export type SecteurReason = (typeof SECTEUR_REASONS)[number];

export const SECTEUR_REASON_LABELS: Record<SecteurReason, string> = {
  free_choice: "Libre choix du patient",
  continuity: "Continuité des soins",
  no_stable_address: "Sans adresse stable",
  split_commune: "Commune partagée entre secteurs",
  outside: "Hors du territoire",
  correction: "Correction",
};

/** Why somebody may open a patient's record. */
export const ACCESS_BASES = [
  "secteur",
  "sender",
  "filiere",
  "desk",
  "liaison",
  "creator",
  "emergency",
] as const;
export type AccessBasis = (typeof ACCESS_BASES)[number];

export const ACCESS_BASIS_LABELS: Record<AccessBasis, string> = {
  secteur: "Patient de votre secteur",
  sender: "Patient adressé par votre secteur",
  filiere: "Patient adressé à votre filière",
  desk: "Demande en cours au guichet territorial",
  liaison: "Patient vu en liaison",
  creator: "Dossier que vous venez de créer",
  emergency: "Accès d’urgence",
};

/** What looks wrong in a set of identity traits; shown, never refused. */
export const IDENTITY_WARNINGS = [
  "ins_key",
  "ins_sex",
  "ins_year",
  "ins_month",
  "ins_place",
  "birth_place",
] as const;
export type IdentityWarning = (typeof IDENTITY_WARNINGS)[number];

export const IDENTITY_WARNING_LABELS: Record<IdentityWarning, string> = {
  ins_key: "La clé du numéro INS est fausse : vérifiez chaque chiffre.",
  ins_sex: "Le numéro INS ne correspond pas au sexe indiqué.",
  ins_year: "Le numéro INS ne correspond pas à l’année de naissance.",
  ins_month: "Le numéro INS ne correspond pas au mois de naissance.",
  ins_place: "Le numéro INS ne correspond pas au lieu de naissance.",
  birth_place:
    "Le code du lieu de naissance n’est celui d’aucune commune ni d’aucun pays connu ici : ce n’est pas un code postal.",
};

/** The field beside which each is said. */
export const WARNED_FIELDS: Record<IdentityWarning, "insNumber" | "birthPlace"> = {
  ins_key: "insNumber",
  ins_sex: "insNumber",
  ins_year: "insNumber",
  ins_month: "insNumber",
  ins_place: "insNumber",
  birth_place: "birthPlace",
};

/** Why an existing patient may be the one who is about to be created. */
export const RESEMBLANCES = [
  "same_traits",
  "same_ins",
  "same_birth_similar_name",
  "swapped_day_month",
  "close_birth_date",
] as const;
export type Resemblance = (typeof RESEMBLANCES)[number];

export const RESEMBLANCE_LABELS: Record<Resemblance, string> = {
  same_traits: "Mêmes nom, prénom et date de naissance",
  same_ins: "Même numéro INS",
  same_birth_similar_name: "Même date de naissance, nom proche",
  swapped_day_month: "Jour et mois de naissance inversés",
  close_birth_date: "Même nom, date de naissance à un chiffre près",
};

export const PATIENT_MESSAGES = {
  notFound: "Ce dossier n’existe pas.",
  notReadable: "Ce dossier n’est pas dans votre périmètre.",
  notAllowed: "Votre rôle ne permet pas cette action sur ce dossier.",
  changed:
    "Le dossier a été modifié pendant votre saisie. Rien n’a été enregistré ; votre saisie est conservée.",
  sameTraits:
    "Ce patient a déjà un dossier. S’il s’agit d’un homonyme né le même jour, renseignez le lieu de naissance de chacun.",
  sameIns: "Ce numéro INS est déjà celui d’un autre dossier.",
  resembles: "Un dossier proche existe déjà : vérifiez avant de créer.",
  doubtful: "Des traits se contredisent : vérifiez avant d’enregistrer.",
  insForm: "Un numéro INS compte 15 caractères : 13 puis la clé de 2 chiffres.",
  insKey: "La clé du numéro INS est fausse : vérifiez chaque chiffre.",
  birthInFuture: "La date de naissance est dans le futur.",
  birthTooOld: "La date de naissance est trop ancienne.",
  communeUnknown:
    "Aucune commune connue ici ne porte ce nom ou ce code postal. Si la personne habite plus loin, laissez ce champ vide.",
  communeDoubtful: "Cette commune a seulement ce mot dans son nom : est-ce bien elle ?",
  communeAmbiguous: "Plusieurs communes correspondent : choisissez la bonne.",
  communeNeeded:
    "Indiquez la commune, ou cochez « sans adresse stable ». Si la personne habite loin d’ici, choisissez plus bas un secteur ou « À confirmer plus tard ».",
  birthPlaceUnknown:
    "Aucune commune et aucun pays ne porte ce nom. Indiquez le nom de l’époque ou d’aujourd’hui, ou le code INSEE.",
  birthPlaceVague: "Trop de lieux commencent ainsi : précisez le nom.",
  birthPlaceAmbiguous: "Plusieurs lieux correspondent : choisissez le bon.",
  detentionPlaceUnknown: "Cet établissement pénitentiaire n’est pas connu ici.",
  secteurUnknown: "Ce secteur n’existe pas.",
  secteurReasonNeeded: "Indiquez pourquoi ce secteur est choisi.",
  secteurSame: "C’est déjà le rattachement actuel.",
  secteurDateInFuture: "La date d’effet est dans le futur.",
  secteurDateBefore: "La date d’effet précède le rattachement actuel.",
  establishmentUnknown: "Cet établissement n’existe pas.",
  identifierTaken: "Cet IPP est déjà celui d’un autre dossier de cet établissement.",
  ippOfAnother:
    "Cet IPP est celui d’un autre dossier de cet hôpital : vérifiez-le sur l’étiquette du patient, ou laissez-le vide.",
  homonym:
    "Un dossier porte exactement ces traits : s’il s’agit d’un homonyme, appelez la liaison pour cette demande.",
  lettersNeeded: "Indiquez la date de naissance, ou au moins deux lettres du nom.",
  emergencyNotAllowed: "Votre rôle ne permet pas l’accès d’urgence.",
  emergencyUseless: "Vous avez déjà accès à ce dossier.",
  reviewUnknown: "Cet accès d’urgence n’existe pas.",
  reviewDone: "Cet accès a déjà été examiné.",
  reviewOwn: "Vous ne pouvez pas examiner votre propre accès.",
} as const;

/** Fields of the record as the forms name them; what an audit line or a conflict calls a change. */
export const PATIENT_FIELD_LABELS: Record<string, string> = {
  birthFamilyName: "Nom de naissance",
  birthGivenNames: "Prénoms de naissance",
  usedFamilyName: "Nom utilisé",
  usedGivenName: "Prénom utilisé",
  birthOn: "Date de naissance",
  sex: "Sexe",
  birthPlace: "Lieu de naissance",
  birthPlacePicked: "Lieu de naissance",
  birthPlaceCode: "Lieu de naissance",
  insNumber: "Numéro INS",
  address: "Adresse",
  phone: "Téléphone",
  email: "Courriel",
  preferredChannel: "Moyen de contact préféré",
  commune: "Commune",
  hasNoStableAddress: "Sans adresse stable",
  isDetained: "Personne détenue",
  detentionPlaceId: "Établissement pénitentiaire",
  secteurId: "Secteur",
  secteurReason: "Motif",
  secteurNote: "Précision",
  startsOn: "Date d’effet",
  letters: "Premières lettres",
  reason: "Motif",
  note: "Conclusion",
  establishmentId: "Établissement",
  value: "IPP",
};

/** What the access log calls an audit line about a patient. */
export const PATIENT_AUDIT_LABELS: Record<string, string> = {
  "patient.read": "Dossier consulté",
  "patient.refused": "Accès refusé",
  "patient.restricted": "Existence du dossier vue",
  "patient.create": "Dossier créé",
  "patient.update": "Identité ou contact modifié",
  "patient.secteur": "Secteur modifié",
  "patient.identifier": "IPP enregistré",
  "emergency.open": "Accès d’urgence ouvert",
  "emergency.review": "Accès d’urgence examiné",
};

/** Shortest reason that explains an emergency access. */
export const EMERGENCY_REASON_LENGTH = 15;
