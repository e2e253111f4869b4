import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { endOfSlot } from "./appointments.rules.ts";
import type { AppointmentStatus } from "./episodes.vocabulary.ts";

/** An iCalendar file (RFC 5545): filière, site and practitioner. Calendars are shared: no patient, no purpose. */
export function appointmentCalendar(
  appointment: {
    id: string;
    startsAt: string;
    durationMinutes: number;
    status: AppointmentStatus;
    version: number;
    filiereName: string;
    siteName: string;
    professionalName: string;
  },
  now: Date,
): string {
  const calendar = ical({ name: "Pluton", method: ICalCalendarMethod.PUBLISH, prodId: "//Pluton//FR" });
  calendar.createEvent({
    id: `${appointment.id}@pluton`,
    sequence: appointment.version,
    stamp: now,
    start: new Date(appointment.startsAt),
    end: new Date(endOfSlot(appointment)),
    summary: `Rendez-vous filière ${appointment.filiereName}`,
    location: appointment.siteName,
    description: appointment.professionalName,
    status: appointment.status === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
