import type { QuestionnaireKind } from "./evaluation.vocabulary.ts";

/** The pages that anybody may read, without signing in. */
export const PROGRAMME_PATH = "/programme";

/** The catalogue of whoever is signed in. */
export const SEMINARS_PATH = "/seminaires";

export function sessionPath(sessionId: string): string {
  return `${SEMINARS_PATH}/seances/${sessionId}`;
}

/** Where an offered place is taken or left, without an account; `{token:…}` is filled in when the e-mail is sent. */
export function offerPath(offerId: string): string {
  return `${PROGRAMME_PATH}/place/${offerId}.{token:${offerId}}`;
}

/** Where somebody without an account sees their rank, or gives their place back. */
export function followPath(enrolmentId: string): string {
  return `${PROGRAMME_PATH}/suivi/${enrolmentId}.{token:${enrolmentId}}`;
}

/** Where somebody without an account confirms their address. */
export function confirmPath(requestId: string): string {
  return `${PROGRAMME_PATH}/confirmer/${requestId}.{token:${requestId}}`;
}

/** Where somebody without an account signs their presence, or explains an absence. */
export function signPath(enrolmentId: string): string {
  return `${PROGRAMME_PATH}/signer/${enrolmentId}.{token:${enrolmentId}}`;
}

/** Where somebody without an account finds their certificate. */
export function certificateFilePath(certificateId: string): string {
  return `${PROGRAMME_PATH}/attestation/${certificateId}.{token:${certificateId}}`;
}

/** What the QR of a certificate opens. */
export function verificationPath(code: string): string {
  return `/verification/${code}`;
}

export const SIGN_PATH = "/seminaires/signer";
export const CERTIFICATES_PATH = "/seminaires/attestations";

export function sheetPath(sessionId: string, halfDayId?: string): string {
  return `${sessionPath(sessionId)}/emargement${halfDayId ? `?demi-journee=${halfDayId}` : ""}`;
}

/** What was attested for a session, for the coordination. */
export function sessionCertificatesPath(sessionId: string): string {
  return `${sessionPath(sessionId)}/attestations`;
}

/** Where somebody without an account asks for a place. */
export function placeRequestPath(session: { code: string; id: string }): string {
  return `${PROGRAMME_PATH}/${session.code}/${session.id}/demande`;
}

/** The coordination's pages. */
export const MANAGEMENT_PATH = "/seminaires/gestion";

export function managedSeminarPath(seminarId: string): string {
  return `${MANAGEMENT_PATH}/${seminarId}`;
}

export function managedSessionPath(sessionId: string): string {
  return `${MANAGEMENT_PATH}/seances/${sessionId}`;
}

/** What the coordination proposes to the signed-in person. */
export const PROPOSALS_PATH = "/seminaires/propositions";

/** Where somebody says, without an account, which dates suit them. */
export function pollPath(personId: string): string {
  return `${PROGRAMME_PATH}/sondage/${personId}.{token:${personId}}`;
}

/** Who is trained for which filière, in which secteur. */
export const COMPETENCES_PATH = "/seminaires/competences";

/** Whom a cell of the map counts, by the codes of its filière and secteur. */
export function trainedPeoplePath(of: {
  filiere: string;
  secteur: string;
  profession?: string | null;
}): string {
  const { filiere, secteur, profession } = of;
  const search = new URLSearchParams({ filiere, secteur, ...(profession ? { profession } : {}) });
  return `${COMPETENCES_PATH}/personnes?${search}`;
}

/** A session of this seminar to prepare, with places kept for a secteur. */
export function neededSessionPath(seminarId: string, secteurCode: string): string {
  return `${managedSeminarPath(seminarId)}/seances/nouvelle?secteur=${secteurCode}`;
}

/** Where somebody says what a session was worth, and what they know. */
export function evaluationPath(sessionId: string): string {
  return `${sessionPath(sessionId)}/evaluation`;
}

/** The same, without an account. */
export function evaluationLinkPath(personId: string): string {
  return `${PROGRAMME_PATH}/evaluation/${personId}.{token:${personId}}`;
}

/** What was answered of a session, for its trainers and the coordination. */
export function sessionResultsPath(sessionId: string): string {
  return `${sessionPath(sessionId)}/resultats`;
}

/** What was answered of all the sessions of a seminar. */
export function seminarResultsPath(seminarId: string): string {
  return `${managedSeminarPath(seminarId)}/resultats`;
}

/** What the sessions of a seminar ask. */
export function questionnairePath(seminarId: string, kind?: QuestionnaireKind): string {
  return `${managedSeminarPath(seminarId)}/evaluation${kind ? `?questionnaire=${kind}` : ""}`;
}
