import {
  PATIENT_NAME_COLUMNS,
  PROFESSIONAL_NAME_COLUMNS,
} from "#app/domains/referrals/patient-label.rules.ts";
import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { listNotes } from "./notes.queries.server.ts";

export const COPIES_PAGE = 50;

/** Identity, place and question, as the answer's head says them. */
export function findAnswerSubject(db: Database | Trx, requestId: string) {
  return db
    .selectFrom("liaisonRequest")
    .innerJoin("patient", "patient.id", "liaisonRequest.patientId")
    .innerJoin("ward", "ward.id", "liaisonRequest.wardId")
    .innerJoin("establishment", "establishment.id", "liaisonRequest.hospitalId")
    .innerJoin("territory", "territory.id", "liaisonRequest.territoryId")
    .select([
      "liaisonRequest.id as requestId",
      "liaisonRequest.reference",
      "liaisonRequest.bed",
      "liaisonRequest.question",
      "liaisonRequest.aim",
      "liaisonRequest.reason",
      "liaisonRequest.level",
      "liaisonRequest.requestedAt",
      "ward.name as wardName",
      "establishment.shortName as hospitalName",
      "territory.name as territoryName",
      "patient.birthOn",
      "patient.sex",
      ...PATIENT_NAME_COLUMNS,
    ])
    .where("liaisonRequest.id", "=", requestId)
    .executeTakeFirst();
}

/** The notes of a request with the names that their follow-up needs, first visit first. */
export async function listAnswerNotes(db: Database | Trx, requestId: string) {
  const notes = await listNotes(db, requestId);
  const references = await db
    .selectFrom("liaisonNote")
    .leftJoin("referral", "referral.id", "liaisonNote.referralId")
    .leftJoin("secteur", "secteur.id", "liaisonNote.copySecteurId")
    .select(["liaisonNote.id", "referral.reference", "secteur.code"])
    .where("liaisonNote.requestId", "=", requestId)
    .execute();
  const byNote = new Map(references.map((row) => [row.id, row]));
  return notes.map((note) => ({
    ...note,
    referralReference: byNote.get(note.id)?.reference ?? null,
    copySecteurCode: byNote.get(note.id)?.code ?? null,
  }));
}

/** The signed answers about patients of a secteur, the newest first, one page and one row more. */
export function listCopies(
  db: Database | Trx,
  query: { secteurId: string; accountId: string; page: number },
) {
  return (
    db
      .selectFrom("liaisonNote")
      .innerJoin("liaisonRequest", "liaisonRequest.id", "liaisonNote.requestId")
      .innerJoin("patient", "patient.id", "liaisonRequest.patientId")
      .innerJoin("ward", "ward.id", "liaisonRequest.wardId")
      .innerJoin("establishment", "establishment.id", "liaisonRequest.hospitalId")
      .innerJoin("account", "account.id", "liaisonNote.countersignedBy")
      .innerJoin("professional", "professional.id", "account.professionalId")
      .leftJoin("liaisonNoteRead", (join) =>
        join
          .onRef("liaisonNoteRead.noteId", "=", "liaisonNote.id")
          .on("liaisonNoteRead.accountId", "=", query.accountId),
      )
      .select([
        "liaisonNote.id",
        "liaisonNote.requestId",
        "liaisonNote.visit",
        "liaisonNote.followUp",
        "liaisonNote.countersignedAt",
        "liaisonNoteRead.readAt",
        "liaisonRequest.reference",
        "liaisonRequest.reason",
        "ward.name as wardName",
        "establishment.shortName as hospitalName",
        "patient.birthOn",
        ...PATIENT_NAME_COLUMNS,
        ...PROFESSIONAL_NAME_COLUMNS,
      ])
      .where("liaisonNote.copySecteurId", "=", query.secteurId)
      .where("liaisonNote.countersignedAt", "is not", null)
      // A patient who has moved since is another secteur's.
      .whereRef("patient.secteurId", "=", "liaisonNote.copySecteurId")
      .orderBy("liaisonNote.countersignedAt", "desc")
      .orderBy("liaisonNote.id", "desc")
      .limit(COPIES_PAGE + 1)
      .offset((query.page - 1) * COPIES_PAGE)
      .execute()
  );
}

export function listSecteurs(db: Database | Trx, ids: readonly string[]) {
  return db
    .selectFrom("secteur")
    .select(["id", "code", "name"])
    .where("id", "in", idsOrNone(ids))
    .orderBy("code")
    .limit(50)
    .execute();
}
