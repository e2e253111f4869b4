import { addDays, dayOf, formatTime, instantOf } from "#app/shared/dates.ts";

export interface OfferDelays {
  /** Hours to answer when the session is far. */
  maxHours: number;
  /** Hours to answer when it is near. */
  minHours: number;
}

const MS_PER_HOUR = 3_600_000;
/** The share of the time that is left before the session. */
const SHARE = 10;
/** Nobody loses a place in the night. */
const NIGHT_STARTS = "20:00";
const NIGHT_ENDS = "08:00";
const MORNING = "10:00";

/**
 * Until when an offered place is kept: a tenth of the time left before the session, within the two limits, never
 * in the night (20:00 to 8:00 becomes 10:00 in the morning), and never after the session has begun.
 */
export function offerExpiresAt(now: Date, startsAt: string, delays: OfferDelays): Date {
  const start = Date.parse(startsAt);
  const share = (start - now.getTime()) / SHARE;
  const hours = Math.min(Math.max(share, delays.minHours * MS_PER_HOUR), delays.maxHours * MS_PER_HOUR);
  const expiry = outOfTheNight(new Date(now.getTime() + hours));
  return new Date(Math.min(expiry.getTime(), start));
}

function outOfTheNight(instant: Date): Date {
  const day = dayOf(instant);
  const time = formatTime(instant);
  if (time < NIGHT_ENDS) return instantOf(day, MORNING);
  return time >= NIGHT_STARTS ? instantOf(addDays(day, 1), MORNING) : instant;
}
