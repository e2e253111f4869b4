import { v7 } from "uuid";

/** A new UUID v7: unique, and sorted by the time of its making. */
export function newId(now?: Date): string {
  return now ? v7({ msecs: now.getTime() }) : v7();
}

/** When an identifier was made: the first 48 bits of a UUID v7 are milliseconds (RFC 9562 §5.7). */
export function createdAtOf(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}
