import type { Database, Trx } from "#db/client.server.ts";

const MAX_WORDS = 200;

/** What is presented in a session, as it is stored. */
export function findContent(db: Database | Trx, sessionId: string) {
  return db.selectFrom("teachingContent").selectAll().where("sessionId", "=", sessionId).executeTakeFirst();
}

/** The words of a session that somebody said to name nobody. */
export async function listConfirmedWords(db: Database | Trx, sessionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("teachingConfirmedWord")
    .select("word")
    .where("sessionId", "=", sessionId)
    .orderBy("word")
    .limit(MAX_WORDS)
    .execute();
  return rows.map(({ word }) => word);
}
