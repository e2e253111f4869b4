import { addDays, dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { PATIENT_NAME_COLUMNS, PROFESSIONAL_NAME_COLUMNS } from "./patient-label.rules.ts";

/** A new referral this soon after a return is flagged to the filière (half a year, in days). */
const SOON_AFTER_RETURN_DAYS = 183;

const MAX_LIVE = 10;

/** More events than this between two reads are not told one by one. */
const MAX_CHANGES = 20;

export function findReferral(db: Database | Trx, id: string) {
  return db.selectFrom("referral").selectAll().where("id", "=", id).executeTakeFirst();
}

/** With the secteur of its patient today, which may read it too. */
export function findReferralWithPatient(db: Database | Trx, id: string) {
  return db
    .selectFrom("referral")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .selectAll("referral")
    .select("patient.secteurId as patientSecteurId")
    .where("referral.id", "=", id)
    .executeTakeFirst();
}

/** What happened after a version and who did it, in order. */
export function listEventsSince(db: Database | Trx, referralId: string, version: number) {
  return db
    .selectFrom("referralEvent")
    .leftJoin("account", "account.id", "referralEvent.accountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select(["referralEvent.at", "referralEvent.action", ...PROFESSIONAL_NAME_COLUMNS])
    .where("referralEvent.referralId", "=", referralId)
    .where("referralEvent.version", ">", version)
    .orderBy("referralEvent.at")
    .orderBy("referralEvent.id")
    .limit(MAX_CHANGES)
    .execute();
}

/** The latest event of a referral, that a further saving of the draft may prolong. */
export function findLastEvent(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("referralEvent")
    .select(["id", "action", "accountId", "at"])
    .where("referralId", "=", referralId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/**
 * A live request for care of the patient in the filière: sent, not closed, and not yet returned to the secteur.
 * The same rule as the unique index `referral_one_live`.
 */
export function findLiveReferral(
  db: Database | Trx,
  query: { patientId: string; filiereId: string; exceptId?: string | null },
) {
  return liveReferrals(db, query.patientId)
    .where("referral.filiereId", "=", query.filiereId)
    .where("referral.kind", "=", "care")
    .where("referral.id", "<>", query.exceptId ?? "")
    .executeTakeFirst();
}

/** Everything sent about a patient that is still open, to show before a new form. */
export function listLiveReferrals(db: Database | Trx, patientId: string) {
  return liveReferrals(db, patientId).orderBy("referral.createdAt", "desc").limit(MAX_LIVE).execute();
}

function liveReferrals(db: Database | Trx, patientId: string) {
  return db
    .selectFrom("referral")
    .leftJoin("filiere", "filiere.id", "referral.filiereId")
    .select([
      "referral.id",
      "referral.reference",
      "referral.kind",
      "referral.status",
      "referral.filiereId",
      "referral.senderSecteurId",
      "referral.submittedAt",
      "filiere.shortName as filiereName",
    ])
    .where("referral.patientId", "=", patientId)
    .where("referral.closedAt", "is", null)
    .where("referral.status", "<>", "draft")
    .where((eb) =>
      eb.not(eb.and([eb("referral.status", "=", "in_care"), eb("referral.owner", "=", "secteur")])),
    );
}

/** The referral whose care was returned to the secteur within the last six months, the latest. */
export function findRecentReturn(
  db: Database | Trx,
  query: { patientId: string; filiereId: string; now: Date },
) {
  return db
    .selectFrom("episode")
    .select(["referralId", "returnedAt"])
    .where("patientId", "=", query.patientId)
    .where("filiereId", "=", query.filiereId)
    .where("returnedAt", ">=", addDays(dayOf(query.now), -SOON_AFTER_RETURN_DAYS))
    .orderBy("returnedAt", "desc")
    .limit(1)
    .executeTakeFirst();
}

export function findSecteur(db: Database | Trx, id: string) {
  return db
    .selectFrom("secteur")
    .select(["id", "code", "territoryId"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Drafts of a secteur, the latest changed first. */
export function listDraftsOf(db: Database | Trx, query: { accountId: string; limit: number }) {
  return db
    .selectFrom("referral")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .leftJoin("filiere", "filiere.id", "referral.filiereId")
    .select([
      "referral.id",
      "referral.updatedAt",
      "referral.dueAt",
      "filiere.shortName as filiereName",
      ...PATIENT_NAME_COLUMNS,
    ])
    .where("referral.senderAccountId", "=", query.accountId)
    .where("referral.status", "=", "draft")
    .orderBy("referral.updatedAt", "desc")
    .limit(query.limit)
    .execute();
}

const MAX_SECTEURS = 100;

/** The adult secteurs of the territory, by code. */
export function listSecteursInTerritory(db: Database | Trx) {
  return db
    .selectFrom("secteur")
    .select(["id", "code", "name", "territoryId"])
    .where("isInTerritory", "=", 1)
    .where("isActive", "=", 1)
    .where("kind", "=", "G")
    .orderBy("code")
    .limit(MAX_SECTEURS)
    .execute();
}
