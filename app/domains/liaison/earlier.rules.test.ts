import { expect, test } from "vitest";
import { sortEarlier } from "./earlier.rules.ts";
import type { LiaisonStatus } from "./liaison.vocabulary.ts";

const request = (
  requestedAt: string,
  wardId = "own",
  more: { status?: LiaisonStatus; hospitalId?: string } = {},
) => ({
  requestedAt,
  wardId,
  hospitalId: "here",
  status: "closed" as LiaisonStatus,
  ...more,
});
const asking = {
  hospitalId: "here",
  admittedOn: "2026-11-20",
  frequentFrom: 3,
  mayRead: (row: { wardId: string }) => row.wardId === "own",
};

test("what may not be read is a number and a day", () => {
  const sorted = sortEarlier(
    [
      request("2026-11-22T23:30:00Z", "other"),
      request("2026-10-01T08:00:00Z"),
      request("2026-03-01T08:00:00Z", "other"),
    ],
    { ...asking, frequentFrom: 9 },
  );
  expect(sorted.readable).toMatchObject([{ requestedAt: "2026-10-01T08:00:00Z", isSameStay: false }]);
  // Half past midnight in Paris.
  expect(sorted.others).toEqual({ count: 2, lastOn: "2026-11-23" });
});

test.each([
  ["on the day of entry", request("2026-11-20T00:30:00Z"), asking.admittedOn, true],
  [
    "the day before, a minute to midnight in Paris",
    request("2026-11-19T22:59:00Z"),
    asking.admittedOn,
    false,
  ],
  [
    "in another hospital",
    request("2026-11-21T08:00:00Z", "own", { hospitalId: "there" }),
    asking.admittedOn,
    false,
  ],
  ["without a day of entry", request("2026-11-21T08:00:00Z"), null, false],
])("the same stay: %s", (_why, row, admittedOn, expected) => {
  const { readable } = sortEarlier([row], { ...asking, admittedOn });
  expect(readable[0]?.isSameStay).toBe(expected);
});

test.each([
  [2, [], null],
  [3, [], 3],
  [4, [], 4],
  [2, [request("2026-05-01T08:00:00Z", "own", { status: "cancelled" })], null],
])("%i requests and %o, signalled from 3 on: %s", (count, cancelled, expected) => {
  const rows = Array.from({ length: count }, (_, month) => request(`2026-0${month + 1}-01T08:00:00Z`));
  expect(sortEarlier([...rows, ...cancelled], asking).frequentCount).toBe(expected);
});
