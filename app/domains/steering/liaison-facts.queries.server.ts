import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";

/** More requests than this are not read at once: the page asks for a shorter period. */
export const MAX_FACTS = 20_000;
/** Events of a request that the figures read. */
const COUNTED = [
  "validate",
  "change_level",
  "answer_by_phone",
  "refuse",
  "reset_clock",
  "see",
  "countersign",
  "confirm",
  "close",
  "cancel",
] as const;

export interface FactsQuery {
  /** Instants, the second one excluded. */
  from: string;
  to: string;
  hospitalIds: readonly string[];
}

/** What a request was and what was typed; its course comes from its events. */
export function listFactRows(db: Database, query: FactsQuery) {
  return db
    .selectFrom("liaisonRequest")
    .innerJoin("ward", "ward.id", "liaisonRequest.wardId")
    .innerJoin("establishment", "establishment.id", "liaisonRequest.hospitalId")
    .select([
      "liaisonRequest.id",
      "liaisonRequest.reference",
      "liaisonRequest.hospitalId",
      "establishment.shortName as hospitalName",
      "liaisonRequest.wardId",
      "ward.name as wardName",
      "liaisonRequest.requestedLevel",
      "liaisonRequest.requestedAt",
      "liaisonRequest.clockStartedAt",
      "liaisonRequest.contactDueAt",
      "liaisonRequest.answerDueAt",
      "liaisonRequest.firstContactAt",
      "liaisonRequest.aim",
      "liaisonRequest.teamResult",
      "liaisonRequest.wardResult",
      "liaisonRequest.contactBreachReason",
      "liaisonRequest.answerBreachReason",
    ])
    .where("liaisonRequest.hospitalId", "in", idsOrNone(query.hospitalIds))
    .where("liaisonRequest.requestedAt", ">=", query.from)
    .where("liaisonRequest.requestedAt", "<", query.to)
    .orderBy("liaisonRequest.requestedAt")
    .limit(MAX_FACTS)
    .execute();
}

/** The course of those requests, oldest event first. */
export function listFactEvents(db: Database, query: FactsQuery) {
  return db
    .selectFrom("liaisonRequest")
    .innerJoin("liaisonEvent", "liaisonEvent.requestId", "liaisonRequest.id")
    .select([
      "liaisonEvent.requestId",
      "liaisonEvent.at",
      "liaisonEvent.action",
      "liaisonEvent.toStatus",
      "liaisonEvent.level",
      "liaisonEvent.visit",
      "liaisonEvent.reasonCode",
    ])
    .where("liaisonRequest.hospitalId", "in", idsOrNone(query.hospitalIds))
    .where("liaisonRequest.requestedAt", ">=", query.from)
    .where("liaisonRequest.requestedAt", "<", query.to)
    .where("liaisonEvent.action", "in", COUNTED)
    .orderBy("liaisonEvent.at")
    .orderBy("liaisonEvent.id")
    .limit(MAX_FACTS * COUNTED.length)
    .execute();
}

/** Admissions of the wards, months included, as «YYYY-MM». */
export function listAdmissions(
  db: Database,
  query: { fromMonth: string; toMonth: string; wardIds: readonly string[] },
) {
  return db
    .selectFrom("wardAdmission")
    .select(["wardId", "month", "admissions"])
    .where("month", ">=", query.fromMonth)
    .where("month", "<=", query.toMonth)
    .where("wardId", "in", idsOrNone(query.wardIds))
    .orderBy("month")
    .limit(MAX_FACTS)
    .execute();
}

/** Admissions of one month, with who entered them. */
export async function listMonthAdmissions(
  db: Database | Trx,
  query: { month: string; wardIds: readonly string[] },
) {
  const rows = await db
    .selectFrom("wardAdmission")
    .innerJoin("account", "account.id", "wardAdmission.enteredBy")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "wardAdmission.wardId",
      "wardAdmission.admissions",
      "wardAdmission.version",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("wardAdmission.month", "=", query.month)
    .where("wardAdmission.wardId", "in", idsOrNone(query.wardIds))
    .limit(query.wardIds.length || 1)
    .execute();
  return rows.map(({ givenName, familyName, ...row }) => ({ ...row, by: `${givenName} ${familyName}` }));
}
