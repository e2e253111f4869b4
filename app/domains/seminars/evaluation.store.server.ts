import { newId } from "#app/platform/id.ts";
import { chunksOf } from "#app/shared/collections.ts";
import type { Trx } from "#db/client.server.ts";
import type { Answer } from "./answers.rules.ts";
import type { EvaluationRow } from "./evaluation.queries.server.ts";

/** Engines limit the values of one statement. */
const ROWS_PER_STATEMENT = 500;

export async function insertEvaluation(trx: Trx, row: Omit<EvaluationRow, "id">): Promise<EvaluationRow> {
  const evaluation = { ...row, id: newId() };
  await trx.insertInto("seminarEvaluation").values(evaluation).execute();
  return evaluation;
}

export async function updateWindow(
  trx: Trx,
  id: string,
  set: { remindsAt: string | null; closesAt: string },
): Promise<void> {
  await trx.updateTable("seminarEvaluation").set(set).where("id", "=", id).execute();
}

/** The questions of before close when the session begins, on whatever day that now is. */
export async function moveBefore(trx: Trx, sessionId: string, startsAt: string): Promise<void> {
  await trx
    .updateTable("seminarEvaluation")
    .set({ closesAt: startsAt })
    .where("sessionId", "=", sessionId)
    .where("moment", "=", "before")
    .execute();
}

/** Whom an evaluation asks from now on; answers them by enrolment. */
export async function insertPeople(
  trx: Trx,
  evaluationId: string,
  enrolmentIds: readonly string[],
  now: Date,
): Promise<{ id: string; enrolmentId: string }[]> {
  const people = enrolmentIds.map((enrolmentId) => ({ id: newId(), enrolmentId }));
  for (const chunk of chunksOf(people, ROWS_PER_STATEMENT))
    await trx
      .insertInto("seminarEvaluationPerson")
      .values(chunk.map((person) => ({ ...person, evaluationId, invitedAt: now.toISOString() })))
      .execute();
  return people;
}

export async function markReminded(trx: Trx, ids: readonly string[], now: Date): Promise<void> {
  for (const chunk of chunksOf(ids, ROWS_PER_STATEMENT))
    await trx
      .updateTable("seminarEvaluationPerson")
      .set({ remindedAt: now.toISOString() })
      .where("id", "in", chunk)
      .execute();
}

/** What people wrote, not the marks that they gave, is gone. */
export async function eraseComments(trx: Trx, evaluationId: string, now: Date): Promise<void> {
  await trx
    .deleteFrom("seminarAnswer")
    .where("choice", "=", 0)
    .where("personId", "in", (eb) =>
      eb.selectFrom("seminarEvaluationPerson").select("id").where("evaluationId", "=", evaluationId),
    )
    .execute();
  await trx
    .updateTable("seminarEvaluation")
    .set({ commentsErasedAt: now.toISOString() })
    .where("id", "=", evaluationId)
    .execute();
}

/** What people said to these questions takes the place of what they had said. */
export async function replaceAnswersOf(
  trx: Trx,
  personIds: readonly string[],
  questionIds: readonly string[],
  answers: readonly (Answer & { personId: string })[],
): Promise<void> {
  for (const chunk of chunksOf(personIds, ROWS_PER_STATEMENT))
    await trx
      .deleteFrom("seminarAnswer")
      .where("personId", "in", chunk)
      .where("questionId", "in", questionIds)
      .execute();
  for (const chunk of chunksOf(answers, ROWS_PER_STATEMENT))
    await trx
      .insertInto("seminarAnswer")
      .values(
        chunk.map(({ personId, questionId, choice, comment }) => ({ personId, questionId, choice, comment })),
      )
      .execute();
}

export async function markAnswered(trx: Trx, ids: readonly string[], now: Date): Promise<void> {
  for (const chunk of chunksOf(ids, ROWS_PER_STATEMENT))
    await trx
      .updateTable("seminarEvaluationPerson")
      .set({ answeredAt: now.toISOString() })
      .where("id", "in", chunk)
      .execute();
}

/** The people of one score. */
export async function markTested(trx: Trx, ids: readonly string[], score: number, now: Date): Promise<void> {
  await trx
    .updateTable("seminarEvaluationPerson")
    .set({ testedAt: now.toISOString(), score })
    .where("id", "in", ids)
    .execute();
}
