import { expect, test } from "vitest";
import { type Change, concerns, connectionWords, unseenSince } from "./live.rules.ts";

const NOW = new Date("2026-11-25T13:32:00.000Z");

function change(updatedAt: string): Change {
  return { id: updatedAt, version: 1, hospitalId: "h1", wardId: "w1", updatedAt };
}

test.each([
  ["the hospital that one answers", { hospitalIds: ["h1"], wardIds: [] }, true],
  ["the ward that one asks for", { hospitalIds: [], wardIds: ["w1"] }, true],
  ["another hospital, another ward", { hospitalIds: ["h2"], wardIds: ["w2"] }, false],
  ["nothing", { hospitalIds: [], wardIds: [] }, false],
])("a change concerns %s", (_place, watched, expected) => {
  expect(concerns(change("2026-11-25T13:31:00.000Z"), watched)).toBe(expected);
});

test.each([
  ["just after the reading", "2026-11-25T13:31:50.000Z", "2026-11-25T13:31:51.000Z", 1],
  ["written while it was read", "2026-11-25T13:31:50.000Z", "2026-11-25T13:31:45.000Z", 1],
  ["well before it", "2026-11-25T13:31:50.000Z", "2026-11-25T13:31:44.999Z", 0],
])("a board does not show what moved %s", (_when, since, updatedAt, count) => {
  expect(unseenSince([change(updatedAt)], since, NOW)).toHaveLength(count);
});

test.each(["2026-11-25T13:30:59.999Z", "hier"])("a board read at %s may have missed anything", (since) => {
  expect(unseenSince([], since, NOW)).toBeNull();
});

test.each([
  [{ kind: "starting" } as const, ""],
  [{ kind: "live" } as const, "En direct"],
  [{ kind: "polling" } as const, "Mise à jour toutes les 30\u00a0s"],
  [{ kind: "offline", since: NOW.toISOString() } as const, "Hors connexion depuis 14:32"],
])("%o in words", (connection, words) => {
  expect(connectionWords(connection)).toBe(words);
});
