import { expect, test } from "vitest";
import { controlChart } from "./control-chart.rules.ts";

const series = (values: readonly (number | null)[]) =>
  values.map((value, index) => ({ label: String(index), value }));
const signals = (values: readonly (number | null)[]) =>
  controlChart(series(values))?.points.map(({ signal }) => signal);

test("the limits of a worked example: mean ± 2,66 mean moving range (Wheeler 1993)", () => {
  const chart = controlChart(series([10, 12, 11, 13, 9]));
  expect(chart?.mean).toBe(11);
  // Moving ranges 2, 1, 2, 4: mean 2,25; 2,66 × 2,25 = 5,985.
  expect(chart?.upper).toBeCloseTo(16.985);
  expect(chart?.lower).toBeCloseTo(5.015);
});

test("a limit does not pass what can exist: no negative delay, no share above one", () => {
  const chart = controlChart(series([0, 1, 0, 1]), { minimum: 0, maximum: 1 });
  expect(chart).toMatchObject({ lower: 0, upper: 1 });
});

test("a point beyond a limit is a signal, ordinary variation is not", () => {
  const values = [10, 11, 10, 9, 10, 11, 10, 30, 10, 11, 9, 10, 10, 11];
  expect(signals(values)?.indexOf("beyond")).toBe(7);
  expect(signals(values)?.filter(Boolean)).toHaveLength(1);
});

test("eight in a row on one side are a run, seven are not; a month without value does not break it", () => {
  const low = Array.from({ length: 8 }, (_, index) => 5 + (index % 2) * 0.1);
  const high = Array.from({ length: 8 }, (_, index) => 6 + (index % 2) * 0.1);
  expect(signals([...low, ...high])?.every(Boolean)).toBe(true);
  expect(signals([5, 6, 5, 6, 5.1, 5.2, 5.1, 5.2, 5.1, 5.2, 5.1, 6])?.includes("run")).toBe(false);
  expect(
    signals([...low.slice(0, 4), null, ...low.slice(4), ...high])
      ?.slice(0, 4)
      .every(Boolean),
  ).toBe(true);
});

test("fewer than two values: no chart", () => {
  expect(controlChart(series([4]))).toBeNull();
  expect(controlChart(series([null, 4, null]))).toBeNull();
});
