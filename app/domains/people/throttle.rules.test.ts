import { expect, test } from "vitest";
import { countTry, PER_ACCOUNT, type Tries, throttledMessage } from "./throttle.rules.ts";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function tried(tries: number, blockedUntil: Date | null = null): Tries {
  return { tries, lastTryAt: NOW.toISOString(), blockedUntil: blockedUntil?.toISOString() ?? null };
}

test.each([
  ["the first try", undefined, NOW, 1, null],
  ["the fourth", tried(3), NOW, 4, null],
  ["the fifth starts the first delay", tried(4), NOW, 5, at(1)],
  ["the sixth doubles it", tried(5, at(1)), at(1), 6, at(3)],
  ["the seventh doubles it again", tried(6, at(2)), at(2), 7, at(6)],
  ["no delay is longer than an hour", tried(40, at(60)), at(60), 41, at(120)],
  ["a day without a try forgets them", tried(40, at(60)), at(24 * 60 + 1), 1, null],
  ["a day to the minute does not", tried(40, at(60)), at(24 * 60), 41, at(25 * 60)],
] as const)("%s", (_why, state, now, tries, blockedUntil) => {
  expect(countTry(state, PER_ACCOUNT, now)).toEqual({
    isAllowed: true,
    state: { tries, lastTryAt: now.toISOString(), blockedUntil: blockedUntil?.toISOString() ?? null },
  });
});

test("nothing is counted while the delay runs", () => {
  const until = at(1);
  expect(countTry(tried(5, until), PER_ACCOUNT, new Date(until.getTime() - 1))).toEqual({
    isAllowed: false,
    until,
  });
});

test("the message rounds up to minutes", () => {
  expect(throttledMessage(at(0.2), NOW)).toBe("Trop d’essais. Réessayez dans 1 minute.");
  expect(throttledMessage(at(3.1), NOW)).toBe("Trop d’essais. Réessayez dans 4 minutes.");
});
