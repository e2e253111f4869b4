import { Delaunay } from "d3-delaunay";
import { geoIdentity, geoPath } from "d3-geo";
import type { Geometry, Position } from "geojson";

export interface CommuneToDraw {
  code: string;
  name: string;
  lon: number;
  lat: number;
  population: number | null;
  secteurCode: string;
  isInTerritory: boolean;
  /** GeoJSON geometry, when the territory folder has contours. */
  contour: string | null;
}

interface DrawnCommune {
  code: string;
  name: string;
  secteurCode: string;
  isInTerritory: boolean;
  path: string;
}

interface MapPoint {
  text: string;
  x: number;
  y: number;
}

export interface MapDrawing {
  width: number;
  height: number;
  communes: DrawnCommune[];
  /** Limits between two secteurs, as one path; empty when contours are drawn. */
  limits: string;
  /** One label in the middle of each secteur of the territory. */
  secteurs: MapPoint[];
  /** The most populated commune of each secteur. */
  towns: MapPoint[];
}

const WIDTH = 480;
const MARGIN = 14;
const LABEL_HEIGHT = 22;
const GHOSTS_PER_COMMUNE = 12;
const RADIANS = Math.PI / 180;

/**
 * The territory as SVG paths: contours when there are some, else a Voronoi cell around each commune's centroid.
 * The projection is plane (equirectangular at the territory's middle latitude), which is enough for 60 km.
 */
export function drawTerritory(communes: readonly CommuneToDraw[]): MapDrawing | null {
  const own = communes.filter((commune) => commune.isInTerritory);
  if (own.length === 0) return null;
  const hasContours = own.some((commune) => commune.contour !== null);
  const shrink = Math.cos(mean(own.map((commune) => commune.lat)) * RADIANS);
  const points: Position[] = own.map((commune) => [commune.lon * shrink, commune.lat]);
  const height = heightFor(points);
  const frame: Geometry = { type: "MultiPoint", coordinates: points };
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [MARGIN * 2, MARGIN * 2],
        [WIDTH - MARGIN * 2, height - MARGIN * 2],
      ],
      frame,
    );
  const placed = communes.map((commune) => {
    const [x, y] = projection([commune.lon * shrink, commune.lat]) ?? [0, 0];
    return { ...commune, x, y };
  });
  const cells = hasContours
    ? contourCells(placed, shrink, geoPath(projection))
    : voronoiCells(placed, { width: WIDTH, height });
  return { width: WIDTH, height, ...cells, ...labelsOf(placed.filter((commune) => commune.isInTerritory)) };
}

type Placed = CommuneToDraw & { x: number; y: number };
type Cells = Pick<MapDrawing, "communes" | "limits">;

function contourCells(placed: readonly Placed[], shrink: number, path: ReturnType<typeof geoPath>): Cells {
  const communes = placed.flatMap((commune) => {
    if (!commune.contour) return [];
    const geometry = shrinkGeometry(JSON.parse(commune.contour) as Geometry, shrink);
    return [drawn(commune, (path(geometry) ?? "").replace(/(\.\d)\d+/g, "$1"))];
  });
  return { communes, limits: "" };
}

function shrinkGeometry(geometry: Geometry, shrink: number): Geometry {
  const ring = (positions: Position[]) => positions.map(([lon = 0, lat = 0]) => [lon * shrink, lat]);
  if (geometry.type === "Polygon") return { ...geometry, coordinates: geometry.coordinates.map(ring) };
  if (geometry.type === "MultiPolygon")
    return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(ring)) };
  return geometry;
}

function voronoiCells(placed: readonly Placed[], frame: { width: number; height: number }): Cells {
  const points = [...placed, ...ghostsAround(placed)];
  const voronoi = Delaunay.from(
    points,
    (point) => point.x,
    (point) => point.y,
  ).voronoi([0, 0, frame.width, frame.height]);
  const polygons = placed.map((_, index) => voronoi.cellPolygon(index));
  const communes = placed.flatMap((commune, index) => {
    const polygon = polygons[index];
    return polygon ? [drawn(commune, `M${polygon.slice(0, -1).map(pointText).join("L")}Z`)] : [];
  });
  return { communes, limits: limitsBetween(placed, polygons) };
}

