import { expect, test } from "vitest";
import { askedWords, figuresOf, type SessionCounts, satisfactionWords, shareWords } from "./figures.rules.ts";

const full: SessionCounts = {
  status: "held",
  capacity: 10,
  held: 10,
  waiting: 0,
  absent: 2,
  attended: 8,
  asked: 25,
  marks: { count: 6, sum: 27 },
};
const toCome: SessionCounts = {
  ...full,
  status: "open",
  held: 5,
  waiting: 3,
  absent: 0,
  attended: 0,
  marks: { count: 0, sum: 0 },
};

test("a session's figures", () => {
  expect(figuresOf([full])).toEqual({
    places: 10,
    asked: 25,
    waiting: 0,
    fillRate: 1,
    askedPerPlace: 2.5,
    noShowRate: 0.2,
    satisfaction: { mean: 4.5, count: 6 },
  });
});

test("satisfaction is blank under three marks, and a small session is not given away by the total", () => {
  const small = { ...full, marks: { count: 2, sum: 2 } };
  expect(figuresOf([small]).satisfaction).toBeNull();
  expect(figuresOf([full, small]).satisfaction).toEqual({ mean: 4.5, count: 6 });
  expect(figuresOf([full, small, small]).satisfaction).toEqual({ mean: 3.1, count: 10 });
});

test("over several, people are counted once", () => {
  expect(figuresOf([full, toCome], 30)).toMatchObject({
    places: 20,
    asked: 30,
    waiting: 3,
    fillRate: 0.75,
    askedPerPlace: 1.5,
    noShowRate: 0.2,
  });
});

test.each([
  ["cancelled", { ...full, status: "cancelled" }],
  ["in preparation", { ...full, status: "draft" }],
] as const)("what is %s does not count", (_why, session) => {
  expect(figuresOf([session])).toMatchObject({
    places: 0,
    fillRate: null,
    askedPerPlace: null,
    noShowRate: null,
  });
});

test("a session without a limit has no fill rate, and its absences count", () => {
  expect(figuresOf([{ ...full, capacity: null }])).toMatchObject({ fillRate: null, noShowRate: 0.2 });
});

test("in words", () => {
  expect([shareWords(0.754), shareWords(null), askedWords(2.34), askedWords(null)]).toEqual([
    "75\u00a0%",
    "–",
    "2,3",
    "–",
  ]);
  expect(satisfactionWords({ mean: 4.25, count: 18 })).toBe("4,3 (18)");
});
