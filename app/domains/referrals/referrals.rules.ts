import {
  PRIORITY_RANKS,
  type Priority,
  REFERRAL_STATUSES,
  type ReferralKind,
  type ReferralOwner,
  type ReferralStage,
  type ReferralStatus,
} from "./referrals.vocabulary.ts";

/** Who makes a move: the sending secteur, the filière's coordination, the territory desk, or the passing of time. */
export type Party = "sender" | "filiere" | "desk" | "clock";

export const REFERRAL_ACTIONS = [
  "submit",
  "ask_information",
  "give_information",
  "resume",
  "advise",
  "convert_to_care",
  "decline",
  "redirect",
  "route",
  "accept",
  "enqueue",
  "schedule",
  "unschedule",
  "start_care",
  "close",
  "cancel",
] as const;
export type ReferralAction = (typeof REFERRAL_ACTIONS)[number];

interface Transition {
  from: readonly ReferralStatus[];
  to: ReferralStatus;
  by: readonly Party[];
  /** Left out: both kinds. */
  kind?: ReferralKind;
  /** Only a referral that has (or has not) found its filière. */
  filiere?: "known" | "unknown";
}

/** The referral's state machine (DESIGN §4). The server refuses whatever is not in it; the buttons are derived from it. */
export const TRANSITIONS: Record<ReferralAction, Transition> = {
  submit: { from: ["draft"], to: "submitted", by: ["sender"] },
  ask_information: { from: ["submitted"], to: "needs_information", by: ["filiere", "desk"] },
  give_information: { from: ["needs_information"], to: "submitted", by: ["sender"] },
  /** The filière goes on with what it has, when the information does not come. */
  resume: { from: ["needs_information"], to: "submitted", by: ["filiere", "desk"] },
  advise: { from: ["submitted"], to: "advised", by: ["filiere"], kind: "advice", filiere: "known" },
  convert_to_care: {
    from: ["submitted", "needs_information", "advised"],
    to: "submitted",
    by: ["sender", "filiere"],
    kind: "advice",
    filiere: "known",
  },
  decline: { from: ["submitted", "needs_information"], to: "declined", by: ["filiere", "desk"] },
  redirect: { from: ["submitted"], to: "redirected", by: ["filiere"], filiere: "known" },
  route: { from: ["submitted"], to: "submitted", by: ["desk"], filiere: "unknown" },
  accept: { from: ["submitted"], to: "accepted", by: ["filiere"], kind: "care", filiere: "known" },
  enqueue: { from: ["accepted"], to: "waiting", by: ["filiere"] },
  schedule: { from: ["accepted", "waiting"], to: "scheduled", by: ["filiere"] },
  unschedule: { from: ["scheduled"], to: "waiting", by: ["filiere"] },
  start_care: { from: ["scheduled"], to: "in_care", by: ["filiere"] },
  close: { from: ["in_care"], to: "in_care", by: ["sender", "clock"] },
  /** Not a draft, which nobody has received: it is deleted. */
  cancel: {
    from: ["submitted", "needs_information", "accepted", "waiting", "scheduled"],
    to: "cancelled",
    by: ["sender", "filiere", "desk"],
  },
};

export interface ReferralState {
  status: ReferralStatus;
  kind: ReferralKind;
  filiereId: string | null;
  closedAt: string | null;
  isConversionAllowed: boolean;
}

/** May any of these parties make this move now? */
export function canMove(referral: ReferralState, action: ReferralAction, parties: readonly Party[]): boolean {
  const transition = TRANSITIONS[action];
  if (referral.closedAt !== null && action !== "convert_to_care") return false;
  if (!transition.from.includes(referral.status)) return false;
  if (transition.kind && transition.kind !== referral.kind) return false;
  if (transition.filiere && (transition.filiere === "known") !== (referral.filiereId !== null)) return false;
  return allowedParties(referral, action).some((party) => parties.includes(party));
}

/** The moves that these parties may make now, in the order of `REFERRAL_ACTIONS`. */
export function possibleMoves(referral: ReferralState, parties: readonly Party[]): ReferralAction[] {
  return REFERRAL_ACTIONS.filter((action) => canMove(referral, action, parties));
}

/** The filière turns an advice into care only when the sender allowed it beforehand (as NHS e-RS Advice & Guidance). */
function allowedParties(referral: ReferralState, action: ReferralAction): readonly Party[] {
  const parties = TRANSITIONS[action].by;
  if (action === "convert_to_care" && !referral.isConversionAllowed) return ["sender"];
  // Without a filière it is the desk that acts, with one it is the filière.
  return parties.filter((party) => party !== (referral.filiereId === null ? "filiere" : "desk"));
}

const STAGES: Record<ReferralStatus, ReferralStage> = {
  draft: "draft",
  submitted: "triage",
  needs_information: "triage",
  accepted: "waiting",
  waiting: "waiting",
  scheduled: "waiting",
  in_care: "care",
  advised: "closed",
  declined: "closed",
  redirected: "closed",
  cancelled: "closed",
};

/** The worklist tab of a status; care that was returned and acknowledged is closed. */
export function stageOf(status: ReferralStatus, closedAt: string | null): ReferralStage {
  return closedAt === null ? STAGES[status] : "closed";
}

/** Who must act in a status. */
export function ownerOf(status: ReferralStatus, filiereId: string | null): ReferralOwner {
  if (STAGES[status] === "closed") return "nobody";
  if (status === "draft" || status === "needs_information") return "secteur";
  return filiereId === null ? "desk" : "filiere";
}

/** What a worklist counts: each status, and returned care apart from care under way. */
export const TALLY_KEYS = [...REFERRAL_STATUSES, "returned"] as const;
export type TallyKey = (typeof TALLY_KEYS)[number];

export function tallyKey(status: ReferralStatus, closedAt: string | null): TallyKey {
  return status === "in_care" && closedAt !== null ? "returned" : status;
}

export function priorityRank(priority: Priority): number {
  return PRIORITY_RANKS[priority];
}
