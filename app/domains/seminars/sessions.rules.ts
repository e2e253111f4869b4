import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import { ENROLMENT_REFUSALS } from "./refusals.vocabulary.ts";
import type { SessionStatus } from "./seminars.vocabulary.ts";

export interface SessionTimes {
  status: SessionStatus;
  startsAt: string;
  enrolmentOpensAt: string;
  enrolmentClosesAt: string;
}

/** Why nobody can enrol in this session now; null when people can. */
export function refuseSession(session: SessionTimes, now: Date): string | null {
  const at = now.toISOString();
  if (session.status === "draft") return ENROLMENT_REFUSALS.unknownSession;
  if (session.status === "cancelled") return ENROLMENT_REFUSALS.cancelled;
  if (session.status === "held" || at >= session.startsAt) return ENROLMENT_REFUSALS.held;
  if (at < session.enrolmentOpensAt) return ENROLMENT_REFUSALS.notOpenYet;
  return at >= session.enrolmentClosesAt ? ENROLMENT_REFUSALS.closed : null;
}

/** Why this profession cannot enrol; an empty audience is open to all. */
export function refuseAudience(audience: readonly Profession[], profession: Profession): string | null {
  return audience.length === 0 || audience.includes(profession) ? null : ENROLMENT_REFUSALS.notAudience;
}

/** Are the reserved places still reserved? */
export function hasQuotas(session: { quotaKind: string | null; quotaReleasedAt: string | null }): boolean {
  return session.quotaKind !== null && session.quotaReleasedAt === null;
}
