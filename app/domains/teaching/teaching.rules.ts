import { type Actor, can } from "#app/platform/access/permissions.rules.ts";
import { addDays, dayOf, endOfDay, formatTime } from "#app/shared/dates.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";
import type { TeachingKind, TeachingStatus } from "./teaching.vocabulary.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MAX_HOURS = 8;
const HOUR_MS = 3_600_000;

/** Days left to answer a proposal, or what was asked about it. */
export const ANSWER_DAYS = 5;
/** Days before a session at which its content is to be ready, and its presenter is reminded of it. */
export const CONTENT_DAYS = 2;
export const REMINDER_DAYS = 7;
/** Days after a session in which its sheet is to be closed. */
const CLOSING_DAYS = 2;
/** Minutes before its beginning from which presence may be noted. */
const PRESENCE_MINUTES = 15;

/** Whose turn a session's moves may be. */
export type TeachingParty = "presenter" | "moderator" | "coordinator";

export const TEACHING_MOVES = [
  "accept",
  "askChanges",
  "resubmit",
  "withdraw",
  "cancel",
  "edit",
  "write",
  "close",
] as const;
export type TeachingMove = (typeof TEACHING_MOVES)[number];

interface Transition {
  from: readonly TeachingStatus[];
  by: readonly TeachingParty[];
  /** Only before the session begins, or only after. */
  when?: "before" | "after";
}

/** Every move of a session: from where, by whom, when. The page's buttons are derived from it. */
export const TEACHING_TRANSITIONS: Record<TeachingMove, Transition> = {
  accept: { from: ["proposed"], by: ["moderator", "coordinator"], when: "before" },
  askChanges: { from: ["proposed"], by: ["moderator", "coordinator"], when: "before" },
  resubmit: { from: ["changes_asked"], by: ["presenter"], when: "before" },
  withdraw: { from: ["proposed", "changes_asked", "planned"], by: ["presenter"], when: "before" },
  cancel: { from: ["free", "proposed", "changes_asked", "planned"], by: ["moderator", "coordinator"] },
  edit: {
    from: ["free", "proposed", "changes_asked", "planned"],
    by: ["moderator", "coordinator"],
    when: "before",
  },
  write: { from: ["proposed", "changes_asked", "planned"], by: ["presenter"] },
  close: { from: ["planned"], by: ["moderator", "coordinator"], when: "after" },
};

export interface TeachingTimes {
  startsAt: string;
  endsAt: string;
}

export interface TeachingState extends TeachingTimes {
  kind: TeachingKind;
  status: TeachingStatus;
  presenterId: string | null;
  moderatorId: string;
  completedAt: string | null;
}

export function partiesOf(
  actor: Actor,
  session: Pick<TeachingState, "presenterId" | "moderatorId">,
): TeachingParty[] {
  const parties: Record<TeachingParty, boolean> = {
    presenter: session.presenterId === actor.accountId,
    moderator: session.moderatorId === actor.accountId && can(actor, "teaching.moderate"),
    coordinator: can(actor, "teaching.manage"),
  };
  return (["presenter", "moderator", "coordinator"] as const).filter((party) => parties[party]);
}

/** A proposal is between whoever makes it and whoever answers: others see what is free, and what was accepted. */
export function isForAll(session: { status: TeachingStatus; acceptedAt: string | null }): boolean {
  return session.status === "free" || session.acceptedAt !== null;
}

/** Why this person cannot do this now, or null. */
export function refuseMove(
  move: TeachingMove,
  session: TeachingState,
  actor: Actor,
  now: Date,
): { kind: "forbidden" | "rule"; message: string } | null {
  const { from, by, when } = TEACHING_TRANSITIONS[move];
  if (!partiesOf(actor, session).some((party) => by.includes(party)))
    return { kind: "forbidden", message: TEACHING_REFUSALS.forbidden };
  if (!from.includes(session.status)) return { kind: "rule", message: TEACHING_REFUSALS.notPossible };
  const hasBegun = session.startsAt <= now.toISOString();
  if (when === "before" && hasBegun) return { kind: "rule", message: TEACHING_REFUSALS.started };
  if (when === "after" && !hasBegun) return { kind: "rule", message: TEACHING_REFUSALS.notStarted };
  return null;
}

/** What this person can do with the session now. */
export function movesOf(session: TeachingState, actor: Actor, now: Date): TeachingMove[] {
  return TEACHING_MOVES.filter((move) => refuseMove(move, session, actor, now) === null);
}

/** Who has to act, and until when: no open session without both (ADR 011). */
export function ownerOf(session: TeachingState, now: Date): { ownerId: string | null; dueAt: string | null } {
  const { status, presenterId, moderatorId, startsAt, endsAt } = session;
  const toAnswer = earliest(endOfDay(addDays(dayOf(now), ANSWER_DAYS)).toISOString(), startsAt);
  switch (status) {
    case "free":
      return { ownerId: moderatorId, dueAt: before(startsAt, REMINDER_DAYS, now) };
    case "proposed":
      return { ownerId: moderatorId, dueAt: toAnswer };
    case "changes_asked":
      return { ownerId: presenterId, dueAt: toAnswer };
    case "planned":
      return session.completedAt === null && endsAt > now.toISOString()
        ? { ownerId: presenterId, dueAt: before(startsAt, CONTENT_DAYS, now) }
        : { ownerId: moderatorId, dueAt: endOfDay(addDays(dayOf(endsAt), CLOSING_DAYS)).toISOString() };
    default:
      return { ownerId: null, dueAt: null };
  }
}

/** So many days before the session; when that is past already, its beginning. */
function before(startsAt: string, days: number, now: Date): string {
  const at = new Date(Date.parse(startsAt) - days * DAY_MS).toISOString();
  return at > now.toISOString() ? at : startsAt;
}

function earliest(a: string, b: string): string {
  return a < b ? a : b;
}

/** Why a session cannot take place at these times, with the field to say it beside; null when it can. */
export function refuseTimes(times: TeachingTimes, now: Date): { field: string; message: string } | null {
  if (times.endsAt <= times.startsAt) return { field: "endTime", message: TEACHING_REFUSALS.endBeforeStart };
  if (Date.parse(times.endsAt) - Date.parse(times.startsAt) > MAX_HOURS * HOUR_MS)
    return { field: "endTime", message: TEACHING_REFUSALS.tooLong };
  return times.startsAt <= now.toISOString() ? { field: "day", message: TEACHING_REFUSALS.past } : null;
}

/** Why somebody cannot note their own presence now, in words; null when they can. */
export function refusePresence(
  session: Pick<TeachingState, "status" | "startsAt" | "endsAt">,
  now: Date,
): string | null {
  if (session.status === "held") return TEACHING_REFUSALS.closed;
  if (session.status !== "planned") return TEACHING_REFUSALS.notPossible;
  const opensAt = new Date(Date.parse(session.startsAt) - PRESENCE_MINUTES * MINUTE_MS);
  if (now < opensAt) return `${TEACHING_REFUSALS.tooEarly} ${formatTime(opensAt)}.`;
  return now.toISOString() > session.endsAt ? TEACHING_REFUSALS.over : null;
}

/** The presenter hears of it at once when the reminder's day is already past. */
export function isReminderPast(startsAt: string, now: Date): boolean {
  return Date.parse(startsAt) - REMINDER_DAYS * DAY_MS <= now.getTime();
}

/** Hours of a session, for whoever was there. */
export function hoursOf({ startsAt, endsAt }: TeachingTimes): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / HOUR_MS;
}
