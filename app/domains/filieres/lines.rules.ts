interface Line {
  id: string;
  position: number;
  isActive: number;
}

/**
 * New positions after a line went up or down among the active ones of its group; only those that change.
 * Nothing changes at either end of the list.
 */
export function positionsAfterMove<T extends Line>(
  lines: readonly T[],
  move: { id: string; direction: "up" | "down" },
  groupOf: (line: T) => string,
): { id: string; position: number }[] {
  const line = lines.find(({ id }) => id === move.id);
  if (!line) return [];
  const group = lines.filter(
    (other) => other.id === line.id || (other.isActive === 1 && groupOf(other) === groupOf(line)),
  );
  const other = group[group.indexOf(line) + (move.direction === "up" ? -1 : 1)];
  if (!other) return [];
  return lines
    .map((current) => (current === line ? other : current === other ? line : current))
    .map((current, position) => ({ current, position }))
    .filter(({ current, position }) => current.position !== position)
    .map(({ current, position }) => ({ id: current.id, position }));
}
