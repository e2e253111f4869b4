import { expect, test } from "vitest";
import { deletionAt, draftLimits } from "./draft-expiry.rules.ts";

const NOW = new Date("2026-11-23T09:00:00.000Z");

test("a draft kept 30 days is told of after 23, and deleted after 30 and a week's notice", () => {
  expect(draftLimits(NOW, 30)).toEqual({
    tell: { touched: "2026-10-31T09:00:00.000Z" },
    delete: { touched: "2026-10-24T09:00:00.000Z", told: "2026-11-16T09:00:00.000Z" },
  });
});

test.each([
  ["told in time", "2026-10-31T09:00:00.000Z", "2026-11-30T09:00:00.000Z"],
  ["told late, after the server was down", "2026-06-01T09:00:00.000Z", "2026-11-30T09:00:00.000Z"],
  ["touched since", "2026-11-20T09:00:00.000Z", "2026-12-20T09:00:00.000Z"],
])("the day of deletion, %s", (_why, touchedAt, expected) => {
  expect(deletionAt(NOW, touchedAt, 30).toISOString()).toBe(expected);
});
