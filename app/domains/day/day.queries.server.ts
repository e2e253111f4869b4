import type { ExpressionBuilder, SelectQueryBuilder } from "kysely";
import { PATIENT_NAME_COLUMNS } from "#app/domains/referrals/patient-label.rules.ts";
import type { ReferralOwner, ReferralStatus } from "#app/domains/referrals/referrals.vocabulary.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { DB } from "#db/types.gen.ts";

type Handle = Database | Trx;

/** Longest list of one sort that a day shows; who has more works from the worklist. */
export const LINES_PER_SORT = 60;

/** The rail shows «99+» above this. */
const MOST_COUNTED = 100;

export interface OwnedBy {
  owner: ReferralOwner;
  /** Null stands for every scope. */
  scopeIds: readonly string[] | null;
  dueBefore: string;
}

/** How many `listOwnedReferrals` would say are to do, up to `MOST_COUNTED`; no patient is read. */
export async function countOwned(
  db: Handle,
  query: OwnedBy,
  limits: readonly { status: ReferralStatus; before: string }[],
): Promise<number> {
  const toDo = ownedBy(db, query)
    .select("referral.id")
    .where((eb) =>
      eb.or(
        limits.map(({ status, before }) => {
          const isDue = eb.and([eb("referral.status", "=", status), eb("referral.dueAt", "<", before)]);
          // Only who is in care can have been returned: no other row is looked up for it.
          return status === "in_care" ? eb.and([isDue, eb.not(eb.exists(returned(eb)))]) : isDue;
        }),
      ),
    )
    .limit(MOST_COUNTED);
  const row = await db
    .selectFrom(toDo.as("toDo"))
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function returned(eb: ExpressionBuilder<DB, "referral">) {
  return eb
    .selectFrom("episode")
    .select("episode.id")
    .whereRef("episode.referralId", "=", "referral.id")
    .where("episode.status", "=", "returned");
}

/** Referrals whose next move is up to these scopes, nearest deadline first; index `referral_owner`. */
export function listOwnedReferrals(db: Handle, query: OwnedBy) {
  return named(ownedBy(db, query))
    .leftJoin("episode", "episode.referralId", "referral.id")
    .select([
      "referral.status",
      "referral.kind",
      "referral.owner",
      "referral.priority",
      "referral.dueAt",
      "episode.status as episodeStatus",
    ])
    .orderBy("referral.dueAt")
    .orderBy("referral.id")
    .limit(LINES_PER_SORT)
    .execute();
}

function ownedBy(db: Handle, query: OwnedBy) {
  return db
    .selectFrom("referral")
    .where("referral.owner", "=", query.owner)
    .$if(query.scopeIds !== null, (open) => open.where("referral.ownerScopeId", "in", query.scopeIds ?? []))
    .where("referral.dueAt", "<", query.dueBefore);
}

/** Whom it is about, and where it goes. */
function named(referrals: SelectQueryBuilder<DB, "referral", object>) {
  return referrals
    .innerJoin("patient", "patient.id", "referral.patientId")
    .leftJoin("filiere", "filiere.id", "referral.filiereId")
    .select(PATIENT_NAME_COLUMNS)
    .select(["referral.id", "filiere.shortName as filiereName"]);
}

/** Drafts that the person left unfinished. */
export function listOwnDrafts(db: Handle, accountId: string) {
  return named(db.selectFrom("referral"))
    .select("referral.updatedAt")
    .where("referral.senderAccountId", "=", accountId)
    .where("referral.status", "=", "draft")
    .orderBy("referral.updatedAt", "desc")
    .limit(LINES_PER_SORT)
    .execute();
}

/** Patients whose return nobody of the secteur has acknowledged yet; index `episode_secteur_return`. */
export function listReturnsToAcknowledge(db: Handle, secteurIds: readonly string[]) {
  return db
    .selectFrom("episode")
    .innerJoin("patient", "patient.id", "episode.patientId")
    .innerJoin("filiere", "filiere.id", "episode.filiereId")
    .select(PATIENT_NAME_COLUMNS)
    .select(["episode.referralId", "episode.returnDueAt", "filiere.shortName as filiereName"])
    .where("episode.secteurId", "in", secteurIds)
    .where("episode.status", "=", "returned")
    .where("episode.acknowledgedAt", "is", null)
    .orderBy("episode.returnDueAt")
    .limit(LINES_PER_SORT)
    .execute();
}

/** Planned appointments that begin between two instants, of these filières or of one practitioner. */
export function listPlannedAppointments(
  db: Handle,
  query: { filiereIds: readonly string[]; professionalId: string; from: string; before: string },
) {
  return appointments(db)
    .innerJoin("site", "site.id", "appointment.siteId")
    .select(["appointment.purpose", "site.name as siteName"])
    .where("appointment.status", "=", "planned")
    .where("appointment.startsAt", ">=", query.from)
    .where("appointment.startsAt", "<", query.before)
    .where((eb) =>
      eb.or([
        eb("appointment.professionalId", "=", query.professionalId),
        ...(query.filiereIds.length > 0 ? [eb("appointment.filiereId", "in", query.filiereIds)] : []),
      ]),
    )
    .execute();
}

/** Cancelled or missed appointments that nobody has replaced; index `appointment_rebook`. */
export function listAppointmentsToRebook(db: Handle, filiereIds: readonly string[]) {
  return appointments(db)
    .select("appointment.status")
    .where("appointment.filiereId", "in", filiereIds)
    .where("appointment.isToRebook", "=", 1)
    .execute();
}

function appointments(db: Handle) {
  return db
    .selectFrom("appointment")
    .innerJoin("referral", "referral.id", "appointment.referralId")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .innerJoin("filiere", "filiere.id", "appointment.filiereId")
    .select(PATIENT_NAME_COLUMNS)
    .select([
      "appointment.id",
      "appointment.referralId",
      "appointment.startsAt",
      "filiere.shortName as filiereName",
    ])
    .orderBy("appointment.startsAt")
    .limit(LINES_PER_SORT);
}

/** Calls, transports and papers still to do; index `logistics_entry_due`. */
export function listLogisticsToDo(db: Handle, query: { filiereIds: readonly string[]; dueUntil: string }) {
  return db
    .selectFrom("logisticsEntry")
    .innerJoin("referral", "referral.id", "logisticsEntry.referralId")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .innerJoin("filiere", "filiere.id", "referral.filiereId")
    .select(PATIENT_NAME_COLUMNS)
    .select([
      "logisticsEntry.id",
      "logisticsEntry.referralId",
      "logisticsEntry.kind",
      "logisticsEntry.dueOn",
      "filiere.shortName as filiereName",
    ])
    .where("logisticsEntry.doneAt", "is", null)
    .where("logisticsEntry.dueOn", "<=", query.dueUntil)
    .where("referral.filiereId", "in", query.filiereIds)
    .orderBy("logisticsEntry.dueOn")
    .limit(LINES_PER_SORT)
    .execute();
}

/** E-mails that could not be sent, up to the number that a list shows. */
export async function countFailedMails(db: Handle): Promise<number> {
  const rows = await db
    .selectFrom("outboxMessage")
    .select("id")
    .where("status", "=", "failed")
    .limit(LINES_PER_SORT)
    .execute();
  return rows.length;
}

/** Emergency accesses that nobody has examined, and since when. */
export function listUnreviewedAccesses(db: Handle) {
  return db
    .selectFrom("emergencyAccess")
    .select("openedAt")
    .where("reviewedAt", "is", null)
    .orderBy("openedAt")
    .limit(LINES_PER_SORT)
    .execute();
}
