import { expect, test } from "vitest";
import { attractivenessOf } from "./attractiveness.rules.ts";

const marks = (seminarId: string, count: number, mean: number) => ({
  seminarId,
  title: `Séminaire ${seminarId}`,
  count,
  sum: count * mean,
});

test("sessions of one seminar are read together, from the minimum on", () => {
  const { total, seminars } = attractivenessOf(
    [marks("a", 3, 4), marks("a", 2, 5), marks("b", 6, 3), marks("c", 4, 1), marks("d", 1, 1)],
    5,
  );
  expect(seminars).toEqual([
    { seminarId: "b", title: "Séminaire b", count: 6, mean: 3 },
    { seminarId: "a", title: "Séminaire a", count: 5, mean: 4.4 },
    { seminarId: "c", title: "Séminaire c", count: 4, mean: null },
    { seminarId: "d", title: "Séminaire d", count: 1, mean: null },
  ]);
  // The two small ones are five together: nobody's mark is the difference.
  expect(total).toEqual({ count: 16, mean: (22 + 18 + 4 + 1) / 16 });
});

test("a small seminar alone is not given away by the total", () => {
  const { total } = attractivenessOf([marks("a", 5, 4), marks("b", 4, 1)], 5);
  expect(total).toEqual({ count: 5, mean: 4 });
});

test("too few, or nobody, is no mean", () => {
  expect(attractivenessOf([], 5)).toEqual({ total: { count: 0, mean: null }, seminars: [] });
  expect(attractivenessOf([marks("a", 4, 5)], 5).total).toEqual({ count: 0, mean: null });
});
