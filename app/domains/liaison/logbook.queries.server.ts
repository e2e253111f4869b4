import { peopleInRole } from "#app/domains/people/in-role.queries.server.ts";
import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";

/** An intern sees a few patients a day; a semester has fewer than this. */
export const LOGBOOK_LIMIT = 2_000;
const MAX_INTERNS = 200;

export type LogbookRow = Awaited<ReturnType<typeof listLogbook>>[number];

/** The visits that a person handed in between two instants, the oldest first, without any identity. */
export async function listLogbook(
  db: Database | Trx,
  query: { accountId: string; from: string; until: string; hospitalIds: readonly string[] | null },
) {
  const rows = await db
    .selectFrom("liaisonNote")
    .innerJoin("liaisonRequest", "liaisonRequest.id", "liaisonNote.requestId")
    .innerJoin("establishment", "establishment.id", "liaisonRequest.hospitalId")
    .innerJoin("patient", "patient.id", "liaisonRequest.patientId")
    .select([
      "liaisonNote.id",
      "liaisonNote.requestId",
      "liaisonNote.visit",
      "liaisonNote.status",
      "liaisonNote.contactAt",
      "liaisonNote.submittedAt",
      "liaisonNote.countersignedAt",
      "liaisonNote.countersignedBy",
      "liaisonNote.authorAccountId",
      "liaisonNote.cim10Code",
      "liaisonNote.suicideRisk",
      "liaisonRequest.level",
      "liaisonRequest.reason",
      "establishment.shortName as hospitalName",
      "patient.birthOn",
      "patient.sex",
    ])
    .where("liaisonNote.authorAccountId", "=", query.accountId)
    .where("liaisonNote.contactAt", ">=", query.from)
    .where("liaisonNote.contactAt", "<", query.until)
    .where("liaisonNote.status", "<>", "draft")
    .$if(query.hospitalIds !== null, (of) =>
      of.where("liaisonRequest.hospitalId", "in", idsOrNone(query.hospitalIds)),
    )
    .orderBy("liaisonNote.contactAt")
    .orderBy("liaisonNote.id")
    .limit(LOGBOOK_LIMIT)
    .execute();
  return withLearning(db, rows);
}

/** Skills and comments of the notes. */
async function withLearning<Row extends { id: string }>(db: Database | Trx, rows: readonly Row[]) {
  const ids = idsOrNone(rows.map((row) => row.id));
  const skills = await db.selectFrom("liaisonNoteSkill").selectAll().where("noteId", "in", ids).execute();
  const comments = await db
    .selectFrom("liaisonComment")
    .innerJoin("account", "account.id", "liaisonComment.accountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "liaisonComment.id",
      "liaisonComment.noteId",
      "liaisonComment.kind",
      "liaisonComment.body",
      "liaisonComment.createdAt",
      "liaisonComment.readAt",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("liaisonComment.noteId", "in", ids)
    .orderBy("liaisonComment.createdAt")
    .execute();
  return rows.map((row) => ({
    ...row,
    skills: skills.filter((line) => line.noteId === row.id).map((line) => line.skill),
    comments: comments.filter((comment) => comment.noteId === row.id),
  }));
}

/** The interns posted in these hospitals (null: in any) at some time between two days, by name. */
export function listPostedInterns(
  db: Database | Trx,
  query: { hospitalIds: readonly string[] | null; from: string; to: string },
) {
  // A role taken back since counts too: its notes remain to be read.
  return peopleInRole(db, { roles: ["intern"], from: query.from, to: query.to })
    .$if(query.hospitalIds !== null, (of) =>
      of
        .where("roleGrant.scopeType", "=", "hospital")
        .where("roleGrant.scopeId", "in", idsOrNone(query.hospitalIds)),
    )
    .limit(MAX_INTERNS)
    .execute();
}
