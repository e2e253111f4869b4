import { expect, test } from "vitest";
import { nextLiaisonStep, type Waiting } from "./deadlines.rules.ts";

const NOW = new Date("2026-11-24T09:00:00.000Z");
const waiting: Waiting = {
  status: "triaged",
  level: "urgent",
  dueAt: "2026-11-24T17:30:00.000Z",
  remindedAt: null,
  escalatedAt: null,
};

test.each([
  ["far from the deadline", {}, null],
  ["two hours before an urgent one", { dueAt: "2026-11-24T11:00:00.000Z" }, "remind"],
  ["a second earlier", { dueAt: "2026-11-24T11:00:01.000Z" }, null],
  ["reminded already", { dueAt: "2026-11-24T11:00:00.000Z", remindedAt: "x" }, null],
  [
    "twenty minutes before an immediate one",
    { level: "immediate", dueAt: "2026-11-24T09:20:00.000Z" },
    "remind",
  ],
  ["an hour before an immediate one", { level: "immediate", dueAt: "2026-11-24T10:00:00.000Z" }, null],
  ["at the deadline", { dueAt: "2026-11-24T09:00:00.000Z" }, "escalate"],
  ["past it, told already", { dueAt: "2026-11-24T08:00:00.000Z", escalatedAt: "x" }, null],
  ["an answer that waits for the ward", { status: "countersigned", dueAt: "2026-11-24T09:00:01.000Z" }, null],
  [
    "an answer that nobody confirmed",
    { status: "countersigned", dueAt: "2026-11-24T09:00:00.000Z" },
    "close",
  ],
  ["a closed one", { status: "closed", dueAt: null }, null],
] as const)("%s", (_what, more, step) => {
  expect(nextLiaisonStep({ ...waiting, ...more }, NOW)).toBe(step);
});
