import { expect, test } from "vitest";
import { standingOf } from "./own-enrolments.rules.ts";

const NOW = new Date("2026-11-23T09:00:00.000Z");
const BEFORE = "2026-11-23T08:59:59.000Z";
const AFTER = "2026-11-23T09:00:01.000Z";

const coming = { endedAt: null, startsAt: AFTER, endsAt: AFTER, offerExpiresAt: null };
const begun = { ...coming, startsAt: BEFORE };
const ended = { ...begun, endsAt: BEFORE };

test.each([
  ["a place to come", { ...coming, status: "confirmed" }, "confirmed"],
  ["a place of today, begun", { ...begun, status: "confirmed" }, "confirmed"],
  ["a place of a session that has ended", { ...ended, status: "confirmed" }, "over"],
  ["a rank", { ...coming, status: "waiting" }, "waiting"],
  ["a rank of a session that has begun", { ...begun, status: "waiting" }, "over"],
  ["an offer in its time", { ...coming, status: "offered", offerExpiresAt: AFTER }, "offered"],
  [
    "an offer whose time is over, before the job",
    { ...coming, status: "offered", offerExpiresAt: BEFORE },
    "over",
  ],
  ["a list that was left", { ...coming, status: "cancelled", endedAt: BEFORE }, "over"],
  ["a presence", { ...ended, status: "attended" }, "over"],
] as const)("%s", (_why, enrolment, standing) => {
  expect(standingOf(enrolment, NOW)).toBe(standing);
});
