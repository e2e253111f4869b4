import { expect, test } from "vitest";
import { type CommuneToDraw, drawTerritory } from "./map.rules.ts";

function commune(code: string, lon: number, lat: number, more: Partial<CommuneToDraw> = {}): CommuneToDraw {
  return {
    code,
    name: code,
    lon,
    lat,
    population: 1,
    secteurCode: "59G05",
    isInTerritory: true,
    contour: null,
    ...more,
  };
}

const FOUR = [
  commune("a", 2.5, 50.7),
  commune("b", 2.6, 50.7, { population: 9 }),
  commune("c", 2.5, 50.8, { secteurCode: "59G06" }),
  commune("d", 2.6, 50.8, { secteurCode: "59G18", isInTerritory: false }),
];

test("without a commune there is nothing to draw", () => {
  expect(drawTerritory([])).toBeNull();
  expect(drawTerritory([commune("d", 2, 50, { isInTerritory: false })])).toBeNull();
});

test("each commune has a closed cell inside the frame, each secteur of the territory a label", () => {
  const map = drawTerritory(FOUR);
  expect(map?.communes.map((drawn) => drawn.code)).toEqual(["a", "b", "c", "d"]);
  for (const { path } of map?.communes ?? []) {
    expect(path).toMatch(/^M[\d.,L]+Z$/);
    for (const number of path.match(/[\d.]+/g) ?? []) expect(Number(number)).toBeLessThanOrEqual(1000);
  }
  expect(map?.secteurs.map((label) => label.text)).toEqual(["59G05", "59G06"]);
  expect(map?.towns.map((town) => town.text)).toEqual(["b", "c"]);
});

test("north is up", () => {
  const map = drawTerritory(FOUR);
  const [south, north] = map?.towns ?? [];
  expect(north?.y).toBeLessThan(south?.y ?? 0);
});

test("contours, when there are some, replace the cells", () => {
  const contour = JSON.stringify({
    type: "Polygon",
    coordinates: [
      [
        [2.45, 50.65],
        [2.55, 50.65],
        [2.55, 50.75],
        [2.45, 50.65],
      ],
    ],
  });
  const map = drawTerritory([commune("a", 2.5, 50.7, { contour }), commune("b", 2.6, 50.7)]);
  expect(map?.communes.map((drawn) => drawn.code)).toEqual(["a"]);
  expect(map?.communes[0]?.path).toMatch(/^M.*Z$/);
  expect(map?.limits).toBe("");
});
