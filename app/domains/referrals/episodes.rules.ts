import { addDays, daysBetween, endOfDay } from "#app/shared/dates.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import type { AimResult, EpisodeOutcome, EpisodeStatus } from "./episodes.vocabulary.ts";
import type { Party } from "./referrals.rules.ts";
import type { ReferralOwner } from "./referrals.vocabulary.ts";

/** The referring secteur acknowledges a return within 7 days (ANCHORS §1.5). */
export const DAYS_TO_ACKNOWLEDGE = 7;

/** The filière sends the letter within 7 days of the end: our own default, no source sets one. */
export const DAYS_TO_RETURN = 7;

/** An end is announced this many days ahead. */
export const END_SOON_DAYS = 30;

/** What is near its end, and what is on its way back. */
export const END_LISTS = ["soon", "overdue", "to_return", "returned"] as const;
export type EndList = (typeof END_LISTS)[number];

/** Rows of a page of these lists. */
export const ENDS_PAGE = 50;

const LONGEST_EXTENSION_DAYS = 366;

export const EPISODE_ACTIONS = ["plan", "start", "extend", "end", "return", "acknowledge", "cancel"] as const;
export type EpisodeAction = (typeof EPISODE_ACTIONS)[number];

interface EpisodeTransition {
  from: readonly EpisodeStatus[];
  to: EpisodeStatus;
  by: Party;
}

/** The episode's state machine (DESIGN §4). `plan` takes up again an episode whose first visit fell through. */
export const EPISODE_TRANSITIONS: Record<EpisodeAction, EpisodeTransition> = {
  plan: { from: ["cancelled"], to: "planned", by: "filiere" },
  start: { from: ["planned"], to: "in_care", by: "filiere" },
  extend: { from: ["in_care", "extended"], to: "extended", by: "filiere" },
  end: { from: ["in_care", "extended"], to: "ended", by: "filiere" },
  return: { from: ["ended"], to: "returned", by: "filiere" },
  acknowledge: { from: ["returned"], to: "returned", by: "sender" },
  cancel: { from: ["planned"], to: "cancelled", by: "filiere" },
};

export interface EpisodeState {
  status: EpisodeStatus;
  acknowledgedAt: string | null;
}

/** May the episode make this move now? An acknowledged return is the end of the loop. */
export function canMoveEpisode(episode: EpisodeState, action: EpisodeAction): boolean {
  return episode.acknowledgedAt === null && EPISODE_TRANSITIONS[action].from.includes(episode.status);
}

export function isInCare(status: EpisodeStatus): boolean {
  return status === "in_care" || status === "extended";
}

/** Care is limited in time: it ends the filière's standard duration after the first attended visit. */
export function plannedEndOf(startedOn: string, durationDays: number): string {
  return addDays(startedOn, durationDays);
}

/** The last instant at which the secteur acknowledges in time. */
export function returnDueAt(returnedOn: string): string {
  return endOfDay(addDays(returnedOn, DAYS_TO_ACKNOWLEDGE)).toISOString();
}

export interface NextStep {
  owner: ReferralOwner;
  dueAt: string | null;
}

/** Who must act next on an episode, and until when; the referral's row repeats it. */
export function nextStepOf(episode: {
  status: EpisodeStatus;
  plannedEndOn: string | null;
  endedOn: string | null;
  returnDueAt: string | null;
  acknowledgedAt: string | null;
}): NextStep {
  if (isInCare(episode.status)) return { owner: "filiere", dueAt: lastInstantOf(episode.plannedEndOn) };
  if (episode.status === "ended") {
    const day = episode.endedOn ? addDays(episode.endedOn, DAYS_TO_RETURN) : null;
    return { owner: "filiere", dueAt: lastInstantOf(day) };
  }
  if (episode.status !== "returned") return { owner: "filiere", dueAt: null };
  return episode.acknowledgedAt
    ? { owner: "nobody", dueAt: null }
    : { owner: "secteur", dueAt: episode.returnDueAt };
}

function lastInstantOf(day: string | null): string | null {
  return day ? endOfDay(day).toISOString() : null;
}

/** Why an extension is refused, or null. Days as YYYY-MM-DD. */
export function refuseExtension(
  episode: EpisodeState & { plannedEndOn: string | null },
  newEndOn: string,
  today: string,
): string | null {
  if (!canMoveEpisode(episode, "extend")) return CARE_REFUSALS.notInCare;
  if (episode.plannedEndOn && newEndOn <= episode.plannedEndOn) return CARE_REFUSALS.extensionBackwards;
  if (newEndOn <= today) return CARE_REFUSALS.extensionPast;
  if (daysBetween(today, newEndOn) > LONGEST_EXTENSION_DAYS) return CARE_REFUSALS.extensionTooLong;
  return null;
}

/** Why an ending is refused and beside which field, or null. After a death nobody is asked about the aim. */
export function refuseEnding(
  episode: EpisodeState & { startedOn: string | null },
  ending: { endedOn: string; outcome: EpisodeOutcome; aimReached: AimResult | null },
  today: string,
): { message: string; field?: string } | null {
  if (!canMoveEpisode(episode, "end")) return { message: CARE_REFUSALS.notInCare };
  if (episode.startedOn && ending.endedOn < episode.startedOn)
    return { message: CARE_REFUSALS.endBeforeStart, field: "endedOn" };
  if (ending.endedOn > today) return { message: CARE_REFUSALS.endInFuture, field: "endedOn" };
  if (ending.aimReached === null && ending.outcome !== "deceased")
    return { message: CARE_REFUSALS.aimMissing, field: "aimReached" };
  return null;
}

/** Why a contact is refused, or null. One made after the end of care is still recorded until the return is sent. */
export function refuseContact(
  episode: { status: EpisodeStatus; startedOn: string | null },
  onDay: string,
  today: string,
): string | null {
  if (!isInCare(episode.status) && episode.status !== "ended") return CARE_REFUSALS.notInCare;
  if (episode.startedOn && onDay < episode.startedOn) return CARE_REFUSALS.contactBeforeStart;
  return onDay > today ? CARE_REFUSALS.contactInFuture : null;
}

export type EndState = "overdue" | "soon" | "later";

/** Where a planned end stands on a day: past, within 30 days, or later. */
export function endStateOf(plannedEndOn: string, today: string): EndState {
  if (plannedEndOn < today) return "overdue";
  return daysBetween(today, plannedEndOn) <= END_SOON_DAYS ? "soon" : "later";
}
