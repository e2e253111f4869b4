import type { Insertable } from "kysely";
import { takeRequest } from "#app/domains/liaison/assignment.service.server.ts";
import { moveRow } from "#app/domains/liaison/moves.service.server.ts";
import { validateRequest } from "#app/domains/liaison/triage.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import type { LiaisonNote } from "#db/types.gen.ts";
import { as, type LiaisonWorld, moved, NOW, requestOf, sendRequest } from "./liaison-world.ts";

export const minutesAfter = (minutes: number, from: Date = NOW) =>
  new Date(from.getTime() + minutes * 60_000);

export interface WrittenNote {
  requestId: string;
  noteId: string;
}

/** A request that was seen and whose note waits for its signature, an hour after it was sent. */
export async function writtenRequest(
  db: Database,
  world: LiaisonWorld,
  more: {
    request?: Parameters<typeof sendRequest>[2];
    note?: Partial<Insertable<LiaisonNote>>;
    author?: Actor;
    now?: Date;
  } = {},
): Promise<WrittenNote> {
  const now = more.now ?? NOW;
  const author = more.author ?? world.people.intern;
  const requestId = await sendRequest(db, world, more.request ?? {}, now);
  await moved(db, world.people.supervisor, validateRequest, requestId, { comment: null }, now);
  await moved(db, author, takeRequest, requestId, {}, now);
  const noteId = await writeNote(db, requestId, author, more.note ?? {}, minutesAfter(60, now));
  return { requestId, noteId };
}

/** The note of the present visit, seen and handed in at once. */
export async function writeNote(
  db: Database,
  requestId: string,
  author: Actor,
  note: Partial<Insertable<LiaisonNote>>,
  at: Date,
): Promise<string> {
  const id = newId(at);
  const ctx = as(db, author, at);
  await inTransaction(db, async (trx) => {
    const row = await requestOf(trx as unknown as Database, requestId);
    const { patientSecteurId: _, ...found } = row;
    const firstContactAt = found.firstContactAt ?? at.toISOString();
    const seen = await moveRow(trx, ctx, found, "see", { set: { firstContactAt }, tell: [] });
    if (!seen) throw new Error("not seen");
    await trx
      .insertInto("liaisonNote")
      .values({
        id,
        requestId,
        visit: seen.visit,
        authorAccountId: author.accountId,
        status: "written",
        contactAt: at.toISOString(),
        assessment: "Tristesse réactionnelle, sans idée de mort.",
        suicideRisk: "none",
        cim10Code: "F43",
        advice: "Reprendre contact avec la famille.",
        ifWorse: "Rappeler la liaison.",
        followUp: "none",
        teamResult: 2,
        submittedAt: at.toISOString(),
        createdAt: at.toISOString(),
        updatedAt: at.toISOString(),
        ...note,
      })
      .execute();
    await moveRow(trx, ctx, seen, "submit_note", { tell: [] });
  });
  return id;
}
