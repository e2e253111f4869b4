import { formatTime } from "#app/shared/dates.ts";

export interface Change {
  id: string;
  version: number;
  hospitalId: string;
  wardId: string;
  updatedAt: string;
}

/** What a person's board may show. */
export interface Watched {
  hospitalIds: readonly string[];
  wardIds: readonly string[];
}

const MS_PER_SECOND = 1_000;

/** A move is written with the instant at which it began: it may appear this long after it. */
export const LATEST_COMMIT_MS = 60 * MS_PER_SECOND;

/** A board that was read while a move was being written did not show it. */
const READ_MARGIN_MS = 5 * MS_PER_SECOND;

export function concerns(change: Change, watched: Watched): boolean {
  return watched.hospitalIds.includes(change.hospitalId) || watched.wardIds.includes(change.wardId);
}

/** Of the changes known, those that a board read at `since` may not show; null: it is too old to tell. */
export function unseenSince(changes: readonly Change[], since: string, now: Date): Change[] | null {
  const readAt = Date.parse(since);
  if (Number.isNaN(readAt) || readAt < now.getTime() - LATEST_COMMIT_MS) return null;
  return changes.filter((change) => Date.parse(change.updatedAt) >= readAt - READ_MARGIN_MS);
}

/** How the page of a board hears of changes. */
export type Connection = { kind: "starting" | "live" | "polling" } | { kind: "offline"; since: string };

export const POLLING_SECONDS = 30;

export function connectionWords(connection: Connection): string {
  switch (connection.kind) {
    case "starting":
      return "";
    case "live":
      return "En direct";
    case "polling":
      return `Mise à jour toutes les ${POLLING_SECONDS}\u00a0s`;
    case "offline":
      return `Hors connexion depuis ${formatTime(connection.since)}`;
  }
}
