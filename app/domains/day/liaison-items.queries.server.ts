import type { LiaisonStatus } from "#app/domains/liaison/liaison.vocabulary.ts";
import { PATIENT_NAME_COLUMNS } from "#app/domains/referrals/patient-label.rules.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { LINES_PER_SORT } from "./day.queries.server.ts";

type Handle = Database | Trx;

/** Open requests of these states in a hospital or a ward, or those that one person has in charge. */
export type LiaisonSource =
  | { place: "hospital" | "ward"; id: string; statuses: readonly LiaisonStatus[] }
  | { place: "person"; id: string; statuses: readonly LiaisonStatus[] };

/** The states alone of what `listLiaisonItems` lists: enough to count, and no patient is read. */
export function listLiaisonStates(db: Handle, source: LiaisonSource) {
  return openOf(db, source)
    .select(["liaisonRequest.id", "liaisonRequest.status", "liaisonRequest.level", "liaisonRequest.dueAt"])
    .execute();
}

/** Nearest deadline first; indexes `liaison_request_board`, `…_ward_board` and `…_assigned`. */
export function listLiaisonItems(db: Handle, source: LiaisonSource) {
  return openOf(db, source)
    .innerJoin("patient", "patient.id", "liaisonRequest.patientId")
    .innerJoin("ward", "ward.id", "liaisonRequest.wardId")
    .innerJoin("establishment", "establishment.id", "liaisonRequest.hospitalId")
    .select(PATIENT_NAME_COLUMNS)
    .select([
      "liaisonRequest.id",
      "liaisonRequest.status",
      "liaisonRequest.level",
      "liaisonRequest.visit",
      "liaisonRequest.dueAt",
      "ward.name as wardName",
      "establishment.shortName as hospitalName",
    ])
    .execute();
}

function openOf(db: Handle, { place, id, statuses }: LiaisonSource) {
  const column = { hospital: "hospitalId", ward: "wardId", person: "assignedTo" } as const;
  return db
    .selectFrom("liaisonRequest")
    .where(`liaisonRequest.${column[place]}`, "=", id)
    .where("liaisonRequest.closedAt", "is", null)
    .where("liaisonRequest.status", "in", statuses)
    .orderBy("liaisonRequest.dueAt")
    .orderBy("liaisonRequest.id")
    .limit(LINES_PER_SORT);
}
