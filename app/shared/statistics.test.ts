import { expect, test } from "vitest";
import { quantile } from "./statistics.ts";

// Hyndman & Fan, type 7, as R's quantile() gives by default.
test.each([
  [[1, 2, 3, 4], 0.5, 2.5],
  [[4, 1, 3, 2], 0.9, 3.7],
  [[7], 0.9, 7],
  [[1, 2, 3, 4, 5], 0.25, 2],
  [[], 0.5, null],
])("%o at %d", (values, share, expected) => {
  const found = quantile(values, share);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(expected);
});
