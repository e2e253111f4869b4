import { tallyKey } from "#app/domains/referrals/referrals.rules.ts";
import type { Priority, ReferralStatus } from "#app/domains/referrals/referrals.vocabulary.ts";
import { addDays, dayOf, daysBetween } from "#app/shared/dates.ts";

/** What decides where a referral is counted; read it before and after a move. */
export interface CountedReferral {
  filiereId: string | null;
  territoryId: string;
  senderSecteurId: string;
  status: ReferralStatus;
  priority: Priority;
  /** Set on care that was returned and acknowledged: it is counted apart from care under way. */
  closedAt: string | null;
}

/** One cell of the tallies: a worklist, and a status in it (for a queue: a priority). */
export interface TallyKey {
  worklist: string;
  bucket: string;
}

export interface TallyCount extends TallyKey {
  count: number;
}

/** People of a filière whose care began in the ISO week of the Monday `weekOn`, after that many days. */
export interface WaitCount {
  filiereId: string;
  weekOn: string;
  waitDays: number;
  count: number;
}

/** Accepted, and not yet seen: who starts care before someone who is referred today. */
const QUEUED: readonly ReferralStatus[] = ["accepted", "waiting", "scheduled"];

const SECONDS_PER_DAY = 86_400;

export function filiereWorklist(filiereId: string): string {
  return filiereId;
}

/** Requests without a filière, which the territory desk triages. */
export function deskWorklist(territoryId: string): string {
  return `desk:${territoryId}`;
}

/** What a secteur sent, its drafts included. */
export function secteurWorklist(secteurId: string): string {
  return `secteur:${secteurId}`;
}

/** People accepted by a filière whose care has not begun, by priority. */
export function queueWorklist(filiereId: string): string {
  return `queue:${filiereId}`;
}

/** Every cell in which a referral is counted once. A draft is seen by its sender alone. */
export function tallyKeysOf(referral: CountedReferral): TallyKey[] {
  const { filiereId, status } = referral;
  const bucket: string = tallyKey(status, referral.closedAt);
  const keys = [{ worklist: secteurWorklist(referral.senderSecteurId), bucket }];
  if (status === "draft") return keys;
  if (!filiereId) return [...keys, { worklist: deskWorklist(referral.territoryId), bucket }];
  keys.push({ worklist: filiereWorklist(filiereId), bucket });
  if (QUEUED.includes(status)) keys.push({ worklist: queueWorklist(filiereId), bucket: referral.priority });
  return keys;
}

/** The Monday (YYYY-MM-DD) of a day's ISO week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/**
 * The wait of one person, in calendar days of Paris: from the first submission (`clockStartedAt`, kept when the
 * referral is redirected) to the first attended visit, minus the whole days during which the filière waited
 * for information from the sender. Never negative.
 */
export function waitDaysOf(referral: {
  clockStartedAt: string;
  careStartedAt: string;
  pausedSeconds: number;
}): number {
  const elapsed = daysBetween(dayOf(referral.clockStartedAt), dayOf(referral.careStartedAt));
  return Math.max(0, elapsed - Math.floor(referral.pausedSeconds / SECONDS_PER_DAY));
}
