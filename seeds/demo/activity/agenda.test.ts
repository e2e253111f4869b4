import { expect, test } from "vitest";
import { Agenda } from "./agenda.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 8, minute));

test("runs steps in order of time, then of arrival, and those that a step adds", async () => {
  const agenda = new Agenda();
  const done: string[] = [];
  const say = (text: string) => async () => void done.push(text);
  agenda.add(at(5), say("later"));
  agenda.add(at(1), say("first"));
  agenda.add(at(1), say("second"));
  agenda.add(at(2), async () => agenda.add(at(3), say("added")));
  agenda.add(at(50), say("never"));
  expect(await agenda.runUntil(at(30))).toBe(5);
  expect(done).toEqual(["first", "second", "added", "later"]);
});

test("keeps order with many steps", async () => {
  const agenda = new Agenda();
  const minutes = Array.from({ length: 500 }, (_, index) => (index * 7919) % 1000);
  const seen: number[] = [];
  for (const minute of minutes) agenda.add(at(minute), async () => void seen.push(minute));
  await agenda.runUntil(at(1000));
  expect(seen).toEqual(minutes.toSorted((a, b) => a - b));
});
