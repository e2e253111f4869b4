/** Items under the key that each has, in their order. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Slices of at most `size` items, for writes whose number of bound values is limited. */
export function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

/** The ids of a list in SQL, which PostgreSQL refuses when empty: no id is an empty text. */
export function idsOrNone(ids: readonly string[] | null | undefined): readonly string[] {
  return ids && ids.length > 0 ? ids : [""];
}
