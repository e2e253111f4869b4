import { expect, test } from "vitest";
import { acceptedStep, currentCode, offeredSecret } from "./totp.server.ts";

// RFC 6238, appendix B, SHA-1: the ASCII secret 12345678901234567890; the last six of the eight digits.
const RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  ["1970-01-01T00:00:59Z", "287082", 1],
  ["2005-03-18T01:58:29Z", "081804", 37037036],
  ["2009-02-13T23:31:30Z", "005924", 41152263],
  ["2033-05-18T03:33:20Z", "279037", 66666666],
])("RFC 6238: at %s the code is %s", (instant, code, step) => {
  expect(currentCode(RFC_SECRET, new Date(instant))).toBe(code);
  expect(acceptedStep(RFC_SECRET, code, null, new Date(instant))).toBe(step);
});

const NOW = new Date("2026-11-23T08:00:10.000Z");
const STEP = Math.floor(NOW.getTime() / 30_000);
const codeAt = (seconds: number) => currentCode(RFC_SECRET, new Date(NOW.getTime() + seconds * 1000));

test.each([
  ["a code of this step", codeAt(0), null, STEP],
  ["of the step before", codeAt(-30), null, STEP - 1],
  ["of the step after", codeAt(30), null, STEP + 1],
  ["of two steps before", codeAt(-60), null, null],
  ["used already", codeAt(0), STEP, null],
  ["older than one used already", codeAt(-30), STEP, null],
  ["newer than one used already", codeAt(30), STEP, STEP + 1],
])("%s", (_why, code, lastStep, expected) => {
  expect(acceptedStep(RFC_SECRET, code, lastStep, NOW)).toBe(expected);
});

test("each session offers its own secret", () => {
  expect(offeredSecret("secret", "account", "1")).toBe(offeredSecret("secret", "account", "1"));
  expect(offeredSecret("secret", "account", "1")).not.toBe(offeredSecret("secret", "account", "2"));
  expect(offeredSecret("secret", "account", "1")).toMatch(/^[A-Z2-7]{32}$/);
});
