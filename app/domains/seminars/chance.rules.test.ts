import { expect, test } from "vitest";
import { type Chance, chanceOf, chanceTitle, chanceWords, type PastQueue } from "./chance.rules.ts";

const DAY_MS = 86_400_000;
const LEAD = { leadMs: 10 * DAY_MS };
const START = "2026-06-30T08:00:00.000Z";

/** A session whose places were offered so many days before it began. */
function queue(offersBefore: readonly number[], unserved: number): PastQueue {
  const at = (days: number) => new Date(Date.parse(START) - days * DAY_MS).toISOString();
  return { startsAt: START, offeredAt: offersBefore.map(at), unserved };
}

/** Two offers within the ten days, and one long before, which was not for whoever waits now. */
const TWO = queue([40, 9, 2], 5);
const NONE = queue([40], 5);
const ALL = queue([5], 0);
const NOBODY_WAITED = queue([40, 30], 0);

test.each([
  ["exactly as many offers as the rank", [TWO, TWO, TWO, TWO], 2, "probable", 4, 4],
  ["one too few", [TWO, TWO, TWO, TWO], 3, "unlikely", 0, 4],
  ["everybody was served, whatever the rank", [ALL, ALL, ALL, ALL], 30, "probable", 4, 4],
  ["two in three", [ALL, ALL, ALL, ALL, NONE, NONE], 1, "probable", 4, 6],
  ["one in three", [ALL, ALL, NONE, NONE, NONE, NONE], 1, "uncertain", 2, 6],
  ["under one in three", [ALL, NONE, NONE, NONE], 1, "unlikely", 1, 4],
  [
    "what nobody waited for by then does not compare",
    [NOBODY_WAITED, TWO, TWO, TWO, TWO],
    1,
    "probable",
    4,
    4,
  ],
  ["three sessions say nothing", [TWO, TWO, TWO, NOBODY_WAITED], 1, null, 3, 3],
] as const)("%s", (_why, queues, rank, level, served, compared) => {
  expect(chanceOf(queues, queues, { rank, ...LEAD })).toMatchObject({ level, served, compared });
});

test("an offer at the very moment counts", () => {
  const queues = [1, 2, 3, 4].map(() => queue([10], 1));
  expect(chanceOf(queues, [], { rank: 1, ...LEAD })).toMatchObject({ served: 4, isOwnSeminar: true });
});

test("a seminar with too few sessions of its own is compared with all of them", () => {
  expect(chanceOf([TWO], [TWO, NONE, NONE, NONE, NONE], { rank: 1, ...LEAD })).toEqual({
    level: "unlikely",
    served: 1,
    compared: 5,
    isOwnSeminar: false,
  });
});

test("in words, with its numbers", () => {
  const chance: Chance = { level: "uncertain", served: 4, compared: 9, isOwnSeminar: true };
  expect(chanceTitle(chance)).toBe("Chance d’une place : incertaine");
  expect(chanceWords(chance, 3)).toBe(
    "Au même rang (3) et à la même distance du début, une place a été proposée dans 4 des 9 séances de ce séminaire depuis deux ans.",
  );
  expect(chanceWords({ ...chance, level: "unlikely", served: 0, isOwnSeminar: false }, 3)).toBe(
    "Au même rang (3) et à la même distance du début, une place n’a été proposée dans aucune des 9 séances du réseau, tous séminaires confondus, depuis deux ans.",
  );
  const unknown: Chance = { ...chance, level: null, compared: 2 };
  expect(chanceTitle(unknown)).toBe("Chance d’une place : pas assez de recul");
  expect(chanceWords(unknown, 3)).toContain("il y en a 2");
});
