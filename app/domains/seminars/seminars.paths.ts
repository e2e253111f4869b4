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