/**
 * Where there is no neighbour (a frontier, the sea), a cell would run to the edge of the drawing: points on a circle
 * around each commune hold it back, those that stand too near another commune left out.
 */
function ghostsAround(placed: readonly Placed[]): { x: number; y: number }[] {
  const spacing = median(placed.map((commune) => nearestDistance(commune, placed)));
  return placed.flatMap((commune) =>
    Array.from({ length: GHOSTS_PER_COMMUNE }, (_, index) => {
      const angle = (2 * Math.PI * index) / GHOSTS_PER_COMMUNE;
      return {
        x: commune.x + 2.2 * spacing * Math.cos(angle),
        y: commune.y + 2.2 * spacing * Math.sin(angle),
      };
    }).filter((ghost) => nearestDistance(ghost, placed) > 2 * spacing),
  );
}

/** Sides that two secteurs share, and those of the territory that no one shares. */
function limitsBetween(placed: readonly Placed[], polygons: readonly (Delaunay.Polygon | null)[]): string {
  const owners = new Map<string, Placed[]>();
  for (const [index, commune] of placed.entries())
    for (const side of sidesOf(polygons[index])) owners.set(side, [...(owners.get(side) ?? []), commune]);
  return [...owners]
    .filter(([, communes]) => isLimit(communes))
    .map(([side]) => `M${side}`)
    .join("");
}

function sidesOf(polygon: Delaunay.Polygon | null | undefined): string[] {
  const points = (polygon ?? []).map(pointText);
  return points.slice(1).map((point, index) => [points[index] ?? "", point].sort().join("L"));
}

function isLimit([one, other]: readonly Placed[]): boolean {
  if (!one?.isInTerritory && !other?.isInTerritory) return false;
  return one?.secteurCode !== other?.secteurCode;
}

function labelsOf(own: readonly Placed[]): Pick<MapDrawing, "secteurs" | "towns"> {
  const codes = [...new Set(own.map((commune) => commune.secteurCode))].sort();
  const groups = codes.map((code) => own.filter((commune) => commune.secteurCode === code));
  const towns = groups.flatMap((group) => {
    const town = group.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))[0];
    return town ? [{ text: town.name, x: round(town.x), y: round(town.y) }] : [];
  });
  const secteurs = groups.map((group) => ({
    text: group[0]?.secteurCode ?? "",
    x: round(mean(group.map((commune) => commune.x))),
    y: round(mean(group.map((commune) => commune.y))),
  }));
  return { towns, secteurs: secteurs.map((label) => awayFrom(label, towns)) };
}

/** Moves a label below a town's name that it would cover. */
function awayFrom(label: MapPoint, towns: readonly MapPoint[]): MapPoint {
  const town = towns.find(({ x, y }) => Math.abs(x - label.x) < 80 && Math.abs(y - label.y) < LABEL_HEIGHT);
  return town ? { ...label, y: round(town.y + LABEL_HEIGHT) } : label;
}

function drawn({ code, name, secteurCode, isInTerritory }: CommuneToDraw, path: string): DrawnCommune {
  return { code, name, secteurCode, isInTerritory, path };
}

function heightFor(points: readonly Position[]): number {
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  const ratio = (Math.max(...ys) - Math.min(...ys)) / (Math.max(...xs) - Math.min(...xs) || 1);
  return Math.round(WIDTH * Math.min(Math.max(ratio, 0.5), 1.6)) + MARGIN;
}

function nearestDistance(from: { x: number; y: number }, placed: readonly Placed[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const commune of placed)
    if (commune !== from) nearest = Math.min(nearest, Math.hypot(commune.x - from.x, commune.y - from.y));
  return nearest;
}

function pointText([x = 0, y = 0]: readonly number[]): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
