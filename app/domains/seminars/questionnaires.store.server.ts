import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { QuestionnaireKind } from "./evaluation.vocabulary.ts";
import type { ListedQuestion } from "./questions.rules.ts";

/** Whoever numbers a questionnaire of a seminar begins here; an update that changes nothing locks the row (ADR 026). */
export function lockSeminar(trx: Trx, id: string) {
  return trx
    .updateTable("seminar")
    .set((eb) => ({ version: eb.ref("version") }))
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
}

/** A questionnaire with its number, and its questions that are not stored yet. */
export async function insertQuestionnaire(
  trx: Trx,
  questionnaire: {
    seminarId: string;
    kind: QuestionnaireKind;
    number: number;
    createdAt: string;
    createdBy: string | null;
  },
  questions: readonly ListedQuestion[],
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("seminarQuestionnaire")
    .values({ ...questionnaire, id })
    .execute();
  const listed = questions.map((question) => ({ ...question, questionId: question.id ?? newId() }));
  const created = listed.filter((question) => question.id === null);
  if (created.length > 0)
    await trx
      .insertInto("seminarQuestion")
      .values(
        created.map(({ questionId, kind, label, isRequired, measure }) => ({
          id: questionId,
          kind,
          label,
          isRequired: Number(isRequired),
          measure,
        })),
      )
      .execute();
  const choices = created.flatMap(({ questionId, choices }) =>
    choices.map(({ label, isRight }, index) => ({
      questionId,
      position: index + 1,
      label,
      isRight: Number(isRight),
    })),
  );
  if (choices.length > 0) await trx.insertInto("seminarQuestionChoice").values(choices).execute();
  if (listed.length > 0)
    await trx
      .insertInto("seminarQuestionnaireQuestion")
      .values(
        listed.map(({ questionId }, index) => ({ questionnaireId: id, position: index + 1, questionId })),
      )
      .execute();
  return id;
}
