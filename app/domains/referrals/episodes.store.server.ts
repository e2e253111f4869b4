import type { Insertable, Selectable, Updateable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import type { CareContact, Episode } from "#db/types.gen.ts";
import { canMoveEpisode, EPISODE_TRANSITIONS, type EpisodeAction } from "./episodes.rules.ts";

export type EpisodeRow = Selectable<Episode>;

type NewEpisode = Pick<
  Insertable<Episode>,
  "referralId" | "patientId" | "filiereId" | "secteurId" | "standardSessions" | "leadProfessionalId"
>;

/** A planned episode, which holds a place from now on. */
export async function insertEpisode(trx: Trx, ctx: UseCaseContext, episode: NewEpisode): Promise<string> {
  const id = newId();
  const at = ctx.now.toISOString();
  await trx
    .insertInto("episode")
    .values({ ...episode, id, status: "planned", createdAt: at, updatedAt: at })
    .execute();
  await insertEpisodeEvent(trx, ctx, { id, version: 1 }, { action: "plan", from: null, to: "planned" });
  return id;
}

interface EpisodeMove {
  set?: Updateable<Episode>;
  comment?: string | null;
  /** Kept on the event of an extension. */
  plannedEndOn?: string;
}

/** Moves an episode: its row, as a new version, and its event. The caller has checked that it may. */
export async function moveEpisode(
  trx: Trx,
  ctx: UseCaseContext,
  before: Pick<EpisodeRow, "id" | "version" | "status" | "acknowledgedAt">,
  action: EpisodeAction,
  move: EpisodeMove = {},
): Promise<void> {
  if (!canMoveEpisode(before, action)) throw new Error(`episode: ${action} from ${before.status}`);
  const version = before.version + 1;
  const to = EPISODE_TRANSITIONS[action].to;
  const { numUpdatedRows } = await trx
    .updateTable("episode")
    .set({ ...move.set, status: to, updatedAt: ctx.now.toISOString(), version })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error("the episode changed inside its own transaction");
  await insertEpisodeEvent(
    trx,
    ctx,
    { id: before.id, version },
    {
      action,
      from: before.status,
      to,
      comment: move.comment ?? null,
      plannedEndOn: move.plannedEndOn ?? null,
    },
  );
}

/** One line of the episode's history; reminders of the clock write it without a move. */
export async function insertEpisodeEvent(
  trx: Trx,
  ctx: { now: Date; actor: UseCaseContext["actor"] | null },
  episode: { id: string; version: number },
  event: {
    action: string;
    from: EpisodeRow["status"] | null;
    to: EpisodeRow["status"] | null;
    comment?: string | null;
    plannedEndOn?: string | null;
  },
): Promise<void> {
  await trx
    .insertInto("episodeEvent")
    .values({
      id: newId(),
      episodeId: episode.id,
      at: ctx.now.toISOString(),
      accountId: ctx.actor?.accountId ?? null,
      action: event.action,
      fromStatus: event.from,
      toStatus: event.to,
      comment: event.comment ?? null,
      plannedEndOn: event.plannedEndOn ?? null,
      version: episode.version,
    })
    .execute();
}

/** A contact, counted as a session when it is one. */
export async function insertContact(
  trx: Trx,
  ctx: UseCaseContext,
  contact: Omit<Insertable<CareContact>, "id" | "createdBy" | "createdAt">,
): Promise<void> {
  await trx
    .insertInto("careContact")
    .values({ ...contact, id: newId(), createdBy: ctx.actor.accountId, createdAt: ctx.now.toISOString() })
    .execute();
  if (contact.isSession === 0) return;
  await trx
    .updateTable("episode")
    .set((eb) => ({ sessionCount: eb("sessionCount", "+", 1), updatedAt: ctx.now.toISOString() }))
    .where("id", "=", contact.episodeId)
    .execute();
}
