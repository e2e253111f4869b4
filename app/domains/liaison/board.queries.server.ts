import { type SelectQueryBuilder, sql } from "kysely";
import { PATIENT_NAME_COLUMNS } from "#app/domains/referrals/patient-label.rules.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { DB } from "#db/types.gen.ts";
import type { BoardPlace, Cursor } from "./board.rules.ts";

/** Far above what one hospital has open; the page says so when it is reached. */
export const MAX_OPEN = 200;

/** A card shows the beginning of the question. */
const QUESTION_LETTERS = 200;

export type BoardRow = Awaited<ReturnType<typeof listOpenRequests>>[number];

/** What is open in a hospital or a ward, nearest deadline first; index `liaison_request_board` or `…_ward_board`. */
export function listOpenRequests(db: Database | Trx, place: BoardPlace) {
  return shown(inPlace(db, place).where("liaisonRequest.closedAt", "is", null))
    .orderBy("liaisonRequest.dueAt")
    .orderBy("liaisonRequest.id")
    .limit(MAX_OPEN)
    .execute();
}

/** What was closed in a place since an instant, newest first; index `liaison_request_closed` or `…_ward_closed`. */
export function listClosedRequests(
  db: Database | Trx,
  query: { place: BoardPlace; since: string; after: Cursor | null; limit: number },
) {
  const { after } = query;
  return shown(inPlace(db, query.place).where("liaisonRequest.closedAt", ">=", query.since))
    .$if(after !== null, (q) =>
      q.where(
        sql<boolean>`(liaison_request.closed_at, liaison_request.id) < (${after?.at ?? ""}, ${after?.id ?? ""})`,
      ),
    )
    .orderBy("liaisonRequest.closedAt", "desc")
    .orderBy("liaisonRequest.id", "desc")
    .limit(query.limit)
    .execute();
}

type Requests = SelectQueryBuilder<DB, "liaisonRequest", object>;

function inPlace(db: Database | Trx, place: BoardPlace): Requests {
  const requests: Requests = db.selectFrom("liaisonRequest");
  return place.kind === "ward"
    ? requests.where("liaisonRequest.wardId", "=", place.id)
    : requests.where("liaisonRequest.hospitalId", "=", place.id);
}

/** The left joins keep the request as the outer loop of the plan. */
function shown(requests: Requests) {
  return requests
    .leftJoin("patient", "patient.id", "liaisonRequest.patientId")
    .leftJoin("ward", "ward.id", "liaisonRequest.wardId")
    .leftJoin("establishment", "establishment.id", "liaisonRequest.hospitalId")
    .leftJoin("account", "account.id", "liaisonRequest.assignedTo")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "liaisonRequest.id",
      "liaisonRequest.reference",
      "liaisonRequest.hospitalId",
      "liaisonRequest.wardId",
      "liaisonRequest.status",
      "liaisonRequest.level",
      "liaisonRequest.reason",
      sql<string>`substr(liaison_request.question, 1, ${sql.lit(QUESTION_LETTERS)})`.as("question"),
      "liaisonRequest.bed",
      "liaisonRequest.immediateRisk",
      "liaisonRequest.expectedDischargeOn",
      "liaisonRequest.dueAt",
      "liaisonRequest.requestedAt",
      "liaisonRequest.clockStartedAt",
      "liaisonRequest.visit",
      "liaisonRequest.visitOn",
      "liaisonRequest.firstContactAt",
      "liaisonRequest.answeredAt",
      "liaisonRequest.closedAt",
      "liaisonRequest.updatedAt",
      "liaisonRequest.assignedTo",
      "liaisonRequest.version",
      "ward.code as wardCode",
      "ward.name as wardName",
      "establishment.code as hospitalCode",
      "establishment.shortName as hospitalName",
      "professional.title as internTitle",
      "professional.givenName as internGivenName",
      "professional.familyName as internFamilyName",
      "patient.birthOn",
    ])
    .select(PATIENT_NAME_COLUMNS);
}
