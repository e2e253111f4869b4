/** Fields of a ward's request as its form names them. */
export const REQUEST_FIELD_LABELS: Record<string, string> = {
  wardId: "Service",
  requesterName: "Qui demande",
  birthFamilyName: "Nom de naissance",
  birthGivenNames: "Premier prénom de naissance",
  birthOn: "Date de naissance",
  sex: "Sexe",
  ipp: "IPP de l’hôpital",
  insNumber: "Numéro INS",
  commune: "Commune",
  communeCode: "Commune",
  samePatient: "Dossier ressemblant",
  question: "Question posée",
  aim: "Attente",
  reason: "Motif",
  level: "Niveau",
  patientInformed: "Patient informé",
  immediateRisk: "Risque immédiat",
  riskMeasures: "Mesures prises",
  callbackPhone: "Numéro de rappel",
  bed: "Chambre, lit",
  admittedOn: "Entrée",
  expectedDischargeOn: "Sortie prévue",
  stayReason: "Motif du séjour",
  context: "Contexte",
  treatments: "Traitements et substances",
  knownCare: "Suivi connu",
};

/** Where the form posts whom it is about, to be told of requests that exist; not a page. */
export const KNOWN_REQUESTS_PATH = "/liaison/nouvelle/connues";

/** A telephone number or an extension of the hospital. */
export const CALLED_PHONE = /^\+?[\d\s.()-]{2,25}$/;
export const WRONG_CALLED_PHONE = "Ce numéro n’est pas un numéro de téléphone ou de poste.";
