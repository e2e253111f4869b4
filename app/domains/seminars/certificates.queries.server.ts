import type { Selectable } from "kysely";
import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { SeminarCertificate } from "#db/types.gen.ts";

export type CertificateRow = Selectable<SeminarCertificate>;

export function findCertificate(db: Database | Trx, id: string): Promise<CertificateRow | undefined> {
  return db.selectFrom("seminarCertificate").selectAll().where("id", "=", id).executeTakeFirst();
}

/** By its code, with the code of what replaces it. */
export function findCertificateByCode(db: Database | Trx, code: string) {
  return db
    .selectFrom("seminarCertificate")
    .leftJoin("seminarCertificate as next", "next.id", "seminarCertificate.replacedById")
    .selectAll("seminarCertificate")
    .select("next.code as nextCode")
    .where("seminarCertificate.code", "=", code)
    .executeTakeFirst();
}

/** The certificate that stands, of each of these enrolments. */
export function listLiveCertificates(
  db: Database | Trx,
  enrolmentIds: readonly string[],
): Promise<CertificateRow[]> {
  return db
    .selectFrom("seminarCertificate")
    .selectAll()
    .where("enrolmentId", "in", idsOrNone(enrolmentIds))
    .where("revokedAt", "is", null)
    .execute();
}

/** Somebody's certificates, the last one first, those that were replaced among them. */
export function listOwnCertificates(db: Database | Trx, accountId: string) {
  return db
    .selectFrom("seminarParticipant")
    .innerJoin("seminarEnrolment", "seminarEnrolment.participantId", "seminarParticipant.id")
    .innerJoin("seminarCertificate", "seminarCertificate.enrolmentId", "seminarEnrolment.id")
    .selectAll("seminarCertificate")
    .where("seminarParticipant.accountId", "=", accountId)
    .orderBy("seminarCertificate.issuedAt", "desc")
    .orderBy("seminarCertificate.id", "desc")
    .limit(200)
    .execute();
}

/** Whose account a certificate is for; null when its holder has none. */
export async function findCertificateAccountId(
  db: Database | Trx,
  certificateId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("seminarCertificate")
    .innerJoin("seminarEnrolment", "seminarEnrolment.id", "seminarCertificate.enrolmentId")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .select("seminarParticipant.accountId")
    .where("seminarCertificate.id", "=", certificateId)
    .executeTakeFirst();
  return row?.accountId ?? null;
}

/** All that was issued for a session, by name, the last one first. */
export function listSessionCertificates(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarCertificate", "seminarCertificate.enrolmentId", "seminarEnrolment.id")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .selectAll("seminarCertificate")
    .where("seminarEnrolment.sessionId", "=", sessionId)
    .orderBy("seminarParticipant.searchKey")
    .orderBy("seminarCertificate.id", "desc")
    .limit(2_000)
    .execute();
}

/** The names to print, by enrolment. */
export function listPrintedNames(db: Database | Trx, enrolmentIds: readonly string[]) {
  return db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .select([
      "seminarEnrolment.id as enrolmentId",
      "seminarParticipant.givenName",
      "seminarParticipant.familyName",
    ])
    .where("seminarEnrolment.id", "in", idsOrNone(enrolmentIds))
    .execute();
}

/** The network as its documents name it; the first territory when an installation has several. */
export async function findTerritoryName(db: Database | Trx): Promise<string> {
  const row = await db.selectFrom("territory").select("name").orderBy("id").limit(1).executeTakeFirst();
  return row?.name ?? "";
}
