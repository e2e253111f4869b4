import type { Insertable, Updateable } from "kysely";
import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import type { Trx } from "#db/client.server.ts";
import type { Seminar } from "#db/types.gen.ts";

export async function insertSeminar(
  trx: Trx,
  seminar: Insertable<Seminar>,
  audience: readonly Profession[],
): Promise<void> {
  await trx.insertInto("seminar").values(seminar).execute();
  await insertAudience(trx, seminar.id, audience);
}

/** Writes a seminar that was read at `version`, its audience whole. */
export async function updateSeminar(
  trx: Trx,
  seminar: { id: string; version: number },
  set: Updateable<Seminar>,
  audience: readonly Profession[],
): Promise<void> {
  await trx
    .updateTable("seminar")
    .set({ ...set, version: seminar.version + 1 })
    .where("id", "=", seminar.id)
    .execute();
  await trx.deleteFrom("seminarAudience").where("seminarId", "=", seminar.id).execute();
  await insertAudience(trx, seminar.id, audience);
}

async function insertAudience(trx: Trx, seminarId: string, audience: readonly Profession[]): Promise<void> {
  if (audience.length === 0) return;
  const rows = [...new Set(audience)].map((profession) => ({ seminarId, profession }));
  await trx.insertInto("seminarAudience").values(rows).execute();
}
