import type { Insertable, Selectable, Updateable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { LiaisonEvent, LiaisonRequest, LiaisonReset } from "#db/types.gen.ts";
import { isClosedStatus, type LiaisonAction, liaisonOwnerOf } from "./liaison.rules.ts";
import type { LiaisonStatus } from "./liaison.vocabulary.ts";

export type LiaisonRow = Selectable<LiaisonRequest>;

export interface LiaisonMove {
  action: LiaisonAction;
  to: LiaisonStatus;
  /** Until when the next owner must act; set aside when the move closes the request. */
  dueAt: string | null;
  at: Date;
  /** Null: the passing of time. */
  accountId: string | null;
  reasonCode?: string | null;
  comment?: string | null;
  /** Further columns that the move sets. */
  set?: Updateable<LiaisonRequest>;
}

/**
 * Moves a request: its row and its event together. Answers the row as it is now, or null when somebody else
 * changed it since it was read.
 */
export async function applyLiaisonMove(
  trx: Trx,
  before: LiaisonRow,
  move: LiaisonMove,
): Promise<LiaisonRow | null> {
  const version = before.version + 1;
  const at = move.at.toISOString();
  const isClosed = isClosedStatus(move.to);
  const after = await trx
    .updateTable("liaisonRequest")
    .set({
      // What was reminded or escalated concerned the state that is left.
      remindedAt: null,
      escalatedAt: null,
      ...move.set,
      status: move.to,
      owner: liaisonOwnerOf(move.to),
      dueAt: isClosed ? null : move.dueAt,
      closedAt: isClosed ? at : null,
      updatedAt: at,
      version,
    })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .returningAll()
    .executeTakeFirst();
  if (!after) return null;
  await insertLiaisonEvent(trx, {
    requestId: before.id,
    at,
    accountId: move.accountId,
    action: move.action,
    fromStatus: before.status,
    toStatus: move.to,
    level: after.level,
    visit: after.visit,
    reasonCode: move.reasonCode ?? null,
    comment: move.comment ?? null,
    version,
  });
  return after;
}

/** A new request and its first event; the version starts at 1. */
export async function insertLiaisonRequest(
  trx: Trx,
  request: Omit<Insertable<LiaisonRequest>, "status" | "owner" | "version">,
): Promise<LiaisonRow> {
  const row = await trx
    .insertInto("liaisonRequest")
    .values({ ...request, status: "requested", owner: liaisonOwnerOf("requested") })
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertLiaisonEvent(trx, {
    requestId: row.id,
    at: row.requestedAt,
    accountId: row.requesterAccountId,
    action: "request",
    fromStatus: null,
    toStatus: row.status,
    level: row.level,
    visit: row.visit,
    version: row.version,
  });
  return row;
}

export async function insertLiaisonEvent(
  trx: Trx,
  event: Omit<Insertable<LiaisonEvent>, "id">,
): Promise<void> {
  await trx
    .insertInto("liaisonEvent")
    .values({ ...event, id: newId() })
    .execute();
}

/** Both times of a clock that starts again, and why. */
export async function insertLiaisonReset(
  trx: Trx,
  reset: Omit<Insertable<LiaisonReset>, "id">,
): Promise<void> {
  await trx
    .insertInto("liaisonReset")
    .values({ ...reset, id: newId() })
    .execute();
}

/** What the passing of time did: no new version, since nobody's form is out of date by it. */
export async function markLiaison(
  trx: Trx,
  id: string,
  mark: { remindedAt: string } | { escalatedAt: string },
): Promise<void> {
  await trx.updateTable("liaisonRequest").set(mark).where("id", "=", id).execute();
}
