import { can } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { groupBy } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { mayKeepSheet } from "./attendance.access.server.ts";
import {
  EVALUATION_REFUSALS,
  type EvaluationMoment,
  MIN_ANSWERS,
  RESULTS_REFUSALS,
} from "./evaluation.vocabulary.ts";
import { MANAGEMENT_REFUSALS } from "./management.vocabulary.ts";
import { listQuestions, type StoredQuestion } from "./questionnaires.queries.server.ts";
import {
  type EvaluationCount,
  listAnsweredCounts,
  listChoiceCounts,
  listComments,
  listEvaluatedSessions,
  listEvaluationCounts,
  listScores,
} from "./results.queries.server.ts";
import {
  type KnowledgeResult,
  knowledgeResult,
  pooled,
  type QuestionResult,
  questionResults,
} from "./results.rules.ts";
import { findSeminarToEdit } from "./seminar-edit.queries.server.ts";
import { findSessionLabel } from "./sessions.queries.server.ts";

/** How many were invited to something, and answered it. */
export interface ResponseCount {
  invited: number;
  answered: number;
}

/** What people thought at one moment. */
export interface OpinionResult extends ResponseCount {
  questions: QuestionResult[];
  /** By the question that they answer; empty while fewer than three answered. */
  comments: { label: string; texts: string[] }[];
  /** Some were written too long ago to be kept. */
  areCommentsErased: boolean;
  /** Mean of the overall mark, or of the territory's attractiveness. */
  overall: number | null;
  attractiveness: number | null;
}

export interface KnowledgeResults extends KnowledgeResult {
  invitedBefore: number;
  invitedAfter: number;
  questions: { before: QuestionResult; after: QuestionResult }[];
}

export interface EvaluationResults {
  onDay: OpinionResult;
  threeMonths: OpinionResult;
  /** Null when nothing of what people know was asked. */
  knowledge: KnowledgeResults | null;
}

/** What was answered of one session, for its trainers and the coordination. */
export async function loadSessionResults(ctx: UseCaseContext, sessionId: string) {
  const label = await findSessionLabel(ctx.db, sessionId);
  if (!label) return refused("notFound", EVALUATION_REFUSALS.unknown);
  if (!(await mayKeepSheet(ctx.db, ctx.actor, sessionId)))
    return refused("forbidden", RESULTS_REFUSALS.notReader);
  const counts = await listEvaluationCounts(ctx.db, [sessionId]);
  const windows = counts.map(({ moment, opensAt, closesAt }) => ({ moment, opensAt, closesAt }));
  const results = await resultsOf(ctx.db, counts, await talliesOf(ctx.db, counts));
  return done({ label, windows, results, isCoordinator: can(ctx.actor, "seminar.manage") });
}

/** What was answered of every session of a seminar, together and one by one. */
export async function loadSeminarResults(
  ctx: UseCaseContext,
  seminarId: string,
): Promise<Outcome<SeminarResults>> {
  if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
  const seminar = await findSeminarToEdit(ctx.db, seminarId);
  if (!seminar) return refused("notFound", MANAGEMENT_REFUSALS.unknownSeminar);
  const sessions = await listEvaluatedSessions(ctx.db, { seminarId, now: ctx.now });
  const counts = await listEvaluationCounts(
    ctx.db,
    sessions.map(({ id }) => id),
  );
  const bySession = groupBy(counts, ({ sessionId }) => sessionId);
  const tallies = await talliesOf(ctx.db, counts);
  const means = await overallMeans(ctx.db, counts, tallies);
  return done({
    seminar: { id: seminar.id, title: seminar.title },
    sessions: sessions.map((session) => {
      const own = bySession.get(session.id) ?? [];
      return {
        ...session,
        onDay: responseCount(own, "on_day"),
        threeMonths: responseCount(own, "three_months"),
        overall: means.get(session.id) ?? null,
      };
    }),
    results: await resultsOf(ctx.db, counts, tallies),
  });
}

export interface SeminarResults {
  seminar: { id: string; title: string };
  sessions: {
    id: string;
    startsAt: string;
    place: string | null;
    siteName: string | null;
    onDay: ResponseCount;
    threeMonths: ResponseCount;
    overall: number | null;
  }[];
  results: EvaluationResults;
}

type Tallies = Pick<Parameters<typeof questionResults>[1], "choices" | "answered">;

async function talliesOf(db: Database | Trx, counts: readonly EvaluationCount[]): Promise<Tallies> {
  const ids = counts.map(({ id }) => id);
  const [choices, answered] = await Promise.all([listChoiceCounts(db, ids), listAnsweredCounts(db, ids)]);
  return { choices, answered };
}

