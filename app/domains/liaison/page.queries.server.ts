import { PATIENT_NAME_COLUMNS } from "#app/domains/referrals/patient-label.rules.ts";
import type { Database, Trx } from "#db/client.server.ts";

const MAX_LINES = 50;

/** Whom a request is about, where they lie, who asked, who triaged and who has it. */
export function findLiaisonHead(db: Database | Trx, id: string) {
  return db
    .selectFrom("liaisonRequest")
    .innerJoin("patient", "patient.id", "liaisonRequest.patientId")
    .leftJoin("commune", "commune.code", "patient.communeCode")
    .leftJoin("secteur", "secteur.id", "patient.secteurId")
    .innerJoin("ward", "ward.id", "liaisonRequest.wardId")
    .innerJoin("establishment", "establishment.id", "liaisonRequest.hospitalId")
    .innerJoin("account as asker", "asker.id", "liaisonRequest.requesterAccountId")
    .innerJoin("professional as askerPerson", "askerPerson.id", "asker.professionalId")
    .leftJoin("account as intern", "intern.id", "liaisonRequest.assignedTo")
    .leftJoin("professional as internPerson", "internPerson.id", "intern.professionalId")
    .select(PATIENT_NAME_COLUMNS)
    .select([
      "patient.birthOn",
      "patient.sex",
      "commune.name as communeName",
      "secteur.code as secteurCode",
      "ward.name as wardName",
      "establishment.shortName as hospitalName",
      "askerPerson.title as askerTitle",
      "askerPerson.givenName as askerGivenName",
      "askerPerson.familyName as askerFamilyName",
      "internPerson.title as internTitle",
      "internPerson.givenName as internGivenName",
      "internPerson.familyName as internFamilyName",
      "internPerson.phone as internPhone",
    ])
    .where("liaisonRequest.id", "=", id)
    .executeTakeFirstOrThrow();
}

/** Each new start of the clocks, oldest first. */
export function listLiaisonResets(db: Database | Trx, requestId: string) {
  return db
    .selectFrom("liaisonReset")
    .select([
      "id",
      "at",
      "reason",
      "comment",
      "previousStartedAt",
      "startedAt",
      "previousContactDueAt",
      "contactDueAt",
    ])
    .where("requestId", "=", requestId)
    .orderBy("at")
    .limit(MAX_LINES)
    .execute();
}
