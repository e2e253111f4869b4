import { expect, test } from "vitest";
import { offerExpiresAt } from "./offers.rules.ts";

const delays = { maxHours: 72, minHours: 4 };

// November: Paris is one hour ahead of UTC.
test.each([
  ["far: three days", "2026-11-02T09:00:00Z", "2026-12-15T08:00:00Z", "2026-11-05T09:00:00.000Z"],
  ["ten days: one day", "2026-11-02T09:00:00Z", "2026-11-12T09:00:00Z", "2026-11-03T09:00:00.000Z"],
  ["tomorrow: four hours", "2026-11-02T09:00:00Z", "2026-11-03T09:00:00Z", "2026-11-02T13:00:00.000Z"],
  [
    "in the evening: the next morning",
    "2026-11-02T17:00:00Z",
    "2026-11-04T09:00:00Z",
    "2026-11-03T09:00:00.000Z",
  ],
  [
    "in the night: the same morning",
    "2026-11-02T23:30:00Z",
    "2026-11-04T23:00:00Z",
    "2026-11-03T09:00:00.000Z",
  ],
  ["never after the start", "2026-11-03T06:00:00Z", "2026-11-03T08:00:00Z", "2026-11-03T08:00:00.000Z"],
  ["nor by the night", "2026-11-02T18:00:00Z", "2026-11-03T07:30:00Z", "2026-11-03T07:30:00.000Z"],
])("%s", (_name, now, startsAt, expected) => {
  expect(offerExpiresAt(new Date(now), startsAt, delays).toISOString()).toBe(expected);
});
