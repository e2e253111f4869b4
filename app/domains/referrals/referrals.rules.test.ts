import { describe, expect, test } from "vitest";
import {
  canMove,
  ownerOf,
  type Party,
  possibleMoves,
  REFERRAL_ACTIONS,
  type ReferralAction,
  type ReferralState,
  stageOf,
  TRANSITIONS,
  tallyKey,
} from "./referrals.rules.ts";
import { REFERRAL_STATUSES, type ReferralStatus } from "./referrals.vocabulary.ts";

const PARTIES: readonly Party[] = ["sender", "filiere", "desk", "clock"];

function state(more: Partial<ReferralState>): ReferralState {
  return {
    status: "submitted",
    kind: "care",
    filiereId: "f",
    closedAt: null,
    isConversionAllowed: false,
    ...more,
  };
}

/**
 * The whole machine, written out: for a request for care with a filière, who may make which move in which status
 * (s sender, f filière, d desk, c clock). What is not here is refused.
 */
const CARE: Partial<Record<ReferralStatus, Partial<Record<ReferralAction, string>>>> = {
  draft: { submit: "s" },
  submitted: {
    ask_information: "f",
    decline: "f",
    redirect: "f",
    accept: "f",
    cancel: "sf",
  },
  needs_information: { give_information: "s", resume: "f", decline: "f", cancel: "sf" },
  accepted: { enqueue: "f", schedule: "f", cancel: "sf" },
  waiting: { schedule: "f", cancel: "sf" },
  scheduled: { unschedule: "f", start_care: "f", cancel: "sf" },
  in_care: { close: "sc" },
};

const ADVICE: typeof CARE = {
  ...CARE,
  submitted: {
    ask_information: "f",
    advise: "f",
    convert_to_care: "s",
    decline: "f",
    redirect: "f",
    cancel: "sf",
  },
  needs_information: { ...CARE.needs_information, convert_to_care: "s" },
  advised: { convert_to_care: "s" },
};

const AT_DESK: typeof CARE = {
  draft: { submit: "s" },
  submitted: { ask_information: "d", decline: "d", route: "d", cancel: "sd" },
  needs_information: { give_information: "s", resume: "d", decline: "d", cancel: "sd" },
};

const LETTER: Record<Party, string> = { sender: "s", filiere: "f", desk: "d", clock: "c" };

describe.each([
  ["care", state({}), CARE],
  ["advice", state({ kind: "advice" }), ADVICE],
] as const)("a request for %s", (_name, base, table) => {
  test.each(REFERRAL_STATUSES)("in %s", (status) => {
    for (const action of REFERRAL_ACTIONS) {
      for (const party of PARTIES) {
        const isAllowed = (table[status]?.[action] ?? "").includes(LETTER[party]);
        expect(canMove({ ...base, status }, action, [party]), `${action} by ${party}`).toBe(isAllowed);
      }
    }
  });
});

test.each(["draft", "submitted", "needs_information"] as const)(
  "without a filière, in %s, the desk acts",
  (status) => {
    for (const action of REFERRAL_ACTIONS) {
      for (const party of PARTIES) {
        const isAllowed = (AT_DESK[status]?.[action] ?? "").includes(LETTER[party]);
        expect(canMove(state({ status, filiereId: null }), action, [party]), `${action} by ${party}`).toBe(
          isAllowed,
        );
      }
    }
  },
);

test("nothing moves once closed, but an advice may become care", () => {
  const closedAt = "2026-11-23T09:00:00.000Z";
  for (const status of REFERRAL_STATUSES) {
    expect(possibleMoves(state({ status, closedAt }), PARTIES), status).toEqual([]);
  }
  const advised = state({ status: "advised", kind: "advice", closedAt });
  expect(possibleMoves(advised, PARTIES)).toEqual(["convert_to_care"]);
});

test("the filière converts an advice only when the sender allowed it beforehand", () => {
  const advised = state({ status: "advised", kind: "advice" });
  expect(canMove(advised, "convert_to_care", ["filiere"])).toBe(false);
  expect(canMove({ ...advised, isConversionAllowed: true }, "convert_to_care", ["filiere"])).toBe(true);
});

test("every move leads to a status of the machine, and nobody without a part moves anything", () => {
  for (const action of REFERRAL_ACTIONS) {
    expect(REFERRAL_STATUSES).toContain(TRANSITIONS[action].to);
    for (const status of REFERRAL_STATUSES) expect(canMove(state({ status }), action, [])).toBe(false);
  }
});

test.each(REFERRAL_STATUSES)("%s has an owner, unless it is closed", (status) => {
  const isClosed = stageOf(status, null) === "closed";
  expect(ownerOf(status, "f") === "nobody").toBe(isClosed);
  expect(ownerOf(status, null) === "nobody").toBe(isClosed);
});

test("returned care is closed, and counted apart", () => {
  expect(stageOf("in_care", "2026-11-23T09:00:00.000Z")).toBe("closed");
  expect(tallyKey("in_care", "2026-11-23T09:00:00.000Z")).toBe("returned");
  expect(tallyKey("in_care", null)).toBe("in_care");
});
