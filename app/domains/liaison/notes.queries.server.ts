import { peopleInRole } from "#app/domains/people/in-role.queries.server.ts";
import { idsOrNone } from "#app/shared/collections.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";

const MAX_VISITS = 100;
const MAX_LINES = 500;

export type NoteWithPeople = Awaited<ReturnType<typeof listNotes>>[number];

/** The notes of a request, first visit first, each with its author, its signature, measures and skills. */
export async function listNotes(db: Database | Trx, requestId: string) {
  return withLists(
    db,
    await notes(db)
      .where("liaisonNote.requestId", "=", requestId)
      .orderBy("liaisonNote.visit")
      .limit(MAX_VISITS)
      .execute(),
  );
}

/** The note of one visit. */
export async function findNote(db: Database | Trx, by: { requestId: string; visit: number }) {
  const rows = await notes(db)
    .where("liaisonNote.requestId", "=", by.requestId)
    .where("liaisonNote.visit", "=", by.visit)
    .execute();
  return (await withLists(db, rows))[0];
}

/** What the supervisor wrote about a note, oldest first. */
export function listNoteComments(db: Database | Trx, noteId: string) {
  return db
    .selectFrom("liaisonComment")
    .innerJoin("account", "account.id", "liaisonComment.accountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "liaisonComment.id",
      "liaisonComment.kind",
      "liaisonComment.body",
      "liaisonComment.createdAt",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("liaisonComment.noteId", "=", noteId)
    .orderBy("liaisonComment.createdAt")
    .limit(MAX_LINES)
    .execute();
}

/** A call to the senior that the history already tells. */
export function findSeniorCall(db: Database | Trx, call: { requestId: string; at: string }) {
  return db
    .selectFrom("liaisonEvent")
    .select("id")
    .where("requestId", "=", call.requestId)
    .where("at", "=", call.at)
    .where("action", "=", "senior_called")
    .executeTakeFirst();
}

/** Whom to call from the bedside: the supervisors of the hospital's liaison, with their phone. */
export function listSeniors(db: Database | Trx, query: { hospitalId: string; now: Date }) {
  const today = dayOf(query.now);
  return peopleInRole(db, { roles: ["liaison_supervisor"], from: today, to: today })
    .select("professional.phone")
    .where("roleGrant.revokedAt", "is", null)
    .where((eb) =>
      eb.or([
        eb("roleGrant.scopeType", "=", "network"),
        eb.and([eb("roleGrant.scopeType", "=", "hospital"), eb("roleGrant.scopeId", "=", query.hospitalId)]),
      ]),
    )
    .where("account.status", "=", "active")
    .limit(MAX_LINES)
    .execute();
}

function notes(db: Database | Trx) {
  return db
    .selectFrom("liaisonNote")
    .innerJoin("liaisonRequest", "liaisonRequest.id", "liaisonNote.requestId")
    .innerJoin("account as author", "author.id", "liaisonNote.authorAccountId")
    .innerJoin("professional as writer", "writer.id", "author.professionalId")
    .leftJoin("account as signer", "signer.id", "liaisonNote.countersignedBy")
    .leftJoin("professional as senior", "senior.id", "signer.professionalId")
    .leftJoin("filiere", "filiere.id", "liaisonNote.filiereId")
    .selectAll("liaisonNote")
    .select([
      "liaisonRequest.contactBreachReason as breachReason",
      "liaisonRequest.contactBreachNote as breachNote",
      "filiere.name as filiereName",
      "writer.title as authorTitle",
      "writer.givenName as authorGivenName",
      "writer.familyName as authorFamilyName",
      "senior.title as signerTitle",
      "senior.givenName as signerGivenName",
      "senior.familyName as signerFamilyName",
    ]);
}

async function withLists<Row extends { id: string }>(db: Database | Trx, rows: readonly Row[]) {
  const ids = idsOrNone(rows.map((row) => row.id));
  const measures = await db
    .selectFrom("liaisonNoteMeasure")
    .selectAll()
    .where("noteId", "in", ids)
    .limit(MAX_LINES)
    .execute();
  const skills = await db
    .selectFrom("liaisonNoteSkill")
    .selectAll()
    .where("noteId", "in", ids)
    .limit(MAX_LINES)
    .execute();
  return rows.map((row) => ({
    ...row,
    measures: measures.filter((line) => line.noteId === row.id).map((line) => line.measure),
    skills: skills.filter((line) => line.noteId === row.id).map((line) => line.skill),
  }));
}
