import { describe, expect, test } from "vitest";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Role } from "#app/platform/access/roles.vocabulary.ts";
import {
  movesOf,
  ownerOf,
  refuseMove,
  refusePresence,
  refuseTimes,
  type TeachingState,
} from "./teaching.rules.ts";
import { TEACHING_STATUSES, type TeachingStatus } from "./teaching.vocabulary.ts";

/** A Monday, 10:00 in Paris. */
const NOW = new Date("2026-11-23T09:00:00.000Z");
const AFTER = new Date("2026-12-07T14:30:00.000Z");

function actor(accountId: string, role: Role): Actor {
  return {
    accountId,
    professionalId: accountId,
    displayName: accountId,
    email: "a@b.test",
    grants: [{ role, scopeType: "network", scopeId: "*" }],
  };
}

const intern = actor("intern", "intern");
const senior = actor("senior", "sector_psychiatrist");
const coordinator = actor("coordinator", "university_coordinator");

function session(more: Partial<TeachingState> = {}): TeachingState {
  return {
    kind: "case",
    status: "planned",
    startsAt: "2026-12-07T13:00:00.000Z",
    endsAt: "2026-12-07T14:00:00.000Z",
    presenterId: "intern",
    moderatorId: "senior",
    completedAt: null,
    ...more,
  };
}

test("what each person can do, in each state", () => {
  const moves = (status: TeachingStatus, who: Actor, now = NOW) => movesOf(session({ status }), who, now);
  const table = Object.fromEntries(
    TEACHING_STATUSES.map((status) => [
      status,
      {
        presenter: moves(status, intern),
        moderator: moves(status, senior),
        after: moves(status, senior, AFTER),
      },
    ]),
  );
  expect(table).toEqual({
    free: { presenter: [], moderator: ["cancel", "edit"], after: ["cancel"] },
    proposed: {
      presenter: ["withdraw", "write"],
      moderator: ["accept", "askChanges", "cancel", "edit"],
      after: ["cancel"],
    },
    changes_asked: {
      presenter: ["resubmit", "withdraw", "write"],
      moderator: ["cancel", "edit"],
      after: ["cancel"],
    },
    planned: { presenter: ["withdraw", "write"], moderator: ["cancel", "edit"], after: ["cancel", "close"] },
    held: { presenter: [], moderator: [], after: [] },
    cancelled: { presenter: [], moderator: [], after: [] },
  });
});

test("the coordination may all that the moderator may; another senior, another intern, nothing", () => {
  for (const status of TEACHING_STATUSES)
    expect(movesOf(session({ status }), coordinator, NOW)).toEqual(movesOf(session({ status }), senior, NOW));
  expect(movesOf(session(), actor("other", "sector_psychiatrist"), NOW)).toEqual([]);
  expect(movesOf(session(), actor("other", "intern"), NOW)).toEqual([]);
});

test("whoever moderates without the right any more does not", () => {
  expect(refuseMove("cancel", session(), actor("senior", "seminar_participant"), NOW)?.kind).toBe(
    "forbidden",
  );
});

describe("an open session always has an owner and a date", () => {
  test.each([
    ["free", {}, "senior", "2026-11-30T13:00:00.000Z"],
    // five days, to the end of the day in Paris
    ["proposed", {}, "senior", "2026-11-28T22:59:59.999Z"],
    ["changes_asked", {}, "intern", "2026-11-28T22:59:59.999Z"],
    ["planned", {}, "intern", "2026-12-05T13:00:00.000Z"],
    ["planned", { completedAt: NOW.toISOString() }, "senior", "2026-12-09T22:59:59.999Z"],
    ["held", {}, null, null],
    ["cancelled", {}, null, null],
  ] as const)("%s %o", (status, more, ownerId, dueAt) => {
    expect(ownerOf(session({ status, ...more }), NOW)).toEqual({ ownerId, dueAt });
  });

  test("near the session, its beginning is the date; once it is over, the moderator closes it", () => {
    const near = new Date("2026-12-06T09:00:00.000Z");
    expect(ownerOf(session({ status: "proposed" }), near).dueAt).toBe("2026-12-07T13:00:00.000Z");
    expect(ownerOf(session(), near)).toEqual({ ownerId: "intern", dueAt: "2026-12-07T13:00:00.000Z" });
    expect(ownerOf(session(), AFTER).ownerId).toBe("senior");
  });
});

test.each([
  ["2026-12-07T13:00:00.000Z", "2026-12-07T14:00:00.000Z", null],
  ["2026-12-07T13:00:00.000Z", "2026-12-07T13:00:00.000Z", "endTime"],
  ["2026-12-07T13:00:00.000Z", "2026-12-07T12:00:00.000Z", "endTime"],
  ["2026-12-07T07:00:00.000Z", "2026-12-07T15:00:00.000Z", null],
  ["2026-12-07T07:00:00.000Z", "2026-12-07T15:01:00.000Z", "endTime"],
  ["2026-11-23T09:00:00.000Z", "2026-11-23T10:00:00.000Z", "day"],
  ["2026-11-23T09:00:00.001Z", "2026-11-23T10:00:00.000Z", null],
])("from %s to %s: %s", (startsAt, endsAt, field) => {
  expect(refuseTimes({ startsAt, endsAt }, NOW)?.field ?? null).toBe(field);
});

test.each([
  ["2026-12-07T12:44:59.000Z", "Vous pourrez noter votre présence à partir de 13:45."],
  ["2026-12-07T12:45:00.000Z", null],
  ["2026-12-07T14:00:00.000Z", null],
  ["2026-12-07T14:00:00.001Z", "La séance est finie : la personne qui modère note votre présence."],
])("presence is noted by oneself from a quarter of an hour before, to the end: %s", (at, message) => {
  expect(refusePresence(session(), new Date(at))).toBe(message);
});
