import type { Insertable, Selectable, Updateable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { LiaisonComment, LiaisonNote } from "#db/types.gen.ts";

type NoteToMove = Pick<Selectable<LiaisonNote>, "id" | "version">;

/**
 * Signs a note or gives it back. Only a note that was handed in moves, so that a signed one never changes;
 * throws when it moved since it was read in this same transaction, which cannot be.
 */
export async function moveNote(
  trx: Trx,
  before: NoteToMove,
  set: Updateable<LiaisonNote> & { status: "countersigned" | "returned"; updatedAt: string },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("liaisonNote")
    .set({ ...set, version: before.version + 1 })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .where("status", "=", "written")
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error("the note moved within the transaction that read it");
}

export async function insertComment(
  trx: Trx,
  comment: Omit<Insertable<LiaisonComment>, "id" | "readAt">,
): Promise<void> {
  await trx
    .insertInto("liaisonComment")
    .values({ ...comment, id: newId() })
    .execute();
}

/** This person has this version of the note before their eyes; the latest reading stands. */
export async function markNoteRead(
  trx: Trx,
  mark: { noteId: string; accountId: string; version: number; readAt: string },
): Promise<void> {
  const { version, readAt } = mark;
  await trx
    .insertInto("liaisonNoteRead")
    .values(mark)
    .onConflict((conflict) => conflict.columns(["noteId", "accountId"]).doUpdateSet({ version, readAt }))
    .execute();
}

/** The author has seen what was written about these notes. */
export async function markCommentsRead(trx: Trx, noteIds: readonly string[], readAt: string): Promise<void> {
  if (noteIds.length === 0) return;
  await trx
    .updateTable("liaisonComment")
    .set({ readAt })
    .where("noteId", "in", noteIds)
    .where("readAt", "is", null)
    .execute();
}
