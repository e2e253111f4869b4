import type { Insertable, Updateable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { DB } from "#db/types.gen.ts";
import type { TeachingEvent } from "./teaching.vocabulary.ts";

export async function insertTeachingSession(
  trx: Trx,
  session: Insertable<DB["teachingSession"]>,
): Promise<void> {
  await trx.insertInto("teachingSession").values(session).execute();
}

/** Changes a session over the version that was read; false when somebody else changed it first. */
export async function updateTeachingSession(
  trx: Trx,
  read: { id: string; version: number },
  values: Updateable<DB["teachingSession"]>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("teachingSession")
    .set({ ...values, updatedAt: now.toISOString(), version: read.version + 1 })
    .where("id", "=", read.id)
    .where("version", "=", read.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertTeachingEvent(
  trx: Trx,
  event: {
    sessionId: string;
    at: string;
    accountId: string | null;
    kind: TeachingEvent;
    comment?: string | null;
    version: number;
  },
): Promise<void> {
  await trx
    .insertInto("teachingEvent")
    .values({ id: newId(), comment: null, ...event })
    .execute();
}

export async function insertContent(trx: Trx, content: Insertable<DB["teachingContent"]>): Promise<void> {
  await trx.insertInto("teachingContent").values(content).execute();
}

/** Writes the content over the version that was read; false when it was saved from elsewhere first. */
export async function updateContent(
  trx: Trx,
  read: { sessionId: string; version: number },
  values: Updateable<DB["teachingContent"]>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("teachingContent")
    .set({ ...values, updatedAt: now.toISOString(), version: read.version + 1 })
    .where("sessionId", "=", read.sessionId)
    .where("version", "=", read.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What somebody wrote for a slot that they give back goes with them. */
export async function deleteContent(trx: Trx, sessionId: string): Promise<void> {
  await trx.deleteFrom("teachingConfirmedWord").where("sessionId", "=", sessionId).execute();
  await trx.deleteFrom("teachingContent").where("sessionId", "=", sessionId).execute();
}

/** Somebody said of these words that they name nobody. */
export async function insertConfirmedWords(
  trx: Trx,
  confirmed: { sessionId: string; words: readonly string[]; accountId: string; at: string },
): Promise<void> {
  if (confirmed.words.length === 0) return;
  await trx
    .insertInto("teachingConfirmedWord")
    .values(
      confirmed.words.map((word) => ({
        sessionId: confirmed.sessionId,
        word,
        confirmedAt: confirmed.at,
        confirmedBy: confirmed.accountId,
      })),
    )
    .onConflict((conflict) => conflict.columns(["sessionId", "word"]).doNothing())
    .execute();
}

/** Notes presences, in place of what was noted before. */
export async function upsertPresences(
  trx: Trx,
  presences: readonly Insertable<DB["teachingPresence"]>[],
): Promise<void> {
  if (presences.length === 0) return;
  await trx
    .insertInto("teachingPresence")
    .values(presences)
    .onConflict((conflict) =>
      conflict.columns(["sessionId", "accountId"]).doUpdateSet((eb) => ({
        status: eb.ref("excluded.status"),
        reason: eb.ref("excluded.reason"),
        updatedAt: eb.ref("excluded.updatedAt"),
      })),
    )
    .execute();
}

/** Somebody says that they are there; said twice, it is said once. */
export async function insertDeclaration(
  trx: Trx,
  declared: { sessionId: string; accountId: string; at: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("teachingPresence")
    .values({
      sessionId: declared.sessionId,
      accountId: declared.accountId,
      declaredAt: declared.at,
      updatedAt: declared.at,
    })
    .onConflict((conflict) => conflict.columns(["sessionId", "accountId"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertFeedback(trx: Trx, feedback: Insertable<DB["teachingFeedback"]>): Promise<void> {
  await trx.insertInto("teachingFeedback").values(feedback).execute();
}

export async function updateFeedback(
  trx: Trx,
  read: { sessionId: string; version: number },
  values: Updateable<DB["teachingFeedback"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("teachingFeedback")
    .set({ ...values, version: read.version + 1 })
    .where("sessionId", "=", read.sessionId)
    .where("version", "=", read.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
