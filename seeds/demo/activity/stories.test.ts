import { describe, expect, test } from "vitest";
import { dayOf, daysBetween } from "#app/shared/dates.ts";
import { isWorkingDay } from "#app/shared/working-days.ts";
import { randomFrom } from "../random.ts";
import { DAYS, planStories } from "./stories.ts";

const TODAY = "2026-11-23";
const stories = planStories(randomFrom(1), 900, TODAY);
const share = (test: (story: (typeof stories)[number]) => boolean) => stories.filter(test).length / 900;

describe("the requests of the demo", () => {
  test("are the same for the same seed", () => {
    expect(planStories(randomFrom(1), 900, TODAY)).toEqual(stories);
    expect(planStories(randomFrom(2), 900, TODAY)).not.toEqual(stories);
  });

  test("are sent on working days of the last 18 months, in order", () => {
    for (const [index, { submittedAt }] of stories.entries()) {
      const day = dayOf(submittedAt);
      expect(isWorkingDay(day)).toBe(true);
      expect(daysBetween(day, TODAY)).toBeGreaterThan(0);
      expect(daysBetween(day, TODAY)).toBeLessThan(DAYS + 7);
      expect(submittedAt.getTime()).toBeGreaterThanOrEqual(stories[index - 1]?.submittedAt.getTime() ?? 0);
    }
  });

  test("look like a network: refusals, advice, urgent ones, in plausible shares", () => {
    expect(share((story) => story.answer === "decline")).toBeCloseTo(0.12, 1);
    expect(share((story) => story.kind === "advice")).toBeCloseTo(0.2, 1);
    expect(share((story) => story.priority === "urgent")).toBeGreaterThan(0.05);
    expect(new Set(stories.map((story) => story.filiere)).size).toBe(6);
  });
});
