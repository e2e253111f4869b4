import { v7 } from "uuid";

/** A new UUID v7: unique, and sorted by the time of its making. */
export function newId(now?: Date): string {
  return now ? v7({ msecs: now.getTime() }) : v7();
}
