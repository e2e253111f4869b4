import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { Trx } from "#db/client.server.ts";
import { type EnrolmentRow, findEnrolment, listLinked, listQueue } from "./enrolments.queries.server.ts";
import { insertOffers, moveEnrolments, settleOffers } from "./enrolments.store.server.ts";
import { tellParticipants } from "./notices.service.server.ts";
import { offerExpiresAt } from "./offers.rules.ts";
import { servedFrom } from "./places.rules.ts";
import { countPlaces, findSession, type SessionRow } from "./sessions.queries.server.ts";
import { lockSession } from "./sessions.store.server.ts";

/**
 * The one way from the queue to a place, whatever freed it: a cancellation, a larger capacity, reserved places that
 * are released, an offer that lapsed or was declined, the coordination, a transfer. Those whom a free place suits
 * are served in the queue's order; each has an offer to answer, or is confirmed when the session has no limit and
 * nobody waits for their answer. The caller has locked the session (`lockSession`) in this transaction.
 */
export async function fillPlaces(
  trx: Trx,
  sessionId: string,
  { now, accountId }: { now: Date; accountId: string | null },
): Promise<number> {
  const session = await findSession(trx, sessionId);
  if (!session || !isServing(session, now)) return 0;
  const places = await countPlaces(trx, session);
  const queue = await listQueue(trx, sessionId);
  const ids = new Set(servedFrom(queue, places));
  const served = queue.filter(({ id }) => ids.has(id));
  if (served.length === 0) return 0;
  const at = now.toISOString();
  if (session.capacity === null) {
    await moveEnrolments(trx, served, { to: "confirmed", at: now, accountId, set: { confirmedAt: at } });
    const news = { kind: "confirmed" } as const;
    const notices = served.map(({ id }) => ({ enrolmentId: id, news }));
    await tellParticipants(trx, sessionId, notices, now);
    await settleMoves(trx, served, { now, accountId });
    return served.length;
  }
  const expiresAt = offerExpiresAt(now, session.startsAt, {
    maxHours: await readSetting(trx, "seminar.offer_max_hours"),
    minHours: await readSetting(trx, "seminar.offer_min_hours"),
  });
  await moveEnrolments(trx, served, {
    to: "offered",
    at: now,
    accountId,
    set: { offeredAt: at, offerExpiresAt: expiresAt.toISOString() },
  });
  const offers = await insertOffers(trx, served, { at: now, expiresAt });
  const news = { kind: "offered", expiresAt: expiresAt.toISOString() } as const;
  const notices = served.map(({ id }) => ({ enrolmentId: id, news, offerId: offers.get(id) ?? "" }));
  await tellParticipants(trx, sessionId, notices, now);
  return served.length;
}

/**
 * Whoever takes a place in a session that they were moved to, or from, has one place and not two: what they have in
 * the other is over, and goes to the next there.
 */
export async function settleMoves(
  trx: Trx,
  rows: readonly EnrolmentRow[],
  by: { now: Date; accountId: string | null },
): Promise<void> {
  for (const row of rows)
    for (const linked of await listLinked(trx, row)) await endLinked(trx, linked, { row, ...by });
}

async function endLinked(
  trx: Trx,
  linked: EnrolmentRow,
  { row, now, accountId }: { row: EnrolmentRow; now: Date; accountId: string | null },
): Promise<void> {
  await lockSession(trx, linked.sessionId);
  const other = await findEnrolment(trx, linked.id);
  if (!other) return;
  const isCancelledBefore = other.id === row.movedFromId && other.endReason === "session_cancelled";
  if (other.endedAt !== null && !isCancelledBefore) return;
  await moveEnrolments(trx, [other], {
    to: "cancelled",
    at: now,
    accountId,
    reason: "transferred",
    set: { endedAt: other.endedAt ?? now.toISOString(), endReason: "transferred", offerExpiresAt: null },
  });
  if (other.status === "offered") await settleOffers(trx, [other.id], "withdrawn", now);
  const isPlaceFreed = other.endedAt === null && other.status !== "waiting";
  if (isPlaceFreed) await fillPlaces(trx, other.sessionId, { now, accountId });
}

function isServing(session: SessionRow, now: Date): boolean {
  return session.status === "open" && session.waitingCount > 0 && now.toISOString() < session.startsAt;
}