async function resultsOf(
  db: Database | Trx,
  counts: readonly EvaluationCount[],
  tallies: Tallies,
): Promise<EvaluationResults> {
  return {
    onDay: await opinionOf(db, counts, "on_day", tallies),
    threeMonths: await opinionOf(db, counts, "three_months", tallies),
    knowledge: await knowledgeOf(db, counts, tallies),
  };
}

async function opinionOf(
  db: Database | Trx,
  counts: readonly EvaluationCount[],
  moment: EvaluationMoment,
  tallies: Tallies,
): Promise<OpinionResult> {
  const own = counts.filter((count) => count.moment === moment);
  const shown = pooled(own, ({ answered }) => answered);
  const evaluationIds = shown.map(({ id }) => id);
  const stored = await listQuestions(db, unique(shown.map(({ questionnaireId }) => questionnaireId)));
  const questions = questionResults(stored, { ...tallies, evaluationIds });
  const meanOf = (measure: StoredQuestion["measure"]) =>
    pooledMean(stored, measure, { ...tallies, evaluationIds });
  const isEnough = shown.reduce((sum, { answered }) => sum + answered, 0) >= MIN_ANSWERS;
  const comments = isEnough ? await listComments(db, evaluationIds) : [];
  const texts = groupBy(comments, ({ questionId }) => questionId);
  return {
    ...responseCount(counts, moment),
    questions: questions.filter(({ kind }) => kind !== "text"),
    comments: questions
      .filter(({ kind, id }) => kind === "text" && texts.has(id))
      .map(({ id, label }) => ({
        label,
        texts: (texts.get(id) ?? []).flatMap(({ comment }) => comment ?? []),
      })),
    areCommentsErased: own.some(({ commentsErasedAt }) => commentsErasedAt !== null),
    overall: meanOf("overall"),
    attractiveness: meanOf("attractiveness"),
  };
}

/** The mean of what measures the same, whatever its words were. */
function pooledMean(
  questions: readonly StoredQuestion[],
  measure: StoredQuestion["measure"],
  counted: Parameters<typeof questionResults>[1],
): number | null {
  const ids = new Set(questions.filter((question) => question.measure === measure).map(({ id }) => id));
  const rows = counted.choices.filter(
    ({ questionId, evaluationId }) => ids.has(questionId) && counted.evaluationIds.includes(evaluationId),
  );
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return count < MIN_ANSWERS ? null : rows.reduce((sum, row) => sum + row.choice * row.count, 0) / count;
}

/** The overall mark of the day, by session. */
async function overallMeans(
  db: Database | Trx,
  counts: readonly EvaluationCount[],
  tallies: Tallies,
): Promise<Map<string, number | null>> {
  const onDay = counts.filter(({ moment }) => moment === "on_day");
  const stored = await listQuestions(db, unique(onDay.map(({ questionnaireId }) => questionnaireId)));
  return new Map(
    onDay.map(({ id, sessionId }) => [
      sessionId,
      pooledMean(stored, "overall", { ...tallies, evaluationIds: [id] }),
    ]),
  );
}

async function knowledgeOf(
  db: Database | Trx,
  counts: readonly EvaluationCount[],
  tallies: Tallies,
): Promise<KnowledgeResults | null> {
  const asked = counts.filter(({ knowledgeId }) => knowledgeId !== null);
  if (asked.length === 0) return null;
  const at = (moment: EvaluationMoment) => {
    const own = asked.filter((count) => count.moment === moment);
    return {
      shown: pooled(own, ({ tested }) => tested).map(({ id }) => id),
      invited: own.reduce((sum, { invited }) => sum + invited, 0),
    };
  };
  const before = at("before");
  const after = at("on_day");
  const stored = await listQuestions(db, unique(asked.map(({ knowledgeId }) => knowledgeId)));
  const afterResults = questionResults(stored, { ...tallies, evaluationIds: after.shown });
  const scores = await listScores(db, [...before.shown, ...after.shown]);
  return {
    ...knowledgeResult(
      scores.flatMap(({ enrolmentId, moment, score }) =>
        score === null ? [] : [{ enrolmentId, score, isBefore: moment === "before" }],
      ),
    ),
    invitedBefore: before.invited,
    invitedAfter: after.invited,
    questions: questionResults(stored, { ...tallies, evaluationIds: before.shown }).flatMap(
      (question, index) => {
        const later = afterResults[index];
        return later ? [{ before: question, after: later }] : [];
      },
    ),
  };
}

function responseCount(counts: readonly EvaluationCount[], moment: EvaluationMoment): ResponseCount {
  const own = counts.filter((count) => count.moment === moment);
  return {
    invited: own.reduce((sum, { invited }) => sum + invited, 0),
    answered: own.reduce((sum, { answered }) => sum + answered, 0),
  };
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
