import {
  PATIENT_NAME_COLUMNS,
  PROFESSIONAL_NAME_COLUMNS,
} from "#app/domains/referrals/patient-label.rules.ts";
import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";

/** The note of one visit as it is stored. */
export function findNoteRow(db: Database | Trx, by: { requestId: string; visit: number }) {
  return db
    .selectFrom("liaisonNote")
    .selectAll()
    .where("requestId", "=", by.requestId)
    .where("visit", "=", by.visit)
    .executeTakeFirst();
}

/** Where a request comes from, in the words that leave with it. */
export function findPlaceNames(db: Database | Trx, wardId: string) {
  return db
    .selectFrom("ward")
    .innerJoin("site", "site.id", "ward.siteId")
    .innerJoin("establishment", "establishment.id", "site.establishmentId")
    .select(["ward.name as wardName", "establishment.shortName as hospitalName"])
    .where("ward.id", "=", wardId)
    .executeTakeFirst();
}

/** Which of these requests' notes the person has read as they are now. */
export async function findReadRequests(
  db: Database | Trx,
  query: { accountId: string; requestIds: readonly string[] },
): Promise<Set<string>> {
  if (query.requestIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("liaisonNote")
    .innerJoin("liaisonRequest", (join) =>
      join
        .onRef("liaisonRequest.id", "=", "liaisonNote.requestId")
        .onRef("liaisonRequest.visit", "=", "liaisonNote.visit"),
    )
    .innerJoin("liaisonNoteRead", (join) =>
      join
        .onRef("liaisonNoteRead.noteId", "=", "liaisonNote.id")
        .onRef("liaisonNoteRead.version", "=", "liaisonNote.version"),
    )
    .select("liaisonRequest.id")
    .where("liaisonRequest.id", "in", query.requestIds)
    .where("liaisonNoteRead.accountId", "=", query.accountId)
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** More than this many at once are not ordered by gravity any more; nobody has seen fifty. */
export const QUEUE_LIMIT = 300;

/** The provisional notes, the nearest deadline first; `hospitalIds` null for all hospitals. */
export function listToCountersign(
  db: Database | Trx,
  query: { hospitalIds: readonly string[] | null; accountId: string },
) {
  return db
    .selectFrom("liaisonRequest")
    .innerJoin("liaisonNote", (join) =>
      join
        .onRef("liaisonNote.requestId", "=", "liaisonRequest.id")
        .onRef("liaisonNote.visit", "=", "liaisonRequest.visit"),
    )
    .innerJoin("patient", "patient.id", "liaisonRequest.patientId")
    .innerJoin("ward", "ward.id", "liaisonRequest.wardId")
    .innerJoin("establishment", "establishment.id", "liaisonRequest.hospitalId")
    .innerJoin("account", "account.id", "liaisonNote.authorAccountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .leftJoin("liaisonNoteRead", (join) =>
      join
        .onRef("liaisonNoteRead.noteId", "=", "liaisonNote.id")
        .on("liaisonNoteRead.accountId", "=", query.accountId),
    )
    .select([
      "liaisonRequest.id as requestId",
      "liaisonRequest.reference",
      "liaisonRequest.version",
      "liaisonRequest.level",
      "liaisonRequest.immediateRisk",
      "liaisonRequest.reason",
      "liaisonRequest.visit",
      "liaisonRequest.dueAt",
      "liaisonRequest.contactDueAt",
      "liaisonRequest.firstContactAt",
      "liaisonRequest.contactBreachReason",
      "liaisonRequest.answerDueAt",
      "liaisonRequest.answeredAt",
      "liaisonRequest.answerBreachReason",
      "ward.name as wardName",
      "establishment.shortName as hospitalName",
      "liaisonNote.id as noteId",
      "liaisonNote.version as noteVersion",
      "liaisonNote.suicideRisk",
      "liaisonNote.submittedAt",
      "liaisonNote.authorAccountId",
      "liaisonNoteRead.version as readVersion",
      ...PATIENT_NAME_COLUMNS,
      ...PROFESSIONAL_NAME_COLUMNS,
    ])
    .where("liaisonRequest.status", "=", "written")
    .$if(query.hospitalIds !== null, (of) =>
      of.where("liaisonRequest.hospitalId", "in", idsOrNone(query.hospitalIds)),
    )
    .orderBy("liaisonRequest.dueAt")
    .orderBy("liaisonRequest.id")
    .limit(QUEUE_LIMIT)
    .execute();
}
