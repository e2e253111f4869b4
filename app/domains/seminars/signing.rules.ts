import { formatTime } from "#app/shared/dates.ts";
import { ATTENDANCE_REFUSALS } from "./attendance.vocabulary.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The code on the trainer's screen changes this often. */
export const CODE_STEP_MS = MINUTE_MS;

/** The code that was shown when somebody began to type is still good. */
const FORMER_STEPS = 1;

/** The clock of a phone that kept a signature may differ from the server's by as much. */
const CLOCK_STEPS = 2;

export interface HalfDayTimes {
  startsAt: string;
  endsAt: string;
}

export interface SigningLimits {
  /** How long before its beginning a half-day is signed. */
  beforeMinutes: number;
  /** A signature within as long after the beginning is not late: everybody signs at once. */
  toleranceMinutes: number;
  /** How long a phone without network may keep a signature. */
  laterHours: number;
}

export function stepOf(at: Date): number {
  return Math.floor(at.getTime() / CODE_STEP_MS);
}

/** When a half-day begins to be signed. */
export function signedFrom(
  halfDay: HalfDayTimes,
  { beforeMinutes }: Pick<SigningLimits, "beforeMinutes">,
): Date {
  return new Date(Date.parse(halfDay.startsAt) - beforeMinutes * MINUTE_MS);
}

/** The steps whose code is good for what was typed then; `isKept`: by the clock of the phone that kept it. */
export function acceptedSteps(typedAt: Date, { isKept }: { isKept: boolean }): number[] {
  const step = stepOf(typedAt);
  const [before, after] = isKept ? [FORMER_STEPS + CLOCK_STEPS, CLOCK_STEPS] : [FORMER_STEPS, 0];
  return Array.from({ length: before + after + 1 }, (_, index) => step + after - index);
}

/** Why this half-day is not signed at that moment, in words; null when it is. */
export function refuseMoment(halfDay: HalfDayTimes, at: Date, limits: SigningLimits): string | null {
  const opens = signedFrom(halfDay, limits);
  if (at < opens) return `${ATTENDANCE_REFUSALS.tooEarly} ${formatTime(opens)}.`;
  if (at.toISOString() >= halfDay.endsAt)
    return `${ATTENDANCE_REFUSALS.over} ${formatTime(halfDay.endsAt)}. Voyez le formateur.`;
  return null;
}

/**
 * When a signature was typed: now, or when the phone that kept it says, but never in the future. Null: it was kept
 * longer than it may be.
 */
export function typedAtOf(
  kept: string | null,
  now: Date,
  { laterHours }: Pick<SigningLimits, "laterHours">,
): Date | null {
  if (kept === null) return now;
  const at = new Date(kept);
  if (at > now) return now;
  return now.getTime() - at.getTime() > laterHours * HOUR_MS ? null : at;
}

/** Whole minutes between the beginning and the signature, once the tolerance is over. */
export function lateMinutes(
  halfDay: HalfDayTimes,
  signedAt: Date,
  { toleranceMinutes }: Pick<SigningLimits, "toleranceMinutes">,
): number {
  const minutes = Math.floor((signedAt.getTime() - Date.parse(halfDay.startsAt)) / MINUTE_MS);
  return minutes > toleranceMinutes ? minutes : 0;
}

/** Among half-days of one person, the one whose time is nearest, to say why none is signed now. */
export function nearestHalfDay<T extends HalfDayTimes>(halfDays: readonly T[], at: Date): T | undefined {
  const distance = ({ startsAt, endsAt }: T) =>
    Math.max(Date.parse(startsAt) - at.getTime(), at.getTime() - Date.parse(endsAt), 0);
  return [...halfDays].sort((a, b) => distance(a) - distance(b))[0];
}
