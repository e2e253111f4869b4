import { PRIORITY_REASONS, type PriorityReason, type QueuePolicy } from "./seminars.vocabulary.ts";

/** What is known of somebody who enrols, on the day they do. */
export interface EnrolmentPast {
  /** Attended a session of this seminar. */
  hasAttended: boolean;
  /** Waited for an earlier session of this seminar and had no place. */
  wasRefused: boolean;
  /** Somebody of the same secteur, or of the same establishment, attended a seminar of the same filière. */
  hasTrainedColleague: boolean;
  /** Kept a place of this seminar in the last twelve months, and did not come, without a reason. */
  wasAbsent: boolean;
}

/** Each reason weighs more than all those after it together; an absence weighs against all of them. */
const WEIGHTS: Record<PriorityReason, number> = {
  held_place: 16,
  never_attended: 4,
  refused_before: 2,
  unit_untrained: 1,
  absent_before: -8,
};

/** Why this person is served before others or after them. */
export function priorityReasons(past: EnrolmentPast): PriorityReason[] {
  const applies: Record<PriorityReason, boolean> = {
    // given when a session is cancelled, never read from the past
    held_place: false,
    never_attended: !past.hasAttended,
    refused_before: past.wasRefused,
    unit_untrained: !past.hasTrainedColleague,
    absent_before: past.wasAbsent,
  };
  return PRIORITY_REASONS.filter((reason) => applies[reason]);
}

/** The place of these reasons in the queue, the highest first; 0 for everybody when the order is that of arrival. */
export function priorityOf(reasons: readonly PriorityReason[], policy: QueuePolicy): number {
  if (policy === "arrival") return 0;
  return reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
}
