/** 3 / d2 for ranges of two: the distance of the natural limits in mean moving ranges (Shewhart; Wheeler 1993). */
const LIMIT_FACTOR = 2.66;
/** A run this long on one side of the mean is a signal (Western Electric rule 4). */
const RUN_LENGTH = 8;

export interface ControlPoint {
  label: string;
  value: number | null;
  /** Why the point deserves a look; null when it is ordinary variation. */
  signal: "beyond" | "run" | null;
}

export interface ControlChart {
  mean: number;
  lower: number;
  upper: number;
  points: ControlPoint[];
}

/**
 * An XmR chart (individuals and moving range) of values in time; the lower limit stops at zero when nothing below
 * zero exists. Null with fewer than two values: there is no range.
 */
export function controlChart(
  values: readonly { label: string; value: number | null }[],
  bounds: { minimum?: number; maximum?: number } = {},
): ControlChart | null {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length < 2) return null;
  const mean = average(known);
  const ranges = known.slice(1).map((value, index) => Math.abs(value - (known[index] ?? value)));
  const reach = LIMIT_FACTOR * average(ranges);
  const lower = Math.max(mean - reach, bounds.minimum ?? Number.NEGATIVE_INFINITY);
  const upper = Math.min(mean + reach, bounds.maximum ?? Number.POSITIVE_INFINITY);
  const inRun = runs(values, mean);
  return {
    mean,
    lower,
    upper,
    points: values.map(({ label, value }, index) => ({
      label,
      value,
      signal:
        value === null ? null : value < lower || value > upper ? "beyond" : inRun.has(index) ? "run" : null,
    })),
  };
}

/** Places of the values that belong to a run on one side of the mean. */
function runs(values: readonly { value: number | null }[], mean: number): Set<number> {
  const found = new Set<number>();
  let side = 0;
  let run: number[] = [];
  for (const [index, { value }] of values.entries()) {
    if (value === null) continue;
    const here = Math.sign(value - mean);
    run = here !== 0 && here === side ? [...run, index] : [index];
    side = here;
    if (here !== 0 && run.length >= RUN_LENGTH) for (const place of run) found.add(place);
  }
  return found;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
