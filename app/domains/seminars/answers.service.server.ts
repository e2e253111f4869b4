import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import { groupBy } from "#app/shared/collections.ts";
import type { Trx } from "#db/client.server.ts";
import type { SentPart } from "./answers.forms.ts";
import { type Answer, areSame, type KeyedQuestion, scoreOf } from "./answers.rules.ts";
import { type EnrolmentContext, onSession } from "./enrolment.service.server.ts";
import { type EnrolmentRow, findEnrolment } from "./enrolments.queries.server.ts";
import {
  type EvaluationRow,
  existsSignature,
  findEvaluation,
  findEvaluationPerson,
  listAnswers,
} from "./evaluation.queries.server.ts";
import { refusePerson, refuseTime, windowOf } from "./evaluation.rules.ts";
import { insertPeople, markAnswered, markTested, replaceAnswersOf } from "./evaluation.store.server.ts";
import { EVALUATION_REFUSALS, type EvaluationMoment } from "./evaluation.vocabulary.ts";
import { ensureEvaluation, readDelays } from "./evaluation-openings.service.server.ts";
import { listQuestions } from "./questionnaires.queries.server.ts";
import type { SessionRow } from "./sessions.queries.server.ts";

export type AnswersSent = SentPart & { enrolmentId: string; answers: readonly Answer[] };

/**
 * What somebody thinks or knows, of their own enrolment: the guard of the page, or the link of their e-mail, says whose
 * it is. What they think may be changed until the evaluation closes; what they know, before the session only until it
 * starts, and after it not at all, since the right answers were shown.
 */
export async function answerEvaluation(ctx: EnrolmentContext, sent: AnswersSent): Promise<Outcome> {
  const enrolment = await findEnrolment(ctx.db, sent.enrolmentId);
  if (!enrolment) return refused("notFound", EVALUATION_REFUSALS.unknown);
  return onSession(ctx, enrolment.sessionId, async (trx, session) => {
    const opened = await openFor(trx, { session, enrolment, moment: sent.moment, now: ctx.now });
    if (!opened.ok) return opened;
    const evaluation = opened.value;
    const asked = sent.part === "knowledge" ? evaluation.knowledgeId : evaluation.questionnaireId;
    if (asked === null) return refused("notFound", EVALUATION_REFUSALS.unknown);
    if (asked !== sent.questionnaireId) return refused("conflict", EVALUATION_REFUSALS.changed);
    const questions = await listQuestions(trx, [asked]);
    const personId = await personOf(trx, evaluation, enrolment.id, ctx.now);
    const repeated = await refuseRepeated(trx, sent, personId, questions);
    if (repeated !== "new") return repeated ?? done();
    await recordAnswers(trx, sent.part, questions, [{ personId, answers: sent.answers }], ctx.now);
    return done();
  });
}

/** Writes the answers of people whom a questionnaire was asked; what they know is scored. */
export async function recordAnswers(
  trx: Trx,
  part: SentPart["part"],
  questions: readonly KeyedQuestion[],
  people: readonly { personId: string; answers: readonly Answer[] }[],
  now: Date,
): Promise<void> {
  const ids = people.map(({ personId }) => personId);
  const rows = people.flatMap(({ personId, answers }) => answers.map((answer) => ({ ...answer, personId })));
  await replaceAnswersOf(
    trx,
    ids,
    questions.map(({ id }) => id),
    rows,
  );
  if (part === "opinion") return markAnswered(trx, ids, now);
  const byScore = groupBy(people, ({ answers }) => scoreOf(questions, answers));
  for (const [score, scored] of byScore)
    await markTested(
      trx,
      scored.map(({ personId }) => personId),
      score,
      now,
    );
}

/** The evaluation as this person may answer it now, opened if they are the first. */
async function openFor(
  trx: Trx,
  given: { session: SessionRow; enrolment: EnrolmentRow; moment: EvaluationMoment; now: Date },
): Promise<Outcome<EvaluationRow>> {
  const { session, moment, now } = given;
  // Read again: the session was locked meanwhile.
  const enrolment = (await findEnrolment(trx, given.enrolment.id)) ?? given.enrolment;
  const known = await findEvaluation(trx, { sessionId: session.id, moment });
  const window = windowOf(moment, session, await readDelays(trx));
  const time = refuseTime(moment, { ...(known ?? window), status: session.status }, now);
  if (time) return refused("rule", time);
  const hasSigned = await existsSignature(trx, enrolment.id);
  const person = refusePerson(moment, { status: enrolment.status, hasSigned });
  if (person) return refused("forbidden", person);
  const evaluation = known ?? (await ensureEvaluation(trx, session, moment, { window, now }));
  return evaluation ? done(evaluation) : refused("notFound", EVALUATION_REFUSALS.unknown);
}

async function personOf(
  trx: Trx,
  evaluation: EvaluationRow,
  enrolmentId: string,
  now: Date,
): Promise<string> {
  const known = await findEvaluationPerson(trx, { evaluationId: evaluation.id, enrolmentId });
  if (known) return known.id;
  const [invited] = await insertPeople(trx, evaluation.id, [enrolmentId], now);
  if (!invited) throw new Error("the person was just invited");
  return invited.id;
}

/** Whether the questions of knowledge were answered after the session already: the same again is no news, another is refused. */
async function refuseRepeated(
  trx: Trx,
  sent: AnswersSent,
  personId: string,
  questions: readonly KeyedQuestion[],
): Promise<Refusal | null | "new"> {
  if (sent.part !== "knowledge" || sent.moment === "before") return "new";
  const ids = new Set(questions.map(({ id }) => id));
  const stored = (await listAnswers(trx, [personId])).filter(({ questionId }) => ids.has(questionId));
  if (stored.length === 0) return "new";
  return areSame(stored, sent.answers) ? null : refused("conflict", EVALUATION_REFUSALS.alreadyTested);
}
