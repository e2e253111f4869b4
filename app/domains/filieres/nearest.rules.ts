/** Mean radius of the Earth, kilometres (IUGG). */
const EARTH_KM = 6_371;

export interface Point {
  lon: number;
  lat: number;
}

export interface Place {
  lon: number | null;
  lat: number | null;
}

/** Kilometres in a straight line on the sphere (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const latitudes = radians(b.lat - a.lat);
  const longitudes = radians(b.lon - a.lon);
  const h =
    Math.sin(latitudes / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(longitudes / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * The places with their distance from `from`, the nearest first; those whose commune has no centroid come last.
 * From centroid to centroid: 0 within one commune, and never a road distance.
 */
export function byDistance<T extends Place>(
  places: readonly T[],
  from: Place | null,
): (T & { km: number | null })[] {
  const start = pointOf(from);
  const measured = places.map((place) => {
    const end = pointOf(place);
    return { ...place, km: start && end ? distanceKm(start, end) : null };
  });
  if (!start) return measured;
  return measured.sort((a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY));
}

function pointOf(place: Place | null): Point | null {
  if (!place || place.lon === null || place.lat === null) return null;
  return { lon: place.lon, lat: place.lat };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
