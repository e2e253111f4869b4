import type { Insertable, Selectable, Updateable } from "kysely";
import type { Trx } from "#db/client.server.ts";
import type { LiaisonNote } from "#db/types.gen.ts";
import type { NoteContent } from "./notes.rules.ts";

export type NoteRow = Selectable<LiaisonNote>;

/** A visit's note, empty but for its contact time. */
export async function insertNote(
  trx: Trx,
  note: Omit<Insertable<LiaisonNote>, "status" | "version">,
): Promise<void> {
  await trx
    .insertInto("liaisonNote")
    .values({ ...note, status: "draft" })
    .execute();
}

/** Changes a note over the version that was read and answers the new version; null when somebody else was first. */
export async function updateNote(
  trx: Trx,
  before: Pick<NoteRow, "id" | "version">,
  set: Updateable<LiaisonNote>,
  at: Date,
): Promise<number | null> {
  const after = await trx
    .updateTable("liaisonNote")
    .set({ ...set, updatedAt: at.toISOString(), version: before.version + 1 })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .returning("version")
    .executeTakeFirst();
  return after?.version ?? null;
}

/** What is typed, in the note, its lists and the request, which keeps the reason of a missed clock. */
export async function writeNoteContent(
  trx: Trx,
  before: Pick<NoteRow, "id" | "version" | "requestId" | "visit">,
  content: NoteContent,
  change: { set?: Updateable<LiaisonNote>; at: Date },
): Promise<number | null> {
  const { measures, skills, breachReason, breachNote, ...columns } = content;
  const version = await updateNote(trx, before, { ...columns, ...change.set }, change.at);
  if (version === null) return null;
  await replaceMeasures(trx, before.id, measures);
  await replaceSkills(trx, before.id, skills);
  // A later visit has no contact clock: why the first one was late stays said.
  if (before.visit > 1) return version;
  await trx
    .updateTable("liaisonRequest")
    .set({ contactBreachReason: breachReason, contactBreachNote: breachNote })
    .where("id", "=", before.requestId)
    .execute();
  return version;
}

async function replaceMeasures(trx: Trx, noteId: string, measures: NoteContent["measures"]): Promise<void> {
  await trx.deleteFrom("liaisonNoteMeasure").where("noteId", "=", noteId).execute();
  if (measures.length > 0)
    await trx
      .insertInto("liaisonNoteMeasure")
      .values([...new Set(measures)].map((measure) => ({ noteId, measure })))
      .execute();
}

async function replaceSkills(trx: Trx, noteId: string, skills: NoteContent["skills"]): Promise<void> {
  await trx.deleteFrom("liaisonNoteSkill").where("noteId", "=", noteId).execute();
  if (skills.length > 0)
    await trx
      .insertInto("liaisonNoteSkill")
      .values([...new Set(skills)].map((skill) => ({ noteId, skill })))
      .execute();
}
