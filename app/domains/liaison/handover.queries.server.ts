import {
  PATIENT_NAME_COLUMNS,
  PROFESSIONAL_NAME_COLUMNS,
} from "#app/domains/referrals/patient-label.rules.ts";
import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { LiaisonStatus } from "./liaison.vocabulary.ts";

const MAX_ROWS = 200;
const HISTORY = 20;

/** What a night may have to know of: everything that is open and not answered yet. */
const HANDED_OVER: readonly LiaisonStatus[] = ["requested", "triaged", "assigned", "seen", "written"];

/** Open requests of a hospital, the nearest to their deadline first. */
export function listToHandOver(db: Database | Trx, hospitalId: string) {
  return db
    .selectFrom("liaisonRequest")
    .innerJoin("patient", "patient.id", "liaisonRequest.patientId")
    .innerJoin("ward", "ward.id", "liaisonRequest.wardId")
    .select(PATIENT_NAME_COLUMNS)
    .select([
      "liaisonRequest.id",
      "liaisonRequest.status",
      "liaisonRequest.level",
      "liaisonRequest.dueAt",
      "liaisonRequest.bed",
      "liaisonRequest.question",
      "ward.name as wardName",
    ])
    .where("liaisonRequest.hospitalId", "=", hospitalId)
    .where("liaisonRequest.closedAt", "is", null)
    .where("liaisonRequest.status", "in", HANDED_OVER)
    .orderBy("liaisonRequest.dueAt")
    .limit(MAX_ROWS)
    .execute();
}

export function findHandover(db: Database | Trx, id: string) {
  return db.selectFrom("liaisonHandover").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Handovers of these hospitals, newest first: who gave what to whom, and whether it was acknowledged. */
export function listHandovers(db: Database | Trx, hospitals: { all: boolean; ids: readonly string[] }) {
  return db
    .selectFrom("liaisonHandover")
    .innerJoin("establishment", "establishment.id", "liaisonHandover.hospitalId")
    .innerJoin("account as giver", "giver.id", "liaisonHandover.createdBy")
    .innerJoin("professional as giverName", "giverName.id", "giver.professionalId")
    .innerJoin("account as taker", "taker.id", "liaisonHandover.toAccountId")
    .innerJoin("professional", "professional.id", "taker.professionalId")
    .select(PROFESSIONAL_NAME_COLUMNS)
    .select([
      "liaisonHandover.id",
      "liaisonHandover.note",
      "liaisonHandover.createdAt",
      "liaisonHandover.acknowledgedAt",
      "liaisonHandover.toAccountId",
      "establishment.shortName as hospitalName",
      "giverName.givenName as giverGivenName",
      "giverName.familyName as giverFamilyName",
    ])
    .$if(!hospitals.all, (select) =>
      select.where("liaisonHandover.hospitalId", "in", idsOrNone(hospitals.ids)),
    )
    .orderBy("liaisonHandover.createdAt", "desc")
    .limit(HISTORY)
    .execute();
}

/** The requests on these lists, as they stand now. */
export function listHandoverItems(db: Database | Trx, handoverIds: readonly string[]) {
  return db
    .selectFrom("liaisonHandoverItem")
    .innerJoin("liaisonRequest", "liaisonRequest.id", "liaisonHandoverItem.requestId")
    .innerJoin("patient", "patient.id", "liaisonRequest.patientId")
    .innerJoin("ward", "ward.id", "liaisonRequest.wardId")
    .select(PATIENT_NAME_COLUMNS)
    .select([
      "liaisonHandoverItem.handoverId",
      "liaisonHandoverItem.note",
      "liaisonRequest.id",
      "liaisonRequest.status",
      "liaisonRequest.level",
      "liaisonRequest.dueAt",
      "liaisonRequest.bed",
      "ward.name as wardName",
    ])
    .where("liaisonHandoverItem.handoverId", "in", idsOrNone(handoverIds))
    .orderBy("liaisonRequest.dueAt")
    .limit(HISTORY * MAX_ROWS)
    .execute();
}

export function listHandoverRequestIds(db: Database | Trx, handoverId: string) {
  return db
    .selectFrom("liaisonHandoverItem")
    .select("requestId")
    .where("handoverId", "=", handoverId)
    .orderBy("requestId")
    .limit(MAX_ROWS)
    .execute();
}
