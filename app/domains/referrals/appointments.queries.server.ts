import { type Change, refused } from "#app/platform/outcome.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { endOfSlot, LONGEST_APPOINTMENT_MINUTES, overlaps, type Slot } from "./appointments.rules.ts";
import { personOf } from "./care.queries.server.ts";
import { APPOINTMENT_EVENT_LABELS, CARE_REFUSALS } from "./care.vocabulary.ts";
import { PROFESSIONAL_NAME_COLUMNS } from "./patient-label.rules.ts";

const MAX_CHANGES = 10;
const MAX_APPOINTMENTS = 100;
const MS_PER_MINUTE = 60_000;

/** An appointment as use cases handle it. */
const CORE_COLUMNS = [
  "id",
  "referralId",
  "episodeId",
  "filiereId",
  "siteId",
  "professionalId",
  "purpose",
  "startsAt",
  "durationMinutes",
  "status",
  "cancelReason",
  "isToRebook",
  "version",
] as const;

export type AppointmentCore = NonNullable<Awaited<ReturnType<typeof findAppointment>>>;

export function findAppointment(db: Database | Trx, id: string) {
  return db.selectFrom("appointment").select(CORE_COLUMNS).where("id", "=", id).executeTakeFirst();
}

export type AppointmentLine = Awaited<ReturnType<typeof listAppointments>>[number];

/** The appointments of a referral, the latest first. */
export function listAppointments(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("appointment")
    .innerJoin("site", "site.id", "appointment.siteId")
    .innerJoin("professional", "professional.id", "appointment.professionalId")
    .select([
      "appointment.id",
      "appointment.purpose",
      "appointment.startsAt",
      "appointment.durationMinutes",
      "appointment.status",
      "appointment.cancelReason",
      "appointment.isToRebook",
      "appointment.version",
      "site.name as siteName",
      ...PROFESSIONAL_NAME_COLUMNS,
    ])
    .where("appointment.referralId", "=", referralId)
    .orderBy("appointment.startsAt", "desc")
    .limit(MAX_APPOINTMENTS)
    .execute();
}

/** Refuses when somebody changed the appointment since `version` was read, and says what and who. */
export async function refuseStaleAppointment(
  db: Database | Trx,
  appointment: Pick<AppointmentCore, "id" | "version">,
  version: number,
) {
  if (appointment.version === version) return null;
  const rows = await db
    .selectFrom("appointmentEvent")
    .leftJoin("account", "account.id", "appointmentEvent.accountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select(["appointmentEvent.at", "appointmentEvent.action", ...PROFESSIONAL_NAME_COLUMNS])
    .where("appointmentEvent.appointmentId", "=", appointment.id)
    .where("appointmentEvent.version", ">", version)
    .orderBy("appointmentEvent.at")
    .orderBy("appointmentEvent.id")
    .limit(MAX_CHANGES)
    .execute();
  const changes: Change[] = rows.map((row) => ({
    at: row.at,
    by: personOf(row),
    what: APPOINTMENT_EVENT_LABELS[row.action] ?? "rendez-vous modifié",
  }));
  return refused("conflict", CARE_REFUSALS.changedMeanwhile, { changes });
}

/** A planned appointment of the practitioner, or of the patient, at the same time, if there is one. */
export async function findOverlap(
  db: Database | Trx,
  slot: Slot,
  whose: { professionalId?: string; referralId?: string; exceptId?: string },
): Promise<Slot | null> {
  const earliest = new Date(Date.parse(slot.startsAt) - LONGEST_APPOINTMENT_MINUTES * MS_PER_MINUTE);
  const near = await db
    .selectFrom("appointment")
    .select(["id", "startsAt", "durationMinutes"])
    .where("status", "=", "planned")
    .where("startsAt", ">", earliest.toISOString())
    .where("startsAt", "<", endOfSlot(slot))
    .$if(whose.professionalId !== undefined, (query) =>
      query.where("professionalId", "=", whose.professionalId ?? ""),
    )
    .$if(whose.referralId !== undefined, (query) => query.where("referralId", "=", whose.referralId ?? ""))
    .limit(MAX_APPOINTMENTS)
    .execute();
  return near.find((other) => other.id !== whose.exceptId && overlaps(other, slot)) ?? null;
}

export async function isSiteOf(db: Database | Trx, filiereId: string, siteId: string): Promise<boolean> {
  const row = await db
    .selectFrom("filiereSite")
    .select("siteId")
    .where("filiereId", "=", filiereId)
    .where("siteId", "=", siteId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Does the professional care for the filière's patients on that day? The pathway assistant does not. */
export async function isInTeam(
  db: Database | Trx,
  filiereId: string,
  professionalId: string,
  day: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("filiereMember")
    .select("id")
    .where("professionalId", "=", professionalId)
    .where("filiereId", "=", filiereId)
    .where("duty", "!=", "assistance")
    .where("startsOn", "<=", day)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", day)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A first visit that fell through and that nobody has booked again. */
export function listFirstVisitsToRebook(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("appointment")
    .select(CORE_COLUMNS)
    .where("referralId", "=", referralId)
    .where("isToRebook", "=", 1)
    .where("purpose", "=", "first_visit")
    .limit(MAX_APPOINTMENTS)
    .execute();
}

/** What is still planned or to be booked again for a referral. */
export function listOpenAppointments(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("appointment")
    .select(CORE_COLUMNS)
    .where("referralId", "=", referralId)
    .where((eb) => eb.or([eb("status", "=", "planned"), eb("isToRebook", "=", 1)]))
    .limit(MAX_APPOINTMENTS)
    .execute();
}
