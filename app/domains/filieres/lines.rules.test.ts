import { expect, test } from "vitest";
import { positionsAfterMove } from "./lines.rules.ts";

const LINES = [
  { id: "a", position: 0, isActive: 1, group: "in" },
  { id: "b", position: 1, isActive: 1, group: "out" },
  { id: "c", position: 2, isActive: 0, group: "in" },
  { id: "d", position: 3, isActive: 1, group: "in" },
];

test.each([
  ["up, over a withdrawn line and another group", LINES, "d", "up", "dbca"],
  ["down", LINES, "a", "down", "dbca"],
  ["up at the top", LINES, "a", "up", "abcd"],
  ["down at the bottom", LINES, "d", "down", "abcd"],
  ["alone in its group", LINES, "b", "up", "abcd"],
  ["a line that is not there", LINES, "z", "up", "abcd"],
  ["with equal positions", LINES.map((line) => ({ ...line, position: 5 })), "d", "up", "dbca"],
] as const)("%s", (_name, lines, id, direction, order) => {
  const changes = positionsAfterMove(lines, { id, direction }, (line) => line.group);
  const positions = new Map(changes.map((change) => [change.id, change.position]));
  const after = [...lines].sort(
    (x, y) => (positions.get(x.id) ?? x.position) - (positions.get(y.id) ?? y.position),
  );
  expect(after.map((line) => line.id).join("")).toBe(order);
});
