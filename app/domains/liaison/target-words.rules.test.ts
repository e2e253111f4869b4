import { expect, test } from "vitest";
import { DEFAULT_HOURS, DEFAULT_TARGETS, type Target } from "./clocks.rules.ts";
import { levelWords, targetRuleWords, targetWords } from "./target-words.rules.ts";

const at = (instant: string) => new Date(instant);
const spaced = (words: string) => words.replaceAll("\u00a0", " ");
const { immediate, urgent, scheduled } = DEFAULT_TARGETS;

test.each([
  ["an hour is said as such", immediate.contact, "2026-11-24T02:00:00Z", "dans l’heure"],
  ["another delay in minutes", { unit: "minutes", count: 30 }, "2026-11-24T02:00:00Z", "dans les 30 min"],
  ["hours and minutes", { unit: "minutes", count: 90 }, "2026-11-24T02:00:00Z", "dans les 1 h 30"],
  [
    "a whole day has a date",
    { unit: "minutes", count: 1440 },
    "2026-11-24T09:12:00Z",
    "demain avant 10 h 12",
  ],
  ["urgent on a working morning", urgent.contact, "2026-11-24T08:00:00Z", "aujourd’hui avant 18 h 30"],
  ["urgent at the limit of the day", urgent.contact, "2026-11-24T14:00:00Z", "aujourd’hui avant 18 h 30"],
  ["urgent a minute after it", urgent.contact, "2026-11-24T14:01:00Z", "demain avant 15 h 01"],
  ["urgent on a Saturday", urgent.contact, "2026-11-28T08:00:00Z", "demain avant 9 h"],
  ["scheduled within the week", scheduled.contact, "2026-11-23T08:00:00Z", "avant mer. 25 nov. à 18 h 30"],
  ["scheduled over a weekend", scheduled.contact, "2026-11-27T08:00:00Z", "avant mar. 1er déc. à 18 h 30"],
  ["scheduled over a holiday", scheduled.contact, "2026-11-10T08:00:00Z", "avant ven. 13 nov. à 18 h 30"],
  ["urgent the night summer time ends", urgent.contact, "2026-10-24T22:30:00Z", "aujourd’hui avant 23 h 30"],
] satisfies [string, Target, string, string][])("%s", (_why, target, now, expected) => {
  expect(spaced(targetWords(target, DEFAULT_HOURS, at(now)))).toBe(expected);
});

test("the poster says the rule of each level", () => {
  const words = levelWords(DEFAULT_TARGETS, (target) => spaced(targetRuleWords(target, DEFAULT_HOURS)));
  expect(words).toEqual({
    immediate: { contact: "dans l’heure", answer: "dans les 4 h" },
    urgent: {
      contact: "le jour même si la demande part un jour ouvré avant 15 h, sinon dans les 24 h",
      answer: "dans les 24 h",
    },
    scheduled: { contact: "dans les 2 jours ouvrés", answer: "dans les 3 jours ouvrés" },
  });
});
