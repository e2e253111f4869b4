import { sql } from "kysely";
import { PATIENT_NAME_COLUMNS } from "#app/domains/referrals/patient-label.rules.ts";
import { idsOrNone } from "#app/shared/collections.ts";
import type { Database } from "#db/client.server.ts";

/** More patients than this are not shown at once; the most frequent come first. */
export const MAX_FREQUENT = 100;
const MAX_REQUESTS = 2_000;

/** Patients with as many requests since an instant in these hospitals; those that were cancelled do not count. */
export function listFrequentPatients(
  db: Database,
  query: { since: string; atLeast: number; hospitalIds: readonly string[] },
) {
  const counted = db
    .selectFrom("liaisonRequest")
    .select(["patientId", sql<number>`count(*)`.as("requests"), sql<string>`max(requested_at)`.as("lastAt")])
    .where("requestedAt", ">=", query.since)
    .where("hospitalId", "in", idsOrNone(query.hospitalIds))
    .where("status", "!=", "cancelled")
    .groupBy("patientId")
    .having(sql`count(*)`, ">=", query.atLeast)
    .as("counted");
  return db
    .selectFrom(counted)
    .innerJoin("patient", "patient.id", "counted.patientId")
    .leftJoin("secteur", "secteur.id", "patient.secteurId")
    .select(PATIENT_NAME_COLUMNS)
    .select([
      "patient.birthOn",
      "secteur.code as secteurCode",
      "secteur.name as secteurName",
      "counted.requests",
      "counted.lastAt",
    ])
    .orderBy("counted.requests", "desc")
    .orderBy("counted.lastAt", "desc")
    .limit(MAX_FREQUENT)
    .execute();
}

/** The requests of these patients since an instant, newest first; index `liaison_request_patient`. */
export function listRequestsOfPatients(
  db: Database,
  query: { since: string; patientIds: readonly string[]; hospitalIds: readonly string[] },
) {
  return db
    .selectFrom("liaisonRequest")
    .leftJoin("ward", "ward.id", "liaisonRequest.wardId")
    .leftJoin("establishment", "establishment.id", "liaisonRequest.hospitalId")
    .select([
      "liaisonRequest.id",
      "liaisonRequest.patientId",
      "liaisonRequest.requestedAt",
      "liaisonRequest.reason",
      "liaisonRequest.status",
      "ward.name as wardName",
      "establishment.shortName as hospitalName",
    ])
    .where("liaisonRequest.patientId", "in", idsOrNone(query.patientIds))
    .where("liaisonRequest.requestedAt", ">=", query.since)
    .where("liaisonRequest.hospitalId", "in", idsOrNone(query.hospitalIds))
    .where("liaisonRequest.status", "!=", "cancelled")
    .orderBy("liaisonRequest.requestedAt", "desc")
    .limit(MAX_REQUESTS)
    .execute();
}
