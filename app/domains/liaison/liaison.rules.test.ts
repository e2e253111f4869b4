import { describe, expect, test } from "vitest";
import {
  canMoveRequest,
  isClosedStatus,
  LIAISON_ACTIONS,
  LIAISON_TRANSITIONS,
  type LiaisonParty,
  liaisonOwnerOf,
  possibleRequestMoves,
} from "./liaison.rules.ts";
import { LIAISON_STATUSES } from "./liaison.vocabulary.ts";

const EVERYONE: readonly LiaisonParty[] = ["ward", "supervisor", "pool", "intern", "clock"];

describe.each(LIAISON_STATUSES)("%s", (status) => {
  test.each(LIAISON_ACTIONS)("%s: from the states of the table alone, by its parties alone", (action) => {
    const { from, by } = LIAISON_TRANSITIONS[action];
    const request = { status, level: "immediate" as const, visit: 1 };
    for (const party of EVERYONE)
      expect(canMoveRequest(request, action, [party]), party).toBe(
        from.includes(status) && by.includes(party),
      );
  });

  test("a closed request has no move and nobody who must act; an open one has both", () => {
    const moves = possibleRequestMoves({ status, level: "urgent", visit: 1 }, EVERYONE);
    expect(moves.length === 0).toBe(isClosedStatus(status));
    expect(liaisonOwnerOf(status) === "nobody").toBe(isClosedStatus(status));
  });
});

test("nobody travels before the review, unless the request is immediate", () => {
  const state = { status: "requested", visit: 1 } as const;
  expect(canMoveRequest({ ...state, level: "immediate" }, "take", ["pool"])).toBe(true);
  expect(canMoveRequest({ ...state, level: "urgent" }, "take", ["pool"])).toBe(false);
  expect(canMoveRequest({ ...state, level: "urgent" }, "take", ["supervisor"])).toBe(true);
});

test.each(["cancel", "reset_clock"] as const)("a patient who was seen once: no %s", (action) => {
  expect(canMoveRequest({ status: "assigned", level: "urgent", visit: 2 }, action, EVERYONE)).toBe(false);
});
