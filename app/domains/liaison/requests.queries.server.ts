import type { Database, Trx } from "#db/client.server.ts";

/** More events than this between two reads are not told one by one. */
const MAX_CHANGES = 20;
const MAX_EARLIER = 50;

/** The request with its patient's secteur; not authorised: `loadLiaisonFor` is the way to it. */
export function findLiaisonRequest(db: Database | Trx, id: string) {
  return db
    .selectFrom("liaisonRequest")
    .innerJoin("patient", "patient.id", "liaisonRequest.patientId")
    .selectAll("liaisonRequest")
    .select("patient.secteurId as patientSecteurId")
    .where("liaisonRequest.id", "=", id)
    .executeTakeFirst();
}

/** What happened to a request since a version, oldest first. */
export function listLiaisonChanges(db: Database | Trx, query: { requestId: string; sinceVersion: number }) {
  return withActor(db)
    .where("liaisonEvent.requestId", "=", query.requestId)
    .where("liaisonEvent.version", ">", query.sinceVersion)
    .orderBy("liaisonEvent.at")
    .orderBy("liaisonEvent.id")
    .limit(MAX_CHANGES)
    .execute();
}

/** The whole history of a request, oldest first. */
export function listLiaisonEvents(db: Database | Trx, requestId: string) {
  return withActor(db)
    .where("liaisonEvent.requestId", "=", requestId)
    .orderBy("liaisonEvent.at")
    .orderBy("liaisonEvent.id")
    .limit(200)
    .execute();
}

/** The request that is open for this patient in this hospital, if there is one. */
export function findLiveRequest(db: Database | Trx, query: { patientId: string; hospitalId: string }) {
  return db
    .selectFrom("liaisonRequest")
    .innerJoin("ward", "ward.id", "liaisonRequest.wardId")
    .select([
      "liaisonRequest.id",
      "liaisonRequest.reference",
      "liaisonRequest.status",
      "liaisonRequest.level",
      "liaisonRequest.requestedAt",
      "liaisonRequest.dueAt",
      "liaisonRequest.wardId",
      "ward.name as wardName",
    ])
    .where("liaisonRequest.patientId", "=", query.patientId)
    .where("liaisonRequest.hospitalId", "=", query.hospitalId)
    .where("liaisonRequest.closedAt", "is", null)
    .executeTakeFirst();
}

/** The patient's requests since a day, newest first: same stay, last year, frequent callers. */
export function listEarlierRequests(db: Database | Trx, query: { patientId: string; since: string }) {
  return db
    .selectFrom("liaisonRequest")
    .innerJoin("ward", "ward.id", "liaisonRequest.wardId")
    .innerJoin("establishment", "establishment.id", "liaisonRequest.hospitalId")
    .select([
      "liaisonRequest.id",
      "liaisonRequest.reference",
      "liaisonRequest.status",
      "liaisonRequest.level",
      "liaisonRequest.reason",
      "liaisonRequest.requestedAt",
      "liaisonRequest.answeredAt",
      "liaisonRequest.closedAt",
      "liaisonRequest.admittedOn",
      "liaisonRequest.hospitalId",
      "liaisonRequest.wardId",
      "ward.name as wardName",
      "establishment.shortName as hospitalName",
    ])
    .where("liaisonRequest.patientId", "=", query.patientId)
    .where("liaisonRequest.requestedAt", ">=", query.since)
    .orderBy("liaisonRequest.requestedAt", "desc")
    .limit(MAX_EARLIER)
    .execute();
}

/** Open requests whose deadline comes before an instant, the nearest first: what time has to look at. */
export function listLiaisonDue(db: Database | Trx, query: { until: string; limit: number }) {
  return db
    .selectFrom("liaisonRequest")
    .select("id")
    .where("closedAt", "is", null)
    .where("dueAt", "<=", query.until)
    .where((eb) => eb.or([eb("escalatedAt", "is", null), eb("status", "=", "countersigned")]))
    .orderBy("dueAt")
    .limit(query.limit)
    .execute();
}

function withActor(db: Database | Trx) {
  return db
    .selectFrom("liaisonEvent")
    .leftJoin("account", "account.id", "liaisonEvent.accountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "liaisonEvent.id",
      "liaisonEvent.at",
      "liaisonEvent.action",
      "liaisonEvent.toStatus",
      "liaisonEvent.level",
      "liaisonEvent.visit",
      "liaisonEvent.reasonCode",
      "liaisonEvent.comment",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ]);
}
