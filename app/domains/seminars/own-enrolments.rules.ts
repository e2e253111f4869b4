import type { EnrolmentStatus } from "./seminars.vocabulary.ts";

/** Under which heading somebody finds an enrolment of their own. */
export type OwnStanding = "offered" | "confirmed" | "waiting" | "over";

/** What began is over for whoever still waits; a place stays one until the session has ended. */
export function standingOf(
  enrolment: {
    status: EnrolmentStatus;
    endedAt: string | null;
    startsAt: string;
    endsAt: string;
    offerExpiresAt: string | null;
  },
  now: Date,
): OwnStanding {
  const at = now.toISOString();
  if (enrolment.endedAt !== null) return "over";
  switch (enrolment.status) {
    case "offered":
      return enrolment.offerExpiresAt !== null && enrolment.offerExpiresAt > at ? "offered" : "over";
    case "confirmed":
      return at < enrolment.endsAt ? "confirmed" : "over";
    case "waiting":
      return at < enrolment.startsAt ? "waiting" : "over";
    default:
      return "over";
  }
}
