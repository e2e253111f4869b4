import { addDays, instantOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { CareScope } from "./care-lists.rules.ts";
import { PATHWAY_PAGE } from "./logistics.rules.ts";
import { PATIENT_NAME_COLUMNS, PROFESSIONAL_NAME_COLUMNS } from "./patient-label.rules.ts";

/*
 * What the «assistante de parcours» reads: identity, contact and logistics. No query of this file selects
 * a clinical column, and tests/integration/pathway.test.ts compares the SQL with the list of them.
 */

const MAX_OF_A_DAY = 200;

const CONTACT_COLUMNS = [
  ...PATIENT_NAME_COLUMNS,
  "patient.birthOn",
  "patient.phone",
  "patient.preferredChannel",
] as const;

/** Who the patient is and how to reach them. */
export function findPathwayPatient(db: Database | Trx, patientId: string) {
  return db
    .selectFrom("patient")
    .leftJoin("commune", "commune.code", "patient.communeCode")
    .select([
      ...CONTACT_COLUMNS,
      "patient.email",
      "patient.address",
      "patient.hasStableAddress",
      "commune.name as communeName",
    ])
    .where("patient.id", "=", patientId)
    .executeTakeFirst();
}

export type OpenEntry = Awaited<ReturnType<typeof listOpenEntries>>[number];

/** Calls, transports and reminders left to do, the nearest day first. */
export function listOpenEntries(db: Database | Trx, filiereIds: readonly string[], page = 1) {
  return db
    .selectFrom("logisticsEntry")
    .innerJoin("referral", "referral.id", "logisticsEntry.referralId")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .innerJoin("filiere", "filiere.id", "logisticsEntry.filiereId")
    .select([
      "logisticsEntry.id",
      "logisticsEntry.referralId",
      "logisticsEntry.kind",
      "logisticsEntry.outcome",
      "logisticsEntry.note",
      "logisticsEntry.dueOn",
      "logisticsEntry.version",
      "filiere.shortName as filiereName",
      ...CONTACT_COLUMNS,
    ])
    .where("logisticsEntry.filiereId", "in", filiereIds)
    .where("logisticsEntry.doneAt", "is", null)
    .orderBy("logisticsEntry.dueOn")
    .orderBy("logisticsEntry.id")
    .limit(PATHWAY_PAGE + 1)
    .offset((page - 1) * PATHWAY_PAGE)
    .execute();
}

export type ToBook = Awaited<ReturnType<typeof listToBook>>[number];

/** Accepted and waiting patients who have no appointment, in the order of the waiting list. */
export function listToBook(db: Database | Trx, filiereIds: readonly string[], page = 1) {
  return db
    .selectFrom("referral")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .innerJoin("filiere", "filiere.id", "referral.filiereId")
    .select([
      "referral.id as referralId",
      "referral.reference",
      "referral.priority",
      "referral.status",
      "referral.waitingSince",
      "referral.dueAt",
      "filiere.shortName as filiereName",
      ...CONTACT_COLUMNS,
    ])
    .where("referral.filiereId", "in", filiereIds)
    .where("referral.status", "in", ["accepted", "waiting"])
    .orderBy("referral.boost", "desc")
    .orderBy("referral.priorityRank")
    .orderBy("referral.waitingSince")
    .orderBy("referral.id")
    .limit(PATHWAY_PAGE + 1)
    .offset((page - 1) * PATHWAY_PAGE)
    .execute();
}

export type ScheduledAppointment = Awaited<ReturnType<typeof listToRebook>>[number];

/** Appointments cancelled or missed that nobody has booked again, on either side, the oldest first. */
export function listToRebook(db: Database | Trx, scope: CareScope, page = 1) {
  return appointmentsOf(db, scope)
    .where("appointment.isToRebook", "=", 1)
    .orderBy("appointment.startsAt")
    .orderBy("appointment.id")
    .limit(PATHWAY_PAGE + 1)
    .offset((page - 1) * PATHWAY_PAGE)
    .execute();
}

/** The appointments of one day in Paris, cancelled ones included. */
export function listDay(db: Database | Trx, scope: CareScope, day: string) {
  return appointmentsOf(db, scope)
    .where("appointment.startsAt", ">=", instantOf(day).toISOString())
    .where("appointment.startsAt", "<", instantOf(addDays(day, 1)).toISOString())
    .orderBy("appointment.startsAt")
    .orderBy("appointment.id")
    .limit(MAX_OF_A_DAY)
    .execute();
}

/** Planned appointments from an instant on: whom to remind, and whose transport to book. */
export function listUpcoming(db: Database | Trx, scope: CareScope, from: Date, page = 1) {
  return appointmentsOf(db, scope)
    .where("appointment.status", "=", "planned")
    .where("appointment.startsAt", ">=", from.toISOString())
    .orderBy("appointment.startsAt")
    .orderBy("appointment.id")
    .limit(PATHWAY_PAGE + 1)
    .offset((page - 1) * PATHWAY_PAGE)
    .execute();
}

/** Appointments whose hour has passed and of which nobody said what became of them, the oldest first. */
export function listUnsettled(db: Database | Trx, filiereIds: readonly string[], now: Date, page = 1) {
  return appointmentsOf(db, { side: "filieres", ids: filiereIds })
    .where("appointment.status", "=", "planned")
    .where("appointment.startsAt", "<=", now.toISOString())
    .orderBy("appointment.startsAt")
    .orderBy("appointment.id")
    .limit(PATHWAY_PAGE + 1)
    .offset((page - 1) * PATHWAY_PAGE)
    .execute();
}

function appointmentsOf(db: Database | Trx, scope: CareScope) {
  return db
    .selectFrom("appointment")
    .innerJoin("referral", "referral.id", "appointment.referralId")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .innerJoin("filiere", "filiere.id", "appointment.filiereId")
    .innerJoin("site", "site.id", "appointment.siteId")
    .innerJoin("professional", "professional.id", "appointment.professionalId")
    .select([
      "appointment.id",
      "appointment.referralId",
      "appointment.purpose",
      "appointment.startsAt",
      "appointment.durationMinutes",
      "appointment.status",
      "appointment.isToRebook",
      "appointment.version",
      "filiere.shortName as filiereName",
      "site.name as siteName",
      ...PROFESSIONAL_NAME_COLUMNS,
      ...CONTACT_COLUMNS,
    ])
    .where(scope.side === "filieres" ? "appointment.filiereId" : "appointment.secteurId", "in", scope.ids);
}
