import { groupBy } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { KeyedQuestion } from "./answers.rules.ts";
import type { QuestionMeasure, QuestionnaireKind } from "./evaluation.vocabulary.ts";

const MAX_QUESTIONS = 500;
const MAX_CHOICES = 4_000;

export interface StoredQuestion extends KeyedQuestion {
  measure: QuestionMeasure | null;
}

/** The questionnaire that the next session of a seminar is asked; undefined while it is the common one. */
export function findLastQuestionnaire(
  db: Database | Trx,
  query: { seminarId: string; kind: QuestionnaireKind },
) {
  return db
    .selectFrom("seminarQuestionnaire")
    .select(["id", "number", "createdAt"])
    .where("seminarId", "=", query.seminarId)
    .where("kind", "=", query.kind)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The questions of these questionnaires, in their order, each once; with what is right. */
export async function listQuestions(
  db: Database | Trx,
  questionnaireIds: readonly string[],
): Promise<StoredQuestion[]> {
  if (questionnaireIds.length === 0) return [];
  const rows = await db
    .selectFrom("seminarQuestionnaireQuestion")
    .innerJoin("seminarQuestion", "seminarQuestion.id", "seminarQuestionnaireQuestion.questionId")
    .innerJoin(
      "seminarQuestionnaire",
      "seminarQuestionnaire.id",
      "seminarQuestionnaireQuestion.questionnaireId",
    )
    .select([
      "seminarQuestion.id",
      "seminarQuestion.kind",
      "seminarQuestion.label",
      "seminarQuestion.isRequired",
      "seminarQuestion.measure",
    ])
    .where("seminarQuestionnaireQuestion.questionnaireId", "in", questionnaireIds)
    .orderBy("seminarQuestionnaire.number", "desc")
    .orderBy("seminarQuestionnaireQuestion.position")
    .limit(MAX_QUESTIONS)
    .execute();
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  const choices = await listChoices(
    db,
    unique.filter(({ kind }) => kind === "one" || kind === "several").map(({ id }) => id),
  );
  return unique.map((row) => ({
    ...row,
    isRequired: row.isRequired === 1,
    choices: (choices.get(row.id) ?? []).map(({ position, label, isRight }) => ({
      position,
      label,
      isRight: isRight === 1,
    })),
  }));
}

async function listChoices(db: Database | Trx, questionIds: readonly string[]) {
  const rows =
    questionIds.length === 0
      ? []
      : await db
          .selectFrom("seminarQuestionChoice")
          .select(["questionId", "position", "label", "isRight"])
          .where("questionId", "in", questionIds)
          .orderBy("questionId")
          .orderBy("position")
          .limit(MAX_CHOICES)
          .execute();
  return groupBy(rows, ({ questionId }) => questionId);
}

/** How many sessions were asked this questionnaire. */
export async function countSessionsAsked(db: Database | Trx, questionnaireId: string): Promise<number> {
  const row = await db
    .selectFrom("seminarEvaluation")
    .select((eb) => eb.fn.count<number>("sessionId").distinct().as("count"))
    .where((eb) =>
      eb.or([eb("questionnaireId", "=", questionnaireId), eb("knowledgeId", "=", questionnaireId)]),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Does this account train a session of the seminar? */
export async function existsTrainerOf(
  db: Database | Trx,
  query: { seminarId: string; accountId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("seminarTrainer")
    .innerJoin("seminarSession", "seminarSession.id", "seminarTrainer.sessionId")
    .select("seminarTrainer.id")
    .where("seminarTrainer.accountId", "=", query.accountId)
    .where("seminarSession.seminarId", "=", query.seminarId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Does the seminar ask what people know? */
export async function existsKnowledge(db: Database | Trx, seminarId: string): Promise<boolean> {
  const last = await findLastQuestionnaire(db, { seminarId, kind: "knowledge" });
  if (!last) return false;
  const row = await db
    .selectFrom("seminarQuestionnaireQuestion")
    .select("questionId")
    .where("questionnaireId", "=", last.id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
