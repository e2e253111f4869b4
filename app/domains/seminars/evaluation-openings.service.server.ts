import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { JobContext } from "#app/platform/use-case.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { type EnrolmentContext, onSession } from "./enrolment.service.server.ts";
import { type EvaluationRow, findEvaluation } from "./evaluation.queries.server.ts";
import {
  BEFORE_DAYS,
  type EvaluationDelays,
  type EvaluationWindow,
  questionnairesOf,
  refuseTime,
  windowOf,
} from "./evaluation.rules.ts";
import { insertEvaluation, insertPeople, markReminded, updateWindow } from "./evaluation.store.server.ts";
import { EVALUATION_MOMENTS, EVALUATION_REFUSALS, type EvaluationMoment } from "./evaluation.vocabulary.ts";
import {
  listSessionsAfter,
  listSessionsBefore,
  listToInvite,
  listToRemind,
  listUnreminded,
} from "./evaluation-due.queries.server.ts";
import { tellAsked } from "./evaluation-notices.service.server.ts";
import { questionnaireToAsk } from "./questionnaires.service.server.ts";
import type { SessionRow } from "./sessions.queries.server.ts";

/** A sheet may be closed that long after its session, and its people still be asked what they think. */
const LATE_SHEET_DAYS = 30;

export async function readDelays(db: Database | Trx): Promise<EvaluationDelays> {
  return {
    onDayOpen: await readSetting(db, "seminar.evaluation_days"),
    followUpAfter: await readSetting(db, "seminar.follow_up_after_days"),
    followUpOpen: await readSetting(db, "seminar.follow_up_days"),
  };
}

/**
 * A moment of a locked session's evaluation: as it was opened, or opened now with the questionnaires of this day, which
 * the session then keeps. Null when there is nothing to ask.
 */
export async function ensureEvaluation(
  trx: Trx,
  session: SessionRow,
  moment: EvaluationMoment,
  given: { window: EvaluationWindow; now: Date },
): Promise<EvaluationRow | null> {
  const { window, now } = given;
  const known = await findEvaluation(trx, { sessionId: session.id, moment });
  if (known) {
    if (moment === "before" || window.closesAt <= known.closesAt) return known;
    const { remindsAt, closesAt } = window;
    await updateWindow(trx, known.id, { remindsAt, closesAt });
    return { ...known, remindsAt, closesAt };
  }
  const { opinion, hasKnowledge } = questionnairesOf(moment);
  const { id: sessionId, seminarId } = session;
  const questionnaireId = opinion ? await questionnaireToAsk(trx, { seminarId, kind: opinion }, now) : null;
  const knowledgeId = hasKnowledge ? await knowledgeOf(trx, session, now) : null;
  if (questionnaireId === null && knowledgeId === null) return null;
  // Whoever answers before they are invited opens it.
  const opensAt = window.opensAt < now.toISOString() ? window.opensAt : now.toISOString();
  return insertEvaluation(trx, { ...window, opensAt, sessionId, moment, questionnaireId, knowledgeId });
}

/** What was asked before is asked again after. */
async function knowledgeOf(trx: Trx, session: SessionRow, now: Date): Promise<string | null> {
  const before = await findEvaluation(trx, { sessionId: session.id, moment: "before" });
  if (before) return before.knowledgeId;
  return questionnaireToAsk(trx, { seminarId: session.seminarId, kind: "knowledge" }, now);
}

/** Opens a moment of a session's evaluation, and invites those whom it asks and who were not invited yet. */
export function openEvaluation(
  ctx: EnrolmentContext,
  query: { sessionId: string; moment: EvaluationMoment },
): Promise<Outcome<{ invited: number }>> {
  const { moment } = query;
  return onSession(ctx, query.sessionId, async (trx, session) => {
    const window = windowOf(moment, session, await readDelays(trx));
    const refusal = refuseTime(moment, { ...window, status: session.status }, ctx.now);
    if (refusal) return refused("rule", refusal);
    const evaluation = await ensureEvaluation(trx, session, moment, { window, now: ctx.now });
    if (!evaluation) return done({ invited: 0 });
    const people = await listToInvite(trx, { sessionId: session.id, moment, evaluationId: evaluation.id });
    const invited = await insertPeople(
      trx,
      evaluation.id,
      people.map(({ id }) => id),
      ctx.now,
    );
    await tellAsked(trx, evaluation, invited, { isReminder: false, now: ctx.now });
    return done({ invited: invited.length });
  });
}

/** Opens what is due. Safe to run twice: nobody is invited twice to the same. */
export async function openEvaluations({ db, now }: JobContext): Promise<void> {
  const delays = await readDelays(db);
  const at = now.toISOString();
  const daysFrom = (days: number) => instantOf(addDays(dayOf(now), days)).toISOString();
  const spans = {
    before: { from: at, until: daysFrom(BEFORE_DAYS + 1) },
    on_day: { from: daysFrom(-delays.onDayOpen - LATE_SHEET_DAYS), until: at },
    three_months: {
      from: daysFrom(-delays.followUpAfter - delays.followUpOpen - LATE_SHEET_DAYS),
      until: daysFrom(1 - delays.followUpAfter),
    },
  };
  for (const moment of EVALUATION_MOMENTS) {
    const sessions =
      moment === "before"
        ? await listSessionsBefore(db, spans.before)
        : await listSessionsAfter(db, { moment, ...spans[moment] });
    for (const { id: sessionId, ...session } of sessions) {
      const { opensAt, closesAt } = windowOf(moment, session, delays);
      if (opensAt <= at && at < closesAt)
        await openEvaluation({ db, actor: null, now }, { sessionId, moment });
    }
  }
}

/** Reminds once those who have not answered. */
export async function remindEvaluations({ db, now }: JobContext): Promise<void> {
  for (const { sessionId, moment } of await listToRemind(db, now))
    await remind({ db, actor: null, now }, { sessionId, moment });
}

function remind(
  ctx: EnrolmentContext,
  query: { sessionId: string; moment: EvaluationMoment },
): Promise<Outcome> {
  return onSession(ctx, query.sessionId, async (trx, session) => {
    const evaluation = await findEvaluation(trx, query);
    if (!evaluation) return refused("notFound", EVALUATION_REFUSALS.unknown);
    const refusal = refuseTime(query.moment, { ...evaluation, status: session.status }, ctx.now);
    if (refusal) return refused("rule", refusal);
    const people = await listUnreminded(trx, evaluation.id);
    await markReminded(
      trx,
      people.map(({ id }) => id),
      ctx.now,
    );
    await tellAsked(trx, evaluation, people, { isReminder: true, now: ctx.now });
    return done();
  });
}
