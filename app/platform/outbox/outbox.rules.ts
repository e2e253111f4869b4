const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** After that many tries, about a day, a person has to look. */
const MAX_ATTEMPTS = 10;

const LONGEST_WAIT_MS = 6 * HOUR_MS;

/** Milliseconds to wait after the nth failed attempt: 1, 2, 4… minutes, 6 hours at most; null when it is given up. */
export function retryDelayMs(attempts: number): number | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  return Math.min(MINUTE_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}
