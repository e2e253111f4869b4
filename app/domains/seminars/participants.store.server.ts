import type { Insertable } from "kysely";
import type { Trx } from "#db/client.server.ts";
import type { SeminarParticipant } from "#db/types.gen.ts";
import type { ParticipantRow } from "./participants.queries.server.ts";

export function insertParticipant(
  trx: Trx,
  participant: Insertable<SeminarParticipant>,
): Promise<ParticipantRow> {
  return trx.insertInto("seminarParticipant").values(participant).returningAll().executeTakeFirstOrThrow();
}

/** What the person said last of themselves. */
export function updateParticipant(
  trx: Trx,
  participant: ParticipantRow,
  set: Partial<Insertable<SeminarParticipant>>,
  now: Date,
): Promise<ParticipantRow> {
  return trx
    .updateTable("seminarParticipant")
    .set({ ...set, updatedAt: now.toISOString(), version: participant.version + 1 })
    .where("id", "=", participant.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
