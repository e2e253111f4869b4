import {
  LIAISON_STATUSES,
  type LiaisonLevel,
  type LiaisonOwner,
  type LiaisonStatus,
} from "./liaison.vocabulary.ts";

/**
 * Who makes a move: the asking ward, whoever triages and signs for the territory, any intern of the hospital,
 * the intern in charge, or the passing of time.
 */
export type LiaisonParty = "ward" | "supervisor" | "pool" | "intern" | "clock";

export const LIAISON_ACTIONS = [
  "validate",
  "change_level",
  "answer_by_phone",
  "refuse",
  "take",
  "assign",
  "hand_over",
  "release",
  "reset_clock",
  "see",
  "submit_note",
  "return_note",
  "countersign",
  "plan_visit",
  "confirm",
  "close",
  "cancel",
] as const;
export type LiaisonAction = (typeof LIAISON_ACTIONS)[number];

interface Transition {
  from: readonly LiaisonStatus[];
  /** Left out: the status stays. */
  to?: LiaisonStatus;
  by: readonly LiaisonParty[];
}

/**
 * The liaison request's state machine (DESIGN §4). The server refuses whatever is not in it; the buttons are
 * derived from it. Follow-up visits go from the signed answer back to «à voir».
 */
export const LIAISON_TRANSITIONS: Record<LiaisonAction, Transition> = {
  validate: { from: ["requested"], to: "triaged", by: ["supervisor"] },
  change_level: { from: ["requested", "triaged", "assigned"], by: ["supervisor"] },
  answer_by_phone: { from: ["requested", "triaged"], to: "answered_by_phone", by: ["supervisor"] },
  refuse: { from: ["requested", "triaged"], to: "refused", by: ["supervisor"] },
  take: { from: ["requested", "triaged"], to: "assigned", by: ["pool", "supervisor"] },
  assign: { from: ["requested", "triaged", "assigned"], to: "assigned", by: ["supervisor"] },
  /** Whoever acknowledges a handover by name takes the requests on its list. */
  hand_over: { from: ["triaged", "assigned"], to: "assigned", by: ["pool", "supervisor"] },
  release: { from: ["assigned"], to: "triaged", by: ["intern", "supervisor"] },
  reset_clock: { from: ["requested", "triaged", "assigned"], by: ["supervisor", "intern"] },
  see: { from: ["assigned"], to: "seen", by: ["intern"] },
  submit_note: { from: ["seen"], to: "written", by: ["intern"] },
  return_note: { from: ["written"], to: "seen", by: ["supervisor"] },
  countersign: { from: ["written"], to: "countersigned", by: ["supervisor"] },
  plan_visit: { from: ["countersigned"], to: "assigned", by: ["supervisor", "intern"] },
  confirm: { from: ["countersigned"], to: "closed", by: ["ward"] },
  close: { from: ["countersigned"], to: "closed", by: ["supervisor", "intern", "clock"] },
  cancel: {
    from: ["requested", "triaged", "assigned"],
    to: "cancelled",
    by: ["ward", "supervisor", "intern"],
  },
};

export interface LiaisonState {
  status: LiaisonStatus;
  level: LiaisonLevel;
  visit: number;
}

/** May any of these parties make this move now? */
export function canMoveRequest(
  request: LiaisonState,
  action: LiaisonAction,
  parties: readonly LiaisonParty[],
): boolean {
  const transition = LIAISON_TRANSITIONS[action];
  if (!transition.from.includes(request.status)) return false;
  // A patient who was seen once is neither cancelled nor given a new clock.
  if (request.visit > 1 && (action === "cancel" || action === "reset_clock")) return false;
  return movers(request, action).some((party) => parties.includes(party));
}

/** The moves that these parties may make now, in the order of `LIAISON_ACTIONS`. */
export function possibleRequestMoves(
  request: LiaisonState,
  parties: readonly LiaisonParty[],
): LiaisonAction[] {
  return LIAISON_ACTIONS.filter((action) => canMoveRequest(request, action, parties));
}

/** Nobody travels before the relevance review, except for an immediate request: the hour that it has is for the patient. */
function movers(request: LiaisonState, action: LiaisonAction): readonly LiaisonParty[] {
  const parties = LIAISON_TRANSITIONS[action].by;
  const isBeforeReview = request.status === "requested" && request.level !== "immediate";
  return action === "take" && isBeforeReview ? parties.filter((party) => party !== "pool") : parties;
}

const CLOSED_STATUSES: readonly LiaisonStatus[] = ["closed", "answered_by_phone", "refused", "cancelled"];

/** The columns of the board, in their order. */
export const OPEN_STATUSES = LIAISON_STATUSES.filter((status) => !CLOSED_STATUSES.includes(status));

export function isClosedStatus(status: LiaisonStatus): boolean {
  return CLOSED_STATUSES.includes(status);
}

const OWNERS: Record<LiaisonStatus, LiaisonOwner> = {
  requested: "supervisor",
  triaged: "pool",
  assigned: "intern",
  seen: "intern",
  written: "supervisor",
  countersigned: "ward",
  closed: "nobody",
  answered_by_phone: "nobody",
  refused: "nobody",
  cancelled: "nobody",
};

/** Who must act in a status. */
export function liaisonOwnerOf(status: LiaisonStatus): LiaisonOwner {
  return OWNERS[status];
}
