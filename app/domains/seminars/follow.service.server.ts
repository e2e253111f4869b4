import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { Database } from "#db/client.server.ts";
import { type CatalogueSession, openCatalogueSession } from "./catalogue.service.server.ts";
import type { EnrolmentContext } from "./enrolment.service.server.ts";
import { findEnrolment, findOffer, findOpenOffer } from "./enrolments.queries.server.ts";
import { findOpenEvaluation } from "./evaluation.queries.server.ts";
import { leave } from "./leaving.service.server.ts";
import { answerOffer } from "./offers.service.server.ts";
import { ENROLMENT_REFUSALS } from "./refusals.vocabulary.ts";
import { describeOwnPlace, type OwnPlace } from "./session-page.service.server.ts";
import { findSession } from "./sessions.queries.server.ts";

export interface FollowedEnrolment {
  session: CatalogueSession;
  own: OwnPlace;
  /** Only for those who come. */
  videoUrl: string | null;
  /** Whose link opens the evaluation that waits for them; null when none does. */
  evaluationPersonId: string | null;
}

/** What the holder of the link of an enrolment reads: their own place or rank, nobody else's. */
export async function openFollowed(
  db: Database,
  enrolmentId: string,
  now: Date,
): Promise<FollowedEnrolment | undefined> {
  const row = await findEnrolment(db, enrolmentId);
  const session = row ? await openCatalogueSession(db, row.sessionId, { viewer: null, now }) : undefined;
  if (!row || !session) return undefined;
  const full = row.status === "confirmed" ? await findSession(db, row.sessionId) : undefined;
  const evaluation = await findOpenEvaluation(db, { enrolmentId, now });
  return {
    session,
    own: await describeOwnPlace(db, row, now),
    videoUrl: full?.videoUrl ?? null,
    evaluationPersonId: evaluation?.id ?? null,
  };
}

/** Leaves, or answers the offer that waits, by the link of an enrolment. */
export async function moveFollowed(
  ctx: EnrolmentContext,
  form: { enrolmentId: string; intent: "leave" | "accept" | "decline" },
): Promise<Outcome> {
  if (form.intent === "leave") return leave(ctx, form);
  const offer = await findOpenOffer(ctx.db, form.enrolmentId);
  if (!offer) return refused("conflict", ENROLMENT_REFUSALS.offerUsed);
  const outcome = await answerOffer(ctx, { offerId: offer.id, answer: form.intent });
  return outcome.ok ? done() : outcome;
}

export type OpenedOffer =
  | { kind: "open"; session: CatalogueSession; expiresAt: string }
  /** Answered already, or too late: the words that the service has for it. */
  | { kind: "used" | "over"; words: string };

/** What the link of an offered place shows; opening it answers nothing. */
export async function openOffer(
  db: Database,
  offerId: string,
  now: Date,
): Promise<{ enrolmentId: string; offer: OpenedOffer } | undefined> {
  const offer = await findOffer(db, offerId);
  const session = offer ? await openCatalogueSession(db, offer.sessionId, { viewer: null, now }) : undefined;
  if (!offer || !session) return undefined;
  const { enrolmentId, expiresAt, settledAt, outcome } = offer;
  const isLapsed = outcome === "lapsed" || (settledAt === null && expiresAt <= now.toISOString());
  if (isLapsed) return { enrolmentId, offer: { kind: "over", words: ENROLMENT_REFUSALS.offerOver } };
  if (settledAt !== null)
    return { enrolmentId, offer: { kind: "used", words: ENROLMENT_REFUSALS.offerUsed } };
  return { enrolmentId, offer: { kind: "open", session, expiresAt } };
}
