import type { Insertable, Updateable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { SeminarEnrolment } from "#db/types.gen.ts";
import type { EnrolmentRow } from "./enrolments.queries.server.ts";
import { type EnrolmentStatus, HOLDING_STATUSES, type OfferOutcome } from "./seminars.vocabulary.ts";
import type { SessionRow } from "./sessions.queries.server.ts";
import { updateTally } from "./tallies.store.server.ts";

export interface EnrolmentChange {
  to: EnrolmentStatus;
  at: Date;
  /** Null: the passing of time, or whoever followed a link of their e-mail. */
  accountId: string | null;
  reason?: string | null;
  comment?: string | null;
  set?: Updateable<SeminarEnrolment>;
}

/** A new enrolment at the end of the arrivals, with its event and its count. */
export async function insertEnrolment(
  trx: Trx,
  session: SessionRow,
  enrolment: Omit<Insertable<SeminarEnrolment>, "id" | "sessionId" | "arrival" | "updatedAt"> & {
    status: EnrolmentStatus;
  },
): Promise<EnrolmentRow> {
  const row = await trx
    .insertInto("seminarEnrolment")
    .values({
      ...enrolment,
      id: newId(),
      sessionId: session.id,
      arrival: session.lastArrival + 1,
      updatedAt: enrolment.enrolledAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await updateTally(trx, session.id, { ...countedOf(row.status), arrivals: 1 });
  await insertEvents(trx, [row], null, {
    to: row.status,
    at: new Date(row.enrolledAt),
    accountId: row.enrolledBy ?? null,
  });
  return row;
}

/** Moves enrolments of one locked session that share a status: rows, events and counts together. */
export async function moveEnrolments(
  trx: Trx,
  rows: readonly EnrolmentRow[],
  change: EnrolmentChange,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  await trx
    .updateTable("seminarEnrolment")
    .set((eb) => ({
      ...change.set,
      status: change.to,
      updatedAt: change.at.toISOString(),
      version: eb("version", "+", 1),
    }))
    .where(
      "id",
      "in",
      rows.map(({ id }) => id),
    )
    .where("status", "=", first.status)
    .execute();
  const before = countedOf(first.status);
  const after = countedOf(change.to);
  await updateTally(trx, first.sessionId, {
    held: (after.held - before.held) * rows.length,
    waiting: (after.waiting - before.waiting) * rows.length,
  });
  await insertEvents(trx, rows, first.status, change);
}

/** One offer for each, to be answered until `expiresAt`; answers the offers by enrolment. */
export async function insertOffers(
  trx: Trx,
  rows: readonly EnrolmentRow[],
  offer: { at: Date; expiresAt: Date },
): Promise<Map<string, string>> {
  const offers = rows.map(({ id }) => ({
    id: newId(),
    enrolmentId: id,
    offeredAt: offer.at.toISOString(),
    expiresAt: offer.expiresAt.toISOString(),
  }));
  await trx.insertInto("seminarOffer").values(offers).execute();
  return new Map(offers.map(({ id, enrolmentId }) => [enrolmentId, id]));
}

/** The answer to the open offers of these enrolments, or what became of them without one. */
export async function settleOffers(
  trx: Trx,
  enrolmentIds: readonly string[],
  outcome: OfferOutcome,
  at: Date,
): Promise<void> {
  if (enrolmentIds.length === 0) return;
  await trx
    .updateTable("seminarOffer")
    .set({ settledAt: at.toISOString(), outcome })
    .where("enrolmentId", "in", enrolmentIds)
    .where("settledAt", "is", null)
    .execute();
}

function countedOf(status: EnrolmentStatus): { held: number; waiting: number } {
  return {
    held: HOLDING_STATUSES.some((holding) => holding === status) ? 1 : 0,
    waiting: status === "waiting" ? 1 : 0,
  };
}

async function insertEvents(
  trx: Trx,
  rows: readonly EnrolmentRow[],
  from: EnrolmentStatus | null,
  change: EnrolmentChange,
): Promise<void> {
  await trx
    .insertInto("seminarEnrolmentEvent")
    .values(
      rows.map(({ id }) => ({
        id: newId(),
        enrolmentId: id,
        at: change.at.toISOString(),
        accountId: change.accountId,
        fromStatus: from,
        toStatus: change.to,
        reason: change.reason ?? null,
        comment: change.comment ?? null,
      })),
    )
    .execute();
}
