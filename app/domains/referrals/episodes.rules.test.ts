import { describe, expect, test } from "vitest";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import {
  canMoveEpisode,
  EPISODE_ACTIONS,
  type EpisodeAction,
  endStateOf,
  nextStepOf,
  plannedEndOf,
  refuseContact,
  refuseEnding,
  refuseExtension,
  returnDueAt,
} from "./episodes.rules.ts";
import { EPISODE_STATUSES, type EpisodeStatus } from "./episodes.vocabulary.ts";

const ALLOWED: Record<EpisodeStatus, readonly EpisodeAction[]> = {
  planned: ["start", "cancel"],
  in_care: ["extend", "end"],
  extended: ["extend", "end"],
  ended: ["return"],
  returned: ["acknowledge"],
  cancelled: ["plan"],
};

describe("the episode's state machine", () => {
  for (const status of EPISODE_STATUSES) {
    for (const action of EPISODE_ACTIONS) {
      const isAllowed = ALLOWED[status].includes(action);
      test(`${status} ${isAllowed ? "allows" : "refuses"} ${action}`, () => {
        expect(canMoveEpisode({ status, acknowledgedAt: null }, action)).toBe(isAllowed);
      });
    }
  }

  test("nothing moves once the return is acknowledged", () => {
    for (const action of EPISODE_ACTIONS) {
      expect(canMoveEpisode({ status: "returned", acknowledgedAt: "2026-01-01T00:00:00Z" }, action)).toBe(
        false,
      );
    }
  });
});

describe("deadlines", () => {
  test("care ends the standard duration after its start", () => {
    expect(plannedEndOf("2026-01-31", 180)).toBe("2026-07-30");
  });

  test("a return is due to be acknowledged at the end of the seventh day, summer time included", () => {
    expect(returnDueAt("2026-11-23")).toBe("2026-11-30T22:59:59.999Z");
    expect(returnDueAt("2026-03-25")).toBe("2026-04-01T21:59:59.999Z");
  });

  const dates = { plannedEndOn: "2026-12-01", endedOn: null, returnDueAt: null, acknowledgedAt: null };
  test.each([
    ["in_care", dates, { owner: "filiere", dueAt: "2026-12-01T22:59:59.999Z" }],
    ["extended", dates, { owner: "filiere", dueAt: "2026-12-01T22:59:59.999Z" }],
    ["ended", { ...dates, endedOn: "2026-11-20" }, { owner: "filiere", dueAt: "2026-11-27T22:59:59.999Z" }],
    [
      "returned",
      { ...dates, returnDueAt: "2026-11-30T22:59:59.999Z" },
      { owner: "secteur", dueAt: "2026-11-30T22:59:59.999Z" },
    ],
    ["returned", { ...dates, acknowledgedAt: "2026-11-24T08:00:00Z" }, { owner: "nobody", dueAt: null }],
  ] as const)("%s: who acts next", (status, episode, expected) => {
    expect(nextStepOf({ ...episode, status })).toEqual(expected);
  });

  test.each([
    ["2026-11-22", "overdue"],
    ["2026-11-23", "soon"],
    ["2026-12-23", "soon"],
    ["2026-12-24", "later"],
  ])("an end planned on %s is %s on 23 November", (day, expected) => {
    expect(endStateOf(day, "2026-11-23")).toBe(expected);
  });
});

describe("extension", () => {
  const episode = { status: "in_care" as EpisodeStatus, acknowledgedAt: null, plannedEndOn: "2026-11-30" };
  test.each([
    ["2026-11-30", CARE_REFUSALS.extensionBackwards],
    ["2026-10-01", CARE_REFUSALS.extensionBackwards],
    ["2026-12-01", null],
    ["2027-11-24", null],
    ["2027-11-25", CARE_REFUSALS.extensionTooLong],
  ])("to %s", (day, expected) => {
    expect(refuseExtension(episode, day, "2026-11-23")).toBe(expected);
  });

  test("to a day that is past, when the planned end is older still", () => {
    expect(refuseExtension(episode, "2026-12-05", "2026-12-05")).toBe(CARE_REFUSALS.extensionPast);
  });

  test("of an ended episode", () => {
    expect(refuseExtension({ ...episode, status: "ended" }, "2026-12-31", "2026-11-23")).toBe(
      CARE_REFUSALS.notInCare,
    );
  });
});

describe("ending", () => {
  const episode = { status: "in_care" as EpisodeStatus, acknowledgedAt: null, startedOn: "2026-06-01" };
  const ending = { endedOn: "2026-11-23", outcome: "improved", aimReached: 2 } as const;
  test.each([
    [ending, null],
    [{ ...ending, endedOn: "2026-06-01" }, null],
    [{ ...ending, endedOn: "2026-05-31" }, CARE_REFUSALS.endBeforeStart],
    [{ ...ending, endedOn: "2026-11-24" }, CARE_REFUSALS.endInFuture],
    [{ ...ending, aimReached: null }, CARE_REFUSALS.aimMissing],
    [{ ...ending, aimReached: null, outcome: "deceased" }, null],
    [{ ...ending, aimReached: null, outcome: "lost_to_follow_up" }, CARE_REFUSALS.aimMissing],
  ] as const)("%o", (input, expected) => {
    expect(refuseEnding(episode, input, "2026-11-23")?.message ?? null).toBe(expected);
  });
});

test.each([
  ["in_care", "2026-06-01", null],
  ["ended", "2026-11-23", null],
  ["in_care", "2026-05-31", CARE_REFUSALS.contactBeforeStart],
  ["in_care", "2026-11-24", CARE_REFUSALS.contactInFuture],
  ["planned", "2026-11-23", CARE_REFUSALS.notInCare],
  ["returned", "2026-11-23", CARE_REFUSALS.notInCare],
] as const)("a contact of an episode %s on %s", (status, day, expected) => {
  expect(refuseContact({ status, startedOn: "2026-06-01" }, day, "2026-11-23")).toBe(expected);
});
