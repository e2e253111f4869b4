import { expect, test } from "vitest";
import { gatherVisits } from "./access-log.rules.ts";

test("acts of one person on one day in Paris are one line, under the latest time", () => {
  const line = (id: string, at: string, actorLabel: string, action: string) => ({
    id,
    at,
    actorLabel,
    action,
  });
  const visits = gatherVisits([
    line("5", "2026-11-23T22:59:00.000Z", "Dr A", "patient.read"),
    line("4", "2026-11-23T10:00:00.000Z", "Dr B", "patient.read"),
    line("3", "2026-11-23T09:00:00.000Z", "Dr A", "patient.read"),
    line("2", "2026-11-23T08:00:00.000Z", "Dr A", "patient.update"),
    line("1", "2026-11-22T22:59:00.000Z", "Dr A", "patient.read"),
  ]);
  expect(visits.map(({ id, count }) => [id, count])).toEqual([
    ["5", 2],
    ["4", 1],
    ["2", 1],
    ["1", 1],
  ]);
});
