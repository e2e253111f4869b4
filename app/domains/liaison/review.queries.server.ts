import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { REVIEW_EVENTS } from "./review.rules.ts";

/** Far above what one hospital asks in a month; the page says so when it is reached. */
export const MAX_REVIEWED = 2_000;

/** A month of a hospital, or of the wards that a person asks for; instants, the second one excluded. */
export interface ReviewQuery {
  place: { hospitalId: string } | { wardIds: readonly string[] };
  from: string;
  to: string;
}

/** What was asked in a month; index `liaison_request_period`, or `liaison_request_of_ward`. */
export function listReviewRows(db: Database, query: ReviewQuery) {
  return asked(db, query)
    .leftJoin("ward", "ward.id", "liaisonRequest.wardId")
    .select([
      "liaisonRequest.id",
      "liaisonRequest.reference",
      "liaisonRequest.patientId",
      "liaisonRequest.wardId",
      "ward.name as wardName",
      "liaisonRequest.requestedAt",
      "liaisonRequest.requestedLevel",
      "liaisonRequest.question",
      "liaisonRequest.aim",
      "liaisonRequest.calledAt",
      "liaisonRequest.calledPerson",
      "liaisonRequest.teamResult",
      "liaisonRequest.wardResult",
      "liaisonRequest.wardComment",
    ])
    .orderBy("liaisonRequest.requestedAt")
    .limit(MAX_REVIEWED)
    .execute();
}

/** What the reviews of those requests decided, by whom; the reader puts them in order. */
export function listReviewEvents(db: Database, query: ReviewQuery) {
  return asked(db, query)
    .innerJoin("liaisonEvent", "liaisonEvent.requestId", "liaisonRequest.id")
    .leftJoin("account", "account.id", "liaisonEvent.accountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "liaisonEvent.requestId",
      "liaisonEvent.at",
      "liaisonEvent.version",
      "liaisonEvent.action",
      "liaisonEvent.level",
      "liaisonEvent.reasonCode",
      "liaisonEvent.comment",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("liaisonEvent.action", "in", REVIEW_EVENTS)
    .limit(MAX_REVIEWED * REVIEW_EVENTS.length)
    .execute();
}

/** The clocks of those requests that started again, both times kept. */
export function listReviewResets(db: Database, query: ReviewQuery) {
  return asked(db, query)
    .innerJoin("liaisonReset", "liaisonReset.requestId", "liaisonRequest.id")
    .leftJoin("account", "account.id", "liaisonReset.accountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "liaisonReset.requestId",
      "liaisonReset.at",
      "liaisonReset.reason",
      "liaisonReset.comment",
      "liaisonReset.previousStartedAt",
      "liaisonReset.startedAt",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ])
    .limit(MAX_REVIEWED)
    .execute();
}

/** What was concluded with the wards of a hospital, and who wrote it down. */
export function findReview(db: Database | Trx, query: { hospitalId: string; month: string }) {
  return db
    .selectFrom("liaisonReview")
    .innerJoin("account", "account.id", "liaisonReview.updatedBy")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "liaisonReview.participants",
      "liaisonReview.conclusions",
      "liaisonReview.updatedAt",
      "liaisonReview.version",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("liaisonReview.hospitalId", "=", query.hospitalId)
    .where("liaisonReview.month", "=", query.month)
    .executeTakeFirst();
}

function asked(db: Database, { place, from, to }: ReviewQuery) {
  const requests = db
    .selectFrom("liaisonRequest")
    .where("liaisonRequest.requestedAt", ">=", from)
    .where("liaisonRequest.requestedAt", "<", to);
  if ("hospitalId" in place) return requests.where("liaisonRequest.hospitalId", "=", place.hospitalId);
  const wardIds = idsOrNone(place.wardIds);
  return requests.where("liaisonRequest.wardId", "in", wardIds);
}
