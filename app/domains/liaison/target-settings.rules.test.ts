import { describe, expect, test } from "vitest";
import { DEFAULT_HOURS, DEFAULT_TARGETS, type Target } from "./clocks.rules.ts";
import { TARGET_REFUSALS } from "./refusals.vocabulary.ts";
import {
  refuseSettings,
  settingDifferences,
  settingTexts,
  type TargetSettings,
  targetOf,
  typedTarget,
} from "./target-settings.rules.ts";

const DEFAULTS: TargetSettings = { hours: DEFAULT_HOURS, targets: DEFAULT_TARGETS, phone: null };
const spaced = (words: string) => words.replaceAll("\u00a0", " ");
const minutes = (count: number): Target => ({ unit: "minutes", count });
const workingDays = (count: number): Target => ({ unit: "working_days", count });

describe("a delay as it is typed", () => {
  test.each([
    [minutes(60), { unit: "hours", count: 1 }],
    [minutes(240), { unit: "hours", count: 4 }],
    [minutes(90), { unit: "minutes", count: 90 }],
    [{ unit: "same_day", count: 1 } as const, { unit: "same_day", count: 1 }],
    [workingDays(2), { unit: "working_days", count: 2 }],
  ])("%j reads %j, and back", (target, typed) => {
    expect(typedTarget(target)).toEqual(typed);
    const { unit, count } = typedTarget(target);
    expect(targetOf({ unit, count: String(count) })).toEqual(target);
  });

  test.each([
    ["minutes", "4", null],
    ["minutes", "5", minutes(5)],
    ["minutes", "600", minutes(600)],
    ["minutes", "601", null],
    ["hours", "0", null],
    ["hours", "168", minutes(10_080)],
    ["hours", "169", null],
    ["working_days", "20", workingDays(20)],
    ["working_days", "21", null],
    ["working_days", "1,5", null],
    ["working_days", "", null],
    ["same_day", "", { unit: "same_day", count: 1 }],
  ] as const)("%s %j", (unit, count, expected) => {
    expect(targetOf({ unit, count })).toEqual(expected);
  });
});

describe("what is refused", () => {
  const withHours = (more: object) => ({ ...DEFAULTS, hours: { ...DEFAULT_HOURS, ...more } });
  const withTargets = (more: object) => ({ ...DEFAULTS, targets: { ...DEFAULT_TARGETS, ...more } });
  const { urgent, scheduled } = DEFAULT_TARGETS;
  test.each([
    ["the defaults of the issue", DEFAULTS, null],
    [
      "closing as it opens",
      withHours({ closesAt: "08:30" }),
      ["closesAt", TARGET_REFUSALS.closesBeforeOpening],
    ],
    ["a limit at closing time", withHours({ sameDayUntil: "18:30" }), null],
    [
      "a limit after it",
      withHours({ sameDayUntil: "18:31" }),
      ["sameDayUntil", TARGET_REFUSALS.limitOutsideHours],
    ],
    [
      "a limit before opening",
      withHours({ sameDayUntil: "08:00" }),
      ["sameDayUntil", TARGET_REFUSALS.limitOutsideHours],
    ],
    [
      "an answer with the contact",
      withTargets({ immediate: { contact: minutes(60), answer: minutes(60) } }),
      null,
    ],
    [
      "an answer before the contact",
      withTargets({ immediate: { contact: minutes(60), answer: minutes(59) } }),
      ["immediateAnswerCount", TARGET_REFUSALS.answerBeforeContact],
    ],
    [
      "an answer before a contact of the weekend",
      withTargets({ urgent: { ...urgent, answer: minutes(600) } }),
      ["urgentAnswerCount", TARGET_REFUSALS.answerBeforeContact],
    ],
    [
      "immediate slower than urgent",
      withTargets({ immediate: { contact: minutes(1500), answer: workingDays(3) } }),
      ["immediateContactCount", TARGET_REFUSALS.slowerThanNext],
    ],
    [
      "urgent slower than scheduled",
      withTargets({ urgent: { contact: workingDays(3), answer: workingDays(3) }, scheduled }),
      ["urgentContactCount", TARGET_REFUSALS.slowerThanNext],
    ],
  ] as const)("%s", (_why, settings, expected) => {
    const refusal = refuseSettings(settings as TargetSettings);
    expect(refusal ? [refusal.field, refusal.message] : null).toEqual(expected);
  });
});

test("what differs is one thing for each delay, in words", () => {
  const other = {
    ...DEFAULTS,
    phone: "03 20 00 00 00",
    targets: { ...DEFAULT_TARGETS, immediate: { ...DEFAULT_TARGETS.immediate, contact: minutes(30) } },
  };
  const found = settingDifferences(DEFAULTS, other).map(({ label, recorded, typed }) =>
    [label, recorded, typed].map(spaced),
  );
  expect(found).toEqual([
    ["Numéro de la liaison", "vide", "03 20 00 00 00"],
    ["Immédiat, premier contact", "dans l’heure", "dans les 30 min"],
  ]);
  expect(settingTexts(other)).toMatchObject({ immediateContactUnit: "minutes", immediateContactCount: "30" });
});
