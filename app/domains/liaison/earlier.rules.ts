import { dayOf } from "#app/shared/dates.ts";
import type { LiaisonStatus } from "./liaison.vocabulary.ts";

/** Earlier requests of a patient that a new one should know of, in days. */
export const EARLIER_DAYS = 365;

interface Earlier {
  hospitalId: string;
  wardId: string;
  status: LiaisonStatus;
  requestedAt: string;
}

export interface EarlierRequests<T> {
  /** Those that the person may read, newest first. */
  readable: (T & { isSameStay: boolean })[];
  /** The others: how many, and the day of the last one. */
  others: { count: number; lastOn: string | null };
  /** Requests in a year, once they reach the number from which a patient is signalled; else null. */
  frequentCount: number | null;
}

/** What a ward is told of earlier requests: in full where it may read them, a number and a day elsewhere. */
export function sortEarlier<T extends Earlier>(
  rows: readonly T[],
  asking: {
    hospitalId: string;
    admittedOn: string | null;
    frequentFrom: number;
    mayRead: (request: T) => boolean;
  },
): EarlierRequests<T> {
  const readable = rows.filter(asking.mayRead);
  const others = rows.filter((row) => !asking.mayRead(row));
  const counted = rows.filter(({ status }) => status !== "cancelled").length;
  const [last] = others;
  return {
    readable: readable.map((row) => ({ ...row, isSameStay: isSameStay(row, asking) })),
    others: { count: others.length, lastOn: last ? dayOf(last.requestedAt) : null },
    frequentCount: counted >= asking.frequentFrom ? counted : null,
  };
}

/** Asked in this hospital since the patient came in; nobody knows while the day of entry is not typed. */
function isSameStay(row: Earlier, stay: { hospitalId: string; admittedOn: string | null }): boolean {
  return (
    stay.admittedOn !== null &&
    row.hospitalId === stay.hospitalId &&
    dayOf(row.requestedAt) >= stay.admittedOn
  );
}
