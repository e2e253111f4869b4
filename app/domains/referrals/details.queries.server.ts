import type { Database, Trx } from "#db/client.server.ts";
import { PROFESSIONAL_NAME_COLUMNS } from "./patient-label.rules.ts";

const MAX_EVENTS = 200;
const MAX_LINKS = 10;

/** What the head of a referral's page shows beside its row: patient, places, people, orientation. */
export function findReferralHead(db: Database | Trx, id: string) {
  return db
    .selectFrom("referral")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .leftJoin("secteur as patientSecteur", "patientSecteur.id", "patient.secteurId")
    .leftJoin("commune", "commune.code", "patient.communeCode")
    .innerJoin("secteur", "secteur.id", "referral.senderSecteurId")
    .innerJoin("account", "account.id", "referral.senderAccountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .leftJoin("filiere", "filiere.id", "referral.filiereId")
    .leftJoin("resource", "resource.id", "referral.orientationResourceId")
    .select([
      "patient.birthFamilyName",
      "patient.usedFamilyName",
      "patient.birthGivenNames",
      "patient.usedGivenName",
      "patient.birthOn",
      "patient.sex",
      "patientSecteur.code as patientSecteurCode",
      "commune.name as communeName",
      "secteur.code as secteurCode",
      "professional.title as senderTitle",
      "professional.givenName as senderGivenName",
      "professional.familyName as senderFamilyName",
      "professional.phone as senderPhone",
      "filiere.code as filiereCode",
      "filiere.name as filiereName",
      "filiere.shortName as filiereShortName",
      "resource.name as resourceName",
      "resource.phone as resourcePhone",
      "resource.conditions as resourceConditions",
    ])
    .where("referral.id", "=", id)
    .executeTakeFirstOrThrow();
}

/** The criteria answered, in the filière's order. */
export function listAnsweredCriteria(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("referralCriterion")
    .innerJoin("filiereCriterion", "filiereCriterion.id", "referralCriterion.criterionId")
    .select([
      "filiereCriterion.id",
      "filiereCriterion.kind",
      "filiereCriterion.label",
      "filiereCriterion.isRequired",
      "filiereCriterion.position",
      "referralCriterion.answer",
    ])
    .where("referralCriterion.referralId", "=", referralId)
    .orderBy("filiereCriterion.position")
    .execute();
}

/** Everything that happened, newest first. */
export function listEvents(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("referralEvent")
    .leftJoin("account", "account.id", "referralEvent.accountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "referralEvent.id",
      "referralEvent.at",
      "referralEvent.action",
      "referralEvent.reasonCode",
      "referralEvent.comment",
      ...PROFESSIONAL_NAME_COLUMNS,
    ])
    .where("referralEvent.referralId", "=", referralId)
    .orderBy("referralEvent.at", "desc")
    .orderBy("referralEvent.id", "desc")
    .limit(MAX_EVENTS)
    .execute();
}

/** Where a referral was redirected to. */
export function listRedirectedTo(db: Database | Trx, referralId: string) {
  return linkedReferrals(db).where("referral.redirectedFromId", "=", referralId).limit(MAX_LINKS).execute();
}

export function listReferralsById(db: Database | Trx, ids: readonly string[]) {
  return linkedReferrals(db)
    .where("referral.id", "in", ids.length > 0 ? [...ids] : [""])
    .limit(MAX_LINKS)
    .execute();
}

function linkedReferrals(db: Database | Trx) {
  return db
    .selectFrom("referral")
    .leftJoin("filiere", "filiere.id", "referral.filiereId")
    .select([
      "referral.id",
      "referral.reference",
      "referral.status",
      "referral.senderSecteurId",
      "referral.filiereId",
      "referral.closedAt",
      "filiere.shortName as filiereName",
    ]);
}
