import { expect, test } from "vitest";
import {
  compareInQueue,
  isReviewDue,
  type QueuePlace,
  waitingDueAt,
  waitingSinceOf,
  waitReviewDueAt,
} from "./waiting-list.rules.ts";

const wait = { waitingSince: "2026-10-01T08:00:00.000Z", waitReviewedAt: null };

test("a wait is reassessed the filière's limit after it began, then after each reassessment", () => {
  expect(waitReviewDueAt(wait, 60)).toBe("2026-11-30T22:59:59.999Z");
  expect(waitReviewDueAt({ ...wait, waitReviewedAt: "2026-11-20T10:00:00.000Z" }, 60)).toBe(
    "2027-01-19T22:59:59.999Z",
  );
});

test.each([
  ["2026-11-30T22:59:59.999Z", false],
  ["2026-11-30T23:00:00.000Z", true],
])("at %s a reassessment of 60 days is due: %s", (now, expected) => {
  expect(isReviewDue(wait, 60, new Date(now))).toBe(expected);
});

test.each([
  ["2026-11-01T22:59:59.999Z", "2026-11-01T22:59:59.999Z"],
  ["2027-03-01T22:59:59.999Z", "2026-11-30T22:59:59.999Z"],
  [null, "2026-11-30T22:59:59.999Z"],
])("care due at %s makes a waiting referral due at %s", (careDueAt, expected) => {
  expect(waitingDueAt({ ...wait, careDueAt }, 60)).toBe(expected);
});

test("those moved up come first, then priority, then date, then the identifier", () => {
  const place = (id: string, boost: number, priorityRank: number, waitingSince: string): QueuePlace => ({
    id,
    boost,
    priorityRank,
    waitingSince,
  });
  const places = [
    place("f", 0, 3, "2026-01-01"),
    place("e", 0, 2, "2026-03-02"),
    place("d", 0, 2, "2026-03-01"),
    place("c", 0, 1, "2026-06-01"),
    place("b", 1, 3, "2026-06-01"),
    place("a", 1, 3, "2026-06-01"),
  ];
  expect(places.toSorted(compareInQueue).map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e", "f"]);
});

test("a redirected referral waits since its first submission, one that comes back keeps its date", () => {
  const now = new Date("2026-11-23T09:00:00.000Z");
  const fresh = { waitingSince: null, redirectedFromId: null, clockStartedAt: "2026-11-01T09:00:00.000Z" };
  expect(waitingSinceOf(fresh, now)).toBe(now.toISOString());
  expect(waitingSinceOf({ ...fresh, redirectedFromId: "x" }, now)).toBe(fresh.clockStartedAt);
  expect(waitingSinceOf({ ...fresh, waitingSince: "2026-11-10T09:00:00.000Z" }, now)).toBe(
    "2026-11-10T09:00:00.000Z",
  );
});
