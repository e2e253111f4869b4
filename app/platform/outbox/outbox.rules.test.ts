import { expect, test } from "vitest";
import { retryDelayMs } from "./outbox.rules.ts";

test.each([
  [1, 60_000],
  [2, 120_000],
  [9, 256 * 60_000],
  [10, null],
  [11, null],
])("after %i attempts, the next is in %s ms", (attempts, expected) => {
  expect(retryDelayMs(attempts)).toBe(expected);
});
