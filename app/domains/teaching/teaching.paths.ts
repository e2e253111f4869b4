export const TEACHING_PATH = "/enseignement";

export const RECORD_PATH = `${TEACHING_PATH}/mon-carnet`;
export const NEW_SESSION_PATH = `${TEACHING_PATH}/nouvelle`;

export function teachingPath(sessionId: string): string {
  return `${TEACHING_PATH}/seances/${sessionId}`;
}

export function contentPath(sessionId: string): string {
  return `${teachingPath(sessionId)}/contenu`;
}

export function presencePath(sessionId: string): string {
  return `${teachingPath(sessionId)}/presences`;
}

/** Where an intern proposes something: for a free slot when one is named. */
export function proposalPath(slotId?: string): string {
  return `${TEACHING_PATH}/proposer${slotId ? `?creneau=${slotId}` : ""}`;
}

/** What a calendar subscribes to in somebody's name; `{token:…}` is filled in where it is shown. */
export function feedPath(accountId: string): string {
  return `${TEACHING_PATH}/abonnement/${accountId}.{token:${accountId}}/agenda.ics`;
}
