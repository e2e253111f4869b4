/** What differs between rows that are stored and rows that a folder asks for. */
export interface Difference<E, W> {
  added: W[];
  changed: { stored: E; wanted: W }[];
  /** Stored rows that are no longer asked for. */
  gone: E[];
}

/** Compares on the fields that the wanted rows have; `null` and a missing value are the same. */
export function compareRows<E extends object, W extends object>(
  stored: readonly E[],
  wanted: readonly W[],
  keyOf: { stored(row: NoInfer<E>): string; wanted(row: NoInfer<W>): string },
): Difference<E, W> {
  const byKey = new Map(stored.map((row) => [keyOf.stored(row), row]));
  const difference: Difference<E, W> = { added: [], changed: [], gone: [] };
  for (const row of wanted) {
    const key = keyOf.wanted(row);
    const current = byKey.get(key);
    byKey.delete(key);
    if (!current) difference.added.push(row);
    else if (isDifferent(current, row)) difference.changed.push({ stored: current, wanted: row });
  }
  difference.gone.push(...byKey.values());
  return difference;
}

function isDifferent(stored: object, wanted: object): boolean {
  const values = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(wanted).some(([field, value]) => (values.get(field) ?? null) !== (value ?? null));
}

export interface OpenAttribution {
  id: string;
  startsOn: string;
}

/** An attribution is closed the day before the new one; one that starts that day or later cannot be. */
export function canCloseOn(attribution: OpenAttribution, effectiveOn: string): boolean {
  return attribution.startsOn < effectiveOn;
}
