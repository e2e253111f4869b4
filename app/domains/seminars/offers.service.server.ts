import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { auditEnrolment, type EnrolmentContext, onSessions } from "./enrolment.service.server.ts";
import {
  findEnrolment,
  findOffer,
  listLapsedOffers,
  listLapsedSessions,
  listLinked,
} from "./enrolments.queries.server.ts";
import { moveEnrolments, settleOffers } from "./enrolments.store.server.ts";
import { endEnrolment } from "./leaving.service.server.ts";
import { tellParticipants } from "./notices.service.server.ts";
import { findParticipant } from "./participants.queries.server.ts";
import { fillPlaces, settleMoves } from "./promotion.service.server.ts";
import { ENROLMENT_REFUSALS } from "./refusals.vocabulary.ts";
import { lockSession } from "./sessions.store.server.ts";

type Answer = "accept" | "decline";

/** Sessions handled in one run; the next run takes those that are left. */
const BATCH = 100;

/**
 * Takes or leaves an offered place: by the signed-in person, or by whoever holds the link of the e-mail (`ctx.actor`
 * null). Refused once answered, and once its time is over, even before the job has passed it on.
 */
export async function answerOffer(
  ctx: EnrolmentContext,
  { offerId, answer }: { offerId: string; answer: Answer },
): Promise<Outcome<{ sessionId: string; enrolmentId: string }>> {
  const offered = await findOffer(ctx.db, offerId);
  if (!offered) return refused("notFound", ENROLMENT_REFUSALS.unknownOffer);
  const places = [offered.sessionId, ...(await linkedSessions(ctx, offered.enrolmentId))];
  return onSessions(ctx, places, async (trx) => {
    const offer = await findOffer(trx, offerId);
    const row = offer ? await findEnrolment(trx, offer.enrolmentId) : undefined;
    if (!offer || !row) return refused("notFound", ENROLMENT_REFUSALS.unknownOffer);
    const refusal = (await refuseStranger(trx, ctx, offer)) ?? refuseOver(offer, ctx.now);
    if (refusal) return refusal;
    if (answer === "decline") {
      await endEnrolment(trx, ctx, row, { reason: "declined_offer", comment: null, isTold: false });
      return done({ sessionId: row.sessionId, enrolmentId: row.id });
    }
    const at = ctx.now.toISOString();
    await settleOffers(trx, [row.id], "accepted", ctx.now);
    await moveEnrolments(trx, [row], {
      to: "confirmed",
      at: ctx.now,
      accountId: ctx.actor?.accountId ?? null,
      reason: "accepted",
      set: { confirmedAt: at, offerExpiresAt: null },
    });
    await auditEnrolment(trx, ctx, "seminar.accept", row);
    const news = { kind: "confirmed" } as const;
    await tellParticipants(trx, row.sessionId, [{ enrolmentId: row.id, news }], ctx.now);
    await settleMoves(trx, [row], { now: ctx.now, accountId: ctx.actor?.accountId ?? null });
    return done({ sessionId: row.sessionId, enrolmentId: row.id });
  });
}

/** Where else a taken place ends something: those sessions are locked with the offered one. */
async function linkedSessions(ctx: EnrolmentContext, enrolmentId: string): Promise<string[]> {
  const row = await findEnrolment(ctx.db, enrolmentId);
  return row ? (await listLinked(ctx.db, row)).map(({ sessionId }) => sessionId) : [];
}

/** Passes on the places whose offer had no answer in time; safe to run twice and by several processes. */
export async function lapseOffers(ctx: Pick<EnrolmentContext, "db" | "now">): Promise<number> {
  const sessionIds = await listLapsedSessions(ctx.db, { now: ctx.now, limit: BATCH });
  let count = 0;
  for (const sessionId of sessionIds)
    count += await inTransaction(ctx.db, (trx) => lapseIn(trx, sessionId, ctx.now), "read committed");
  return count;
}

async function lapseIn(trx: Trx, sessionId: string, now: Date): Promise<number> {
  if (!(await lockSession(trx, sessionId))) return 0;
  const rows = await listLapsedOffers(trx, { sessionId, now });
  const ids = rows.map(({ id }) => id);
  await settleOffers(trx, ids, "lapsed", now);
  await moveEnrolments(trx, rows, {
    to: "cancelled",
    at: now,
    accountId: null,
    reason: "offer_lapsed",
    set: { endedAt: now.toISOString(), endReason: "offer_lapsed", offerExpiresAt: null },
  });
  const news = { kind: "ended", reason: "offer_lapsed", comment: null } as const;
  await tellParticipants(
    trx,
    sessionId,
    ids.map((enrolmentId) => ({ enrolmentId, news })),
    now,
  );
  await fillPlaces(trx, sessionId, { now, accountId: null });
  return rows.length;
}

async function refuseStranger(
  trx: Trx,
  ctx: EnrolmentContext,
  offer: { participantId: string },
): Promise<Refusal | null> {
  if (!ctx.actor) return null;
  const participant = await findParticipant(trx, offer.participantId);
  return participant?.accountId === ctx.actor.accountId
    ? null
    : refused("forbidden", ENROLMENT_REFUSALS.forbidden);
}

function refuseOver(
  offer: { settledAt: string | null; outcome: string | null; expiresAt: string },
  now: Date,
): Refusal | null {
  const isLapsed = offer.outcome === "lapsed" || offer.expiresAt <= now.toISOString();
  if (offer.settledAt !== null && !isLapsed) return refused("conflict", ENROLMENT_REFUSALS.offerUsed);
  if (offer.outcome === "lapsed" || (offer.settledAt === null && isLapsed))
    return refused("conflict", ENROLMENT_REFUSALS.offerOver);
  return offer.settledAt === null ? null : refused("conflict", ENROLMENT_REFUSALS.offerUsed);
}
