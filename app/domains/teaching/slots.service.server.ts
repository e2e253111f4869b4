import type { UseCaseContext } from "#app/platform/use-case.ts";
import { formatDay } from "#app/shared/dates.ts";
import type { Database } from "#db/client.server.ts";
import { hoursWords, moderatorName, placeWords } from "./session-words.rules.ts";
import { listFreeSlots, type TeachingRow } from "./teaching.queries.server.ts";
import { PROPOSED_KINDS } from "./teaching.vocabulary.ts";

/** The free slots to come, and the one that an intern chose; a slot that was taken meanwhile is not chosen any more. */
export async function openSlots(ctx: UseCaseContext & { db: Database }, slotId: string | null) {
  const slots = await listFreeSlots(ctx.db, ctx.now);
  const chosen = slots.find(({ id }) => id === slotId);
  return {
    slots: slots.map((slot) => ({ id: slot.id, words: wordsOf(slot) })),
    chosen: chosen
      ? {
          id: chosen.id,
          version: chosen.version,
          filiereId: chosen.filiereId,
          kind: PROPOSED_KINDS.find((kind) => kind === chosen.kind) ?? PROPOSED_KINDS[0],
          words: wordsOf(chosen),
        }
      : null,
  };
}

function wordsOf(slot: TeachingRow): string {
  const where = placeWords(slot);
  const when = `${formatDay(slot.startsAt)}, ${hoursWords(slot)}`;
  return [when, where, `${moderatorName(slot)} modère`].filter(Boolean).join(" · ");
}
