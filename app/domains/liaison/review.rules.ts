import { groupBy } from "#app/shared/collections.ts";
import type {
  LiaisonAim,
  LiaisonLevel,
  LiaisonRefusalReason,
  ResetReason,
  TriageOutcome,
} from "./liaison.vocabulary.ts";

/** What a relevance review can decide, and the event that says so. */
const DECISIONS: Record<string, TriageOutcome> = {
  validate: "validated",
  change_level: "modified",
  answer_by_phone: "phone",
  refuse: "refused",
};

/** The events that the monthly review reads. */
export const REVIEW_EVENTS = ["request", ...Object.keys(DECISIONS)];

/** A later decision outweighs a validation: what counts is whether the request changed. */
const OUTCOME_ORDER: readonly TriageOutcome[] = ["phone", "refused", "modified", "validated"];

/** How a request was settled before anyone travelled; null: not reviewed, or taken at once. */
export function reviewOutcomeOf(events: readonly { action: string }[]): TriageOutcome | null {
  const found = events.flatMap(({ action }) => DECISIONS[action] ?? []);
  return OUTCOME_ORDER.find((outcome) => found.includes(outcome)) ?? null;
}

export interface ReviewRow {
  id: string;
  reference: string;
  wardId: string;
  wardName: string;
  requestedAt: string;
  requestedLevel: LiaisonLevel;
  question: string;
  aim: LiaisonAim;
  calledAt: string | null;
  calledPerson: string | null;
  teamResult: number | null;
  wardResult: number | null;
  wardComment: string | null;
}

export interface ReviewEvent {
  requestId: string;
  at: string;
  version: number;
  action: string;
  level: LiaisonLevel | null;
  reasonCode: string | null;
  comment: string | null;
  by: string;
}

export interface ReviewReset {
  requestId: string;
  at: string;
  reason: ResetReason;
  comment: string | null;
  previousStartedAt: string;
  startedAt: string;
  by: string;
}

/** Who decided, when, and in which words. */
export interface Decision {
  at: string;
  by: string;
  comment: string | null;
}

export interface ReviewedRequest extends ReviewRow {
  outcome: TriageOutcome | null;
  /** Of the outcome; null when nobody reviewed the request. */
  decision: Decision | null;
  refusalReason: LiaisonRefusalReason | null;
  /** The level in force after the review. */
  level: LiaisonLevel;
  levelChanges: (Decision & { from: LiaisonLevel; to: LiaisonLevel })[];
  resets: ReviewReset[];
}

/** Each request with what its events say of its review; events in any order, of any of the requests. */
export function reviewedRequests(
  rows: readonly ReviewRow[],
  events: readonly ReviewEvent[],
  resets: readonly ReviewReset[],
): ReviewedRequest[] {
  const eventsOf = groupBy(inOrder(events), ({ requestId }) => requestId);
  const resetsOf = groupBy(inOrder(resets), ({ requestId }) => requestId);
  return rows.map((row) => {
    const own = eventsOf.get(row.id) ?? [];
    const outcome = reviewOutcomeOf(own);
    const decided = own.findLast(({ action }) => outcome !== null && DECISIONS[action] === outcome);
    const levelChanges = levelChangesOf(row, own);
    return {
      ...row,
      outcome,
      decision: decided ? { at: decided.at, by: decided.by, comment: decided.comment } : null,
      refusalReason: outcome === "refused" ? ((decided?.reasonCode ?? null) as LiaisonRefusalReason) : null,
      level: levelChanges.at(-1)?.to ?? row.requestedLevel,
      levelChanges,
      resets: resetsOf.get(row.id) ?? [],
    };
  });
}

function inOrder<T extends { at: string; version?: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.version ?? 0) - (b.version ?? 0) || a.at.localeCompare(b.at));
}

function levelChangesOf(
  row: Pick<ReviewRow, "requestedLevel">,
  events: readonly ReviewEvent[],
): ReviewedRequest["levelChanges"] {
  let from = row.requestedLevel;
  return events.flatMap(({ action, level, at, by, comment }) => {
    if (action !== "change_level" || level === null) return [];
    const change = { at, by, comment, from, to: level };
    from = level;
    return [change];
  });
}

export interface WardReview {
  wardId: string;
  wardName: string;
  requests: number;
  /** How many had a review, whatever it decided. */
  reviewed: number;
  outcomes: Record<TriageOutcome, number>;
  /** Why requests were not retained, the most frequent first. */
  reasons: { reason: LiaisonRefusalReason; count: number }[];
  resets: number;
  /** Results rated by both sides, and how they compare (IRAC, RCPsych FROM-LP 2015). */
  irac: { rated: number; agreed: number; wardLower: number; wardHigher: number };
}

/** The month ward by ward, by name; a ward that asked nothing is not there. */
export function wardReviews(requests: readonly ReviewedRequest[]): WardReview[] {
  const wards = [...new Map(requests.map(({ wardId, wardName }) => [wardId, wardName]))];
  return wards
    .map(([wardId, wardName]) => {
      const own = requests.filter((request) => request.wardId === wardId);
      return { wardId, wardName, ...reviewFigures(own) };
    })
    .sort((a, b) => a.wardName.localeCompare(b.wardName, "fr"));
}

export function reviewFigures(requests: readonly ReviewedRequest[]): Omit<WardReview, "wardId" | "wardName"> {
  const withOutcome = (outcome: TriageOutcome) => requests.filter((one) => one.outcome === outcome).length;
  const gaps = requests.flatMap((request) => iracGap(request) ?? []);
  return {
    requests: requests.length,
    reviewed: requests.filter(({ outcome }) => outcome !== null).length,
    outcomes: {
      validated: withOutcome("validated"),
      modified: withOutcome("modified"),
      phone: withOutcome("phone"),
      refused: withOutcome("refused"),
    },
    reasons: refusalReasons(requests),
    resets: requests.filter(({ resets }) => resets.length > 0).length,
    irac: {
      rated: gaps.length,
      agreed: gaps.filter((gap) => gap === 0).length,
      wardLower: gaps.filter((gap) => gap < 0).length,
      wardHigher: gaps.filter((gap) => gap > 0).length,
    },
  };
}

/** How much better the ward rates the result than the team did; null until both have rated it. */
export function iracGap(request: Pick<ReviewRow, "teamResult" | "wardResult">): number | null {
  const { teamResult, wardResult } = request;
  return teamResult === null || wardResult === null ? null : wardResult - teamResult;
}

function refusalReasons(requests: readonly ReviewedRequest[]): WardReview["reasons"] {
  const counts = new Map<LiaisonRefusalReason, number>();
  for (const { refusalReason } of requests)
    if (refusalReason) counts.set(refusalReason, (counts.get(refusalReason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
}
