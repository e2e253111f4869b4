import type { Database, Trx } from "#db/client.server.ts";

export type EmergencyAccessLine = Awaited<ReturnType<typeof listEmergencyAccesses>>[number];

/** Emergency accesses, without anything of the patient but an opaque identifier; newest first. */
export function listEmergencyAccesses(
  db: Database | Trx,
  query: { isReviewed: boolean; offset: number; limit: number },
) {
  return db
    .selectFrom("emergencyAccess")
    .innerJoin("account", "account.id", "emergencyAccess.accountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .leftJoin("account as reviewer", "reviewer.id", "emergencyAccess.reviewedBy")
    .leftJoin("professional as reviewerPerson", "reviewerPerson.id", "reviewer.professionalId")
    .select([
      "emergencyAccess.id",
      "emergencyAccess.patientId",
      "emergencyAccess.accountId",
      "emergencyAccess.reason",
      "emergencyAccess.openedAt",
      "emergencyAccess.expiresAt",
      "emergencyAccess.reviewedAt",
      "emergencyAccess.reviewNote",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
      "reviewerPerson.givenName as reviewerGivenName",
      "reviewerPerson.familyName as reviewerFamilyName",
    ])
    .where("emergencyAccess.reviewedAt", query.isReviewed ? "is not" : "is", null)
    .orderBy("emergencyAccess.openedAt", "desc")
    .orderBy("emergencyAccess.id", "desc")
    .offset(query.offset)
    .limit(query.limit)
    .execute();
}

export function findEmergencyAccess(db: Database | Trx, id: string) {
  return db
    .selectFrom("emergencyAccess")
    .leftJoin("account", "account.id", "emergencyAccess.reviewedBy")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "emergencyAccess.id",
      "emergencyAccess.accountId",
      "emergencyAccess.patientId",
      "emergencyAccess.reviewedAt",
      "professional.givenName as reviewerGivenName",
      "professional.familyName as reviewerFamilyName",
    ])
    .where("emergencyAccess.id", "=", id)
    .executeTakeFirst();
}
