import type {
  BreachReason,
  LiaisonAim,
  LiaisonLevel,
  LiaisonStatus,
  ResetReason,
  TriageOutcome,
} from "#app/domains/liaison/liaison.vocabulary.ts";
import { reviewOutcomeOf } from "#app/domains/liaison/review.rules.ts";
import { dayOf, instantOf } from "#app/shared/dates.ts";
import { isWorkingDay } from "#app/shared/working-days.ts";

export interface FactRow {
  id: string;
  reference: string;
  hospitalId: string;
  hospitalName: string;
  wardId: string;
  wardName: string;
  requestedLevel: LiaisonLevel;
  requestedAt: string;
  clockStartedAt: string;
  contactDueAt: string;
  answerDueAt: string;
  firstContactAt: string | null;
  aim: LiaisonAim;
  teamResult: number | null;
  wardResult: number | null;
  contactBreachReason: BreachReason | null;
  answerBreachReason: BreachReason | null;
}

export interface FactEvent {
  requestId: string;
  at: string;
  action: string;
  toStatus: string | null;
  level: LiaisonLevel | null;
  visit: number;
  reasonCode: string | null;
}

export interface LiaisonFact extends FactRow {
  /** The level in force at the first contact, or the last one. */
  level: LiaisonLevel;
  status: LiaisonStatus;
  /** Null: not reviewed, or taken at once. */
  review: TriageOutcome | null;
  isNight: boolean;
  resets: ResetReason[];
  /** Minutes from the clock's start; null: nobody saw the patient, or no answer yet. */
  contactMinutes: number | null;
  answerMinutes: number | null;
  /** Null: the clock does not count (settled by phone, not retained, cancelled), or still runs. */
  isContactInTime: boolean | null;
  isAnswerInTime: boolean | null;
}

const MS_PER_MINUTE = 60_000;
const NIGHT = { from: "18:30", until: "08:30" };

const UNSEEN: readonly LiaisonStatus[] = ["answered_by_phone", "refused", "cancelled"];

/** Each request with what its events say of its course; `events` oldest first, of any of the requests. */
export function factsOf(rows: readonly FactRow[], events: readonly FactEvent[], now: Date): LiaisonFact[] {
  const byRequest = new Map<string, FactEvent[]>();
  for (const event of events) {
    const own = byRequest.get(event.requestId);
    if (own) own.push(event);
    else byRequest.set(event.requestId, [event]);
  }
  return rows.map((row) => factOf(row, byRequest.get(row.id) ?? [], now));
}

function factOf(row: FactRow, events: readonly FactEvent[], now: Date): LiaisonFact {
  const first = (action: string) => events.find((event) => event.action === action);
  const seen = first("see");
  const beforeSeen = seen ? events.slice(0, events.indexOf(seen) + 1) : events;
  const status = (events.at(-1)?.toStatus ?? "requested") as LiaisonStatus;
  const contactAt = seen ? row.firstContactAt : null;
  const answeredAt = first("countersign")?.at ?? null;
  const isCounted = !UNSEEN.includes(status);
  return {
    ...row,
    level: beforeSeen.findLast((event) => event.level !== null)?.level ?? row.requestedLevel,
    status,
    review: reviewOutcomeOf(events),
    isNight: isNight(row.requestedAt),
    resets: events.flatMap((event) =>
      event.action === "reset_clock" && event.reasonCode ? [event.reasonCode as ResetReason] : [],
    ),
    contactMinutes: minutesBetween(row.clockStartedAt, contactAt),
    answerMinutes: minutesBetween(row.clockStartedAt, answeredAt),
    isContactInTime: isCounted ? inTime(contactAt, row.contactDueAt, now) : null,
    isAnswerInTime: isCounted ? inTime(answeredAt, row.answerDueAt, now) : null,
  };
}

/** A clock that ran out without an answer was not kept, even while the request is open. */
function inTime(doneAt: string | null, dueAt: string, now: Date): boolean | null {
  if (doneAt !== null) return doneAt <= dueAt;
  return dueAt < now.toISOString() ? false : null;
}

/** Out of working days, or between 18:30 and 8:30. */
export function isNight(at: string): boolean {
  const day = dayOf(at);
  if (!isWorkingDay(day)) return true;
  return at < instantOf(day, NIGHT.until).toISOString() || at >= instantOf(day, NIGHT.from).toISOString();
}

function minutesBetween(from: string, to: string | null): number | null {
  return to === null ? null : Math.max(0, (Date.parse(to) - Date.parse(from)) / MS_PER_MINUTE);
}
