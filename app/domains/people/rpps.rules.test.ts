import { expect, test } from "vitest";
import { RPPS_IS_IDNPS, RPPS_KEY, RPPS_LENGTH, refuseRpps } from "./rpps.rules.ts";

test.each([
  ["99700218896", "test number of the ANS", null],
  ["99700771191", "test number of the ANS", null],
  ["10000000009", "made for tests", null],
  ["10000000017", "made for tests", null],
  ["10000000001", "wrong key", RPPS_KEY],
  ["1000000000", "10 digits", RPPS_LENGTH],
  ["899700218896", "8 + RPPS, the IDNPS of Pro Santé Connect", RPPS_IS_IDNPS],
  ["812345678901", "12 digits that hide no RPPS", RPPS_LENGTH],
  ["9970021889a", "a letter", RPPS_LENGTH],
  ["", "nothing", RPPS_LENGTH],
])("RPPS %s (%s)", (rpps, _why, expected) => {
  expect(refuseRpps(rpps)).toBe(expected);
});
