import { addDays, dayOf, endOfDay, instantOf } from "#app/shared/dates.ts";
import {
  EVALUATION_REFUSALS,
  type EvaluationMoment,
  type QuestionnaireKind,
} from "./evaluation.vocabulary.ts";
import type { EnrolmentStatus, SessionStatus } from "./seminars.vocabulary.ts";

/** People are invited to the questions of before so many days ahead; they may answer them as soon as their place is confirmed. */
export const BEFORE_DAYS = 14;

const MORNING = "08:00";

/** Settings of the administration, in days. */
export interface EvaluationDelays {
  /** How long the evaluation of the day stays open. */
  onDayOpen: number;
  /** From the end of the session to the second evaluation, and how long that one stays open. */
  followUpAfter: number;
  followUpOpen: number;
}

export interface EvaluatedSession {
  status: SessionStatus;
  startsAt: string;
  endsAt: string;
  heldAt: string | null;
}

export interface EvaluationWindow {
  opensAt: string;
  /** Those who have not answered are reminded once; null: they are not. */
  remindsAt: string | null;
  closesAt: string;
}

/** From when to when a session is evaluated. A sheet that is closed late does not shorten what its people have. */
export function windowOf(
  moment: EvaluationMoment,
  session: EvaluatedSession,
  delays: EvaluationDelays,
): EvaluationWindow {
  const { startsAt, endsAt, heldAt } = session;
  if (moment === "before") {
    const opensAt = instantOf(addDays(dayOf(startsAt), -BEFORE_DAYS), MORNING).toISOString();
    return { opensAt, remindsAt: null, closesAt: startsAt };
  }
  if (moment === "on_day") {
    const known = dayOf(heldAt !== null && heldAt > endsAt ? heldAt : endsAt);
    return spanOf(endsAt, known, delays.onDayOpen);
  }
  const first = addDays(dayOf(endsAt), delays.followUpAfter);
  return spanOf(instantOf(first, MORNING).toISOString(), first, delays.followUpOpen);
}

function spanOf(opensAt: string, from: string, days: number): EvaluationWindow {
  return {
    opensAt,
    remindsAt: instantOf(addDays(from, Math.ceil(days / 2)), MORNING).toISOString(),
    closesAt: endOfDay(addDays(from, days)).toISOString(),
  };
}

/** Which questionnaires a moment asks; the questions of knowledge come back as they were before. */
export function questionnairesOf(moment: EvaluationMoment): {
  opinion: Exclude<QuestionnaireKind, "knowledge"> | null;
  hasKnowledge: boolean;
} {
  if (moment === "before") return { opinion: null, hasKnowledge: true };
  if (moment === "on_day") return { opinion: "satisfaction", hasKnowledge: true };
  return { opinion: "follow_up", hasKnowledge: false };
}

export interface WhoAnswers {
  status: EnrolmentStatus;
  /** A signature of one of the half-days stands. */
  hasSigned: boolean;
}

/** Why this person is not asked at that moment; null when they are. */
export function refusePerson(moment: EvaluationMoment, who: WhoAnswers): string | null {
  if (moment === "before") return who.status === "confirmed" ? null : EVALUATION_REFUSALS.notConfirmed;
  const isThere = who.hasSigned && (who.status === "confirmed" || who.status === "attended");
  return isThere ? null : EVALUATION_REFUSALS.notAttended;
}

/** Why nothing can be answered now; the questions of before are open from the confirmed place to the session's start. */
export function refuseTime(
  moment: EvaluationMoment,
  evaluated: { status: SessionStatus } & Pick<EvaluationWindow, "opensAt" | "closesAt">,
  now: Date,
): string | null {
  const at = now.toISOString();
  if (evaluated.status !== "open" && evaluated.status !== "held") return EVALUATION_REFUSALS.cancelled;
  if (moment === "before") return at < evaluated.closesAt ? null : EVALUATION_REFUSALS.started;
  if (at < evaluated.opensAt) return EVALUATION_REFUSALS.notOpen;
  return at < evaluated.closesAt ? null : EVALUATION_REFUSALS.closed;
}
