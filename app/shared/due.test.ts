import { expect, test } from "vitest";
import { dueTone, dueWords } from "./due.ts";

// 23 nov. 2026, 22:30 in Paris: the UTC day is the same, the limits are not.
const NOW = "2026-11-23T21:30:00.000Z";

test.each([
  { dueAt: "2026-11-20T10:00:00.000Z", words: "dépassé de 3\u00a0j", tone: "danger", why: "three days ago" },
  {
    dueAt: "2026-11-22T22:59:59.999Z",
    words: "dépassé de 1\u00a0j",
    tone: "danger",
    why: "end of yesterday in Paris",
  },
  { dueAt: "2026-11-23T08:00:00.000Z", words: "dépassé aujourd’hui", tone: "danger", why: "this morning" },
  {
    dueAt: "2026-11-23T22:59:59.999Z",
    words: "échéance aujourd’hui",
    tone: "danger",
    why: "end of today in Paris",
  },
  {
    dueAt: "2026-11-23T23:00:00.000Z",
    words: "dépasse demain",
    tone: "danger",
    why: "midnight in Paris is tomorrow",
  },
  { dueAt: "2026-11-25T10:00:00.000Z", words: "2\u00a0j restants", tone: "warning", why: "near" },
  { dueAt: "2026-11-26T10:00:00.000Z", words: "3\u00a0j restants", tone: "warning", why: "last near day" },
  { dueAt: "2026-12-02T10:00:00.000Z", words: "9\u00a0j restants", tone: "neutral", why: "far" },
])("$dueAt is «$words» ($why)", ({ dueAt, words, tone }) => {
  expect(dueWords(dueAt, NOW)).toBe(words);
  expect(dueTone(dueAt, NOW)).toBe(tone);
});

test("days are counted over the change to summer time", () => {
  expect(dueWords("2027-03-29T10:00:00.000Z", "2027-03-27T11:00:00.000Z")).toBe("2\u00a0j restants");
});
