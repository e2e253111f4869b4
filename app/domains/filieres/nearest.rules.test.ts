import { expect, test } from "vitest";
import { byDistance, distanceKm } from "./nearest.rules.ts";

const HAZEBROUCK = { lon: 2.5386, lat: 50.7262 };
const ARMENTIERES = { lon: 2.8815, lat: 50.6886 };
const LILLE = { lon: 3.0481, lat: 50.6313 };

test("the distance is a straight line in kilometres", () => {
  expect(distanceKm(HAZEBROUCK, ARMENTIERES)).toBeCloseTo(24.5, 0);
  expect(distanceKm(LILLE, HAZEBROUCK)).toBeCloseTo(distanceKm(HAZEBROUCK, LILLE));
  expect(distanceKm(LILLE, LILLE)).toBe(0);
});

test("the nearest comes first, a place without centroid last", () => {
  const places = [
    { id: "lille", ...LILLE },
    { id: "nowhere", lon: null, lat: null },
    { id: "armentieres", ...ARMENTIERES },
  ];
  const sorted = byDistance(places, HAZEBROUCK);
  expect(sorted.map(({ id }) => id)).toEqual(["armentieres", "lille", "nowhere"]);
  expect(sorted.at(-1)?.km).toBeNull();
});

test("without a starting point the order is kept and nothing is measured", () => {
  const places = [
    { id: "b", ...LILLE },
    { id: "a", ...ARMENTIERES },
  ];
  expect(byDistance(places, null).map(({ id, km }) => [id, km])).toEqual([
    ["b", null],
    ["a", null],
  ]);
});
