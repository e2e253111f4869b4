import { dayOf, instantOf } from "#app/shared/dates.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import type { AppointmentStatus } from "./episodes.vocabulary.ts";

const MS_PER_MINUTE = 60_000;
const DAYS_AHEAD = 366;
const MS_PER_DAY = 86_400_000;

/** The longest appointment that can be booked, in minutes; how far back an overlap is looked for. */
export const LONGEST_APPOINTMENT_MINUTES = 240;

export interface Slot {
  startsAt: string;
  durationMinutes: number;
}

export function endOfSlot(slot: Slot): string {
  return new Date(Date.parse(slot.startsAt) + slot.durationMinutes * MS_PER_MINUTE).toISOString();
}

export function overlaps(left: Slot, right: Slot): boolean {
  return left.startsAt < endOfSlot(right) && right.startsAt < endOfSlot(left);
}

/** The instant of a clock time in Paris. */
export function startOf(day: string, time: string): string {
  return instantOf(day, time).toISOString();
}

/** Why a date is refused, or null. */
export function refuseSlot(startsAt: string, now: Date): string | null {
  if (startsAt <= now.toISOString()) return CARE_REFUSALS.inThePast;
  const limit = new Date(now.getTime() + DAYS_AHEAD * MS_PER_DAY).toISOString();
  return startsAt > limit ? CARE_REFUSALS.tooFar : null;
}

export type Settlement = "attended" | "missed" | "cancelled";

/** Why an appointment cannot be settled so, or null: only its own day tells whether somebody came. */
export function refuseSettlement(
  appointment: { status: AppointmentStatus; startsAt: string },
  to: Settlement,
  now: Date,
): string | null {
  if (appointment.status !== "planned") return CARE_REFUSALS.settled;
  if (to === "attended" && dayOf(appointment.startsAt) > dayOf(now)) return CARE_REFUSALS.notYet;
  if (to === "missed" && appointment.startsAt > now.toISOString()) return CARE_REFUSALS.notYet;
  return null;
}

/** An appointment whose time has passed and of which nobody said what became of it. */
export function isUnsettled(
  appointment: { status: AppointmentStatus; startsAt: string },
  now: Date,
): boolean {
  return appointment.status === "planned" && appointment.startsAt <= now.toISOString();
}
