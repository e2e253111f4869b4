import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { EvaluationMoment, QuestionMeasure } from "./evaluation.vocabulary.ts";

const MAX_SESSIONS = 60;
const MAX_COUNTS = 20_000;
const MAX_COMMENTS = 1_000;
const MAX_SCORES = 10_000;
const MAX_MARKED = 2_000;

/** Sessions of a seminar that took place or began, the last one first. */
export function listEvaluatedSessions(db: Database | Trx, query: { seminarId: string; now: Date }) {
  return db
    .selectFrom("seminarSession")
    .leftJoin("site", "site.id", "seminarSession.siteId")
    .select(["seminarSession.id", "seminarSession.startsAt", "seminarSession.place", "site.name as siteName"])
    .where("seminarSession.seminarId", "=", query.seminarId)
    .where("seminarSession.status", "in", ["open", "held"])
    .where("seminarSession.startsAt", "<=", query.now.toISOString())
    .orderBy("seminarSession.startsAt", "desc")
    .limit(MAX_SESSIONS)
    .execute();
}

/** The evaluations of these sessions, with how many were invited and how many answered. */
export async function listEvaluationCounts(db: Database | Trx, sessionIds: readonly string[]) {
  const rows = await db
    .selectFrom("seminarEvaluation")
    .leftJoin("seminarEvaluationPerson", "seminarEvaluationPerson.evaluationId", "seminarEvaluation.id")
    .select((eb) => [
      "seminarEvaluation.id",
      "seminarEvaluation.sessionId",
      "seminarEvaluation.moment",
      "seminarEvaluation.questionnaireId",
      "seminarEvaluation.knowledgeId",
      "seminarEvaluation.opensAt",
      "seminarEvaluation.closesAt",
      "seminarEvaluation.commentsErasedAt",
      eb.fn.count<number>("seminarEvaluationPerson.id").as("invited"),
      eb.fn.count<number>("seminarEvaluationPerson.answeredAt").as("answered"),
      eb.fn.count<number>("seminarEvaluationPerson.testedAt").as("tested"),
    ])
    .where("seminarEvaluation.sessionId", "in", idsOrNone(sessionIds))
    .groupBy("seminarEvaluation.id")
    .execute();
  return rows.map((row) => ({
    ...row,
    invited: Number(row.invited),
    answered: Number(row.answered),
    tested: Number(row.tested),
  }));
}
export type EvaluationCount = Awaited<ReturnType<typeof listEvaluationCounts>>[number];

/** How many chose what in these evaluations. */
export async function listChoiceCounts(db: Database | Trx, evaluationIds: readonly string[]) {
  const rows = await answersOf(db, evaluationIds)
    .select((eb) => [
      "seminarEvaluationPerson.evaluationId",
      "seminarAnswer.questionId",
      "seminarAnswer.choice",
      eb.fn.countAll<number>().as("count"),
    ])
    .groupBy(["seminarEvaluationPerson.evaluationId", "seminarAnswer.questionId", "seminarAnswer.choice"])
    .limit(MAX_COUNTS)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** How many answered each question of these evaluations at all. */
export async function listAnsweredCounts(db: Database | Trx, evaluationIds: readonly string[]) {
  const rows = await answersOf(db, evaluationIds)
    .select((eb) => [
      "seminarEvaluationPerson.evaluationId",
      "seminarAnswer.questionId",
      eb.fn.count<number>("seminarAnswer.personId").distinct().as("count"),
    ])
    .groupBy(["seminarEvaluationPerson.evaluationId", "seminarAnswer.questionId"])
    .limit(MAX_COUNTS)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** What was written, in the order of the alphabet: neither the time nor the person shows. */
export function listComments(db: Database | Trx, evaluationIds: readonly string[]) {
  return answersOf(db, evaluationIds)
    .select(["seminarAnswer.questionId", "seminarAnswer.comment"])
    .where("seminarAnswer.choice", "=", 0)
    .orderBy("seminarAnswer.comment")
    .limit(MAX_COMMENTS)
    .execute();
}

function answersOf(db: Database | Trx, evaluationIds: readonly string[]) {
  return db
    .selectFrom("seminarEvaluationPerson")
    .innerJoin("seminarAnswer", "seminarAnswer.personId", "seminarEvaluationPerson.id")
    .where("seminarEvaluationPerson.evaluationId", "in", idsOrNone(evaluationIds));
}

/** Scores of knowledge of these evaluations, before and after. */
export function listScores(db: Database | Trx, evaluationIds: readonly string[]) {
  return db
    .selectFrom("seminarEvaluationPerson")
    .innerJoin("seminarEvaluation", "seminarEvaluation.id", "seminarEvaluationPerson.evaluationId")
    .select([
      "seminarEvaluationPerson.enrolmentId",
      "seminarEvaluationPerson.score",
      "seminarEvaluation.id as evaluationId",
      "seminarEvaluation.moment",
    ])
    .where("seminarEvaluationPerson.evaluationId", "in", idsOrNone(evaluationIds))
    .where("seminarEvaluationPerson.score", "is not", null)
    .limit(MAX_SCORES)
    .execute();
}

/** Marks given at one moment to what measures the same, by session, of sessions that began since. */
export async function listMarks(
  db: Database | Trx,
  query: { measure: QuestionMeasure; moment: EvaluationMoment; since: string },
) {
  const rows = await db
    .selectFrom("seminarSession")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .innerJoin("seminarEvaluation", "seminarEvaluation.sessionId", "seminarSession.id")
    .innerJoin("seminarEvaluationPerson", "seminarEvaluationPerson.evaluationId", "seminarEvaluation.id")
    .innerJoin("seminarAnswer", "seminarAnswer.personId", "seminarEvaluationPerson.id")
    .innerJoin("seminarQuestion", "seminarQuestion.id", "seminarAnswer.questionId")
    .select((eb) => [
      "seminarSession.id",
      "seminarSession.seminarId",
      "seminar.title",
      eb.fn.countAll<number>().as("count"),
      eb.fn.sum<number>("seminarAnswer.choice").as("sum"),
    ])
    .where("seminarSession.startsAt", ">=", query.since)
    .where("seminarSession.status", "in", ["open", "held"])
    .where("seminarEvaluation.moment", "=", query.moment)
    .where("seminarQuestion.measure", "=", query.measure)
    .groupBy(["seminarSession.id", "seminarSession.seminarId", "seminar.title"])
    .limit(MAX_MARKED)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count), sum: Number(row.sum) }));
}
