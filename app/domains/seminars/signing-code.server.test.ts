import { expect, test } from "vitest";
import { stepOf } from "./signing.rules.ts";
import { codeAt, codesOf } from "./signing-code.server.ts";

const SECRET = "a secret for tests, thirty-two characters long";

test("a code is six digits, its own for each half-day, step and installation", () => {
  const code = codeAt(SECRET, "a", 1);
  expect(code).toMatch(/^\d{6}$/);
  expect(codeAt(SECRET, "a", 1)).toBe(code);
  const others = [codeAt(SECRET, "a", 2), codeAt(SECRET, "b", 1), codeAt(`${SECRET}!`, "a", 1)];
  for (const other of others) expect(other).not.toBe(code);
});

test("the screen holds the codes from the opening to the end", () => {
  const halfDay = { id: "a", startsAt: "2026-12-01T08:00:00.000Z", endsAt: "2026-12-01T11:00:00.000Z" };
  const { firstStep, codes } = codesOf(SECRET, halfDay, { beforeMinutes: 15 });
  expect(firstStep).toBe(stepOf(new Date("2026-12-01T07:45:00.000Z")));
  expect(codes).toHaveLength(15 + 180 + 1);
  expect(codes[15]).toBe(codeAt(SECRET, "a", stepOf(new Date("2026-12-01T08:00:00.000Z"))));
});
