/** What a session's places are counted from: everybody who holds one counts, offers included. */
export interface PlaceCount {
  /** Null: as many as come. */
  capacity: number | null;
  held: number;
  /** Places reserved for each group, while they are; a group that is not there has none. */
  quotas: readonly { key: string; places: number; held: number }[];
}

export interface Waiting {
  id: string;
  quotaKey: string | null;
}

/**
 * Places that a member of the group may still have: the free ones, less what other groups have reserved and not
 * filled yet. `null` as a key is whoever belongs to no group. Infinity without a capacity.
 */
export function freePlacesFor(count: PlaceCount, key: string | null): number {
  if (count.capacity === null) return Number.POSITIVE_INFINITY;
  const keptForOthers = count.quotas
    .filter((quota) => quota.key !== key)
    .reduce((sum, quota) => sum + Math.max(0, quota.places - quota.held), 0);
  return Math.max(0, count.capacity - count.held - keptForOthers);
}

/**
 * Whom the free places go to, in the queue's own order: the first whom a place suits, then the next, until none
 * suits anybody. Nobody is overtaken by somebody for whom the same place was as good.
 */
export function servedFrom(queue: readonly Waiting[], start: PlaceCount): string[] {
  const served: string[] = [];
  let count = start;
  for (const { id, quotaKey } of queue) {
    if (freePlacesFor(count, quotaKey) < 1) continue;
    served.push(id);
    count = withOneMore(count, quotaKey);
  }
  return served;
}

function withOneMore(count: PlaceCount, key: string | null): PlaceCount {
  const quotas = count.quotas.map((quota) =>
    quota.key === key ? { ...quota, held: quota.held + 1 } : quota,
  );
  return { ...count, held: count.held + 1, quotas };
}
