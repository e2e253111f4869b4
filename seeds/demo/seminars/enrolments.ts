import { enrol, enrolParticipant, onSession } from "#app/domains/seminars/enrolment.service.server.ts";
import { leave } from "#app/domains/seminars/leaving.service.server.ts";
import { answerOffer } from "#app/domains/seminars/offers.service.server.ts";
import { succeed } from "../activity/world.ts";
import type { Learner, SeminarDemo } from "./world.ts";

const MS_PER_HOUR = 3_600_000;
/** Of those who are offered a place: most take it, some leave it, some never answer. */
const ACCEPTS = 0.78;
const DECLINES = 0.1;

/** Enrols somebody as they would themselves: signed in, or through the link of their e-mail. */
export function enrolLearner(demo: SeminarDemo, sessionId: string, learner: Learner, now: Date) {
  if (learner.kind === "account")
    return succeed("enrol", enrol({ db: demo.trx, actor: learner.actor, now }, { sessionId }));
  const ctx = { db: demo.trx, actor: null, now };
  return succeed(
    "enrol by e-mail",
    onSession(ctx, sessionId, (trx, session) => enrolParticipant(trx, ctx, session, learner.participant)),
  );
}

export function leaveSession(demo: SeminarDemo, enrolmentId: string, now: Date, comment: string | null) {
  return leave({ db: demo.trx, actor: null, now }, { enrolmentId, comment });
}

/** Answers the offers that were made since, each after some hours; whoever says nothing lets it lapse. */
export async function answerOffers(
  demo: SeminarDemo,
  sessionId: string,
  now: Date,
  except: ReadonlySet<string> = new Set(),
): Promise<void> {
  const offers = await demo.trx
    .selectFrom("seminarOffer")
    .innerJoin("seminarEnrolment", "seminarEnrolment.id", "seminarOffer.enrolmentId")
    .select(["seminarOffer.id", "seminarOffer.expiresAt", "seminarEnrolment.participantId"])
    .where("seminarEnrolment.sessionId", "=", sessionId)
    .where("seminarOffer.settledAt", "is", null)
    .orderBy("seminarOffer.id")
    .execute();
  for (const offer of offers) {
    if (offer.expiresAt <= now.toISOString() || except.has(offer.participantId)) continue;
    const draw = demo.random.next();
    if (draw >= ACCEPTS + DECLINES) continue;
    const answer = draw < ACCEPTS ? "accept" : "decline";
    await succeed("answer", answerOffer({ db: demo.trx, actor: null, now }, { offerId: offer.id, answer }));
  }
}

export function hoursAfter(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * MS_PER_HOUR);
}
