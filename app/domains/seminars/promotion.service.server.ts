import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { Trx } from "#db/client.server.ts";
import { listQueue } from "./enrolments.queries.server.ts";
import { insertOffers, moveEnrolments } from "./enrolments.store.server.ts";
import { tellParticipants } from "./notices.service.server.ts";
import { offerExpiresAt } from "./offers.rules.ts";
import { servedFrom } from "./places.rules.ts";
import { countPlaces, findSession, type SessionRow } from "./sessions.queries.server.ts";

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

function isServing(session: SessionRow, now: Date): boolean {
  return session.status === "open" && session.waitingCount > 0 && now.toISOString() < session.startsAt;
}
