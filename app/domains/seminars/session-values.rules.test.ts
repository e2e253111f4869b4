import { expect, test } from "vitest";
import { extraContent, type SessionContent } from "./session-values.rules.ts";

const CONTENT: SessionContent = {
  halfDays: [
    // two days, on either side of the change to winter time
    { moment: "morning", startsAt: "2026-10-23T07:00:00.000Z", endsAt: "2026-10-23T10:00:00.000Z" },
    { moment: "afternoon", startsAt: "2026-10-23T12:00:00.000Z", endsAt: "2026-10-23T15:00:00.000Z" },
    { moment: "morning", startsAt: "2026-10-26T08:00:00.000Z", endsAt: "2026-10-26T11:00:00.000Z" },
  ],
  siteId: null,
  place: "Salle des fêtes",
  videoUrl: null,
  trainers: [],
  capacity: 12,
  enrolmentOpensAt: null,
  enrolmentClosesAt: null,
  quotaKind: null,
  quotas: [],
  quotaReleaseDays: null,
};

test("an extra session begins when the polled date does; its other half-days follow at their own hours", () => {
  const polled = { startsAt: "2026-12-01T08:30:00.000Z", endsAt: "2026-12-01T11:30:00.000Z" };
  expect(extraContent(CONTENT, polled).halfDays).toEqual([
    { moment: "morning", ...polled },
    { moment: "afternoon", startsAt: "2026-12-01T13:00:00.000Z", endsAt: "2026-12-01T16:00:00.000Z" },
    { moment: "morning", startsAt: "2026-12-04T08:00:00.000Z", endsAt: "2026-12-04T11:00:00.000Z" },
  ]);
});

test("what the polled date would overlap is left out", () => {
  const polled = { startsAt: "2026-12-01T13:00:00.000Z", endsAt: "2026-12-01T16:00:00.000Z" };
  expect(extraContent(CONTENT, polled).halfDays.map(({ startsAt }) => startsAt)).toEqual([
    "2026-12-01T13:00:00.000Z",
    "2026-12-04T08:00:00.000Z",
  ]);
});
