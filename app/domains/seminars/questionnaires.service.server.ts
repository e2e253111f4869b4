import { type Actor, can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { QUESTIONNAIRE_REFUSALS, type QuestionnaireKind } from "./evaluation.vocabulary.ts";
import { DEFAULT_QUESTIONS } from "./question-defaults.vocabulary.ts";
import {
  countSessionsAsked,
  existsTrainerOf,
  findLastQuestionnaire,
  listQuestions,
} from "./questionnaires.queries.server.ts";
import { insertQuestionnaire, lockSeminar } from "./questionnaires.store.server.ts";
import { changeQuestions, type ListedQuestion, type QuestionnaireChange } from "./questions.rules.ts";
import { findSeminarToEdit } from "./seminar-edit.queries.server.ts";

/** A questionnaire as it stands for the sessions to come. */
export interface CurrentQuestionnaire {
  id: string | null;
  /** 0: the common one, that nobody has changed nor asked yet. */
  number: number;
  questions: ListedQuestion[];
}

/** The questionnaire of a seminar that its next session is asked. */
export async function currentQuestionnaire(
  db: Database | Trx,
  query: { seminarId: string; kind: QuestionnaireKind },
): Promise<CurrentQuestionnaire> {
  const last = await findLastQuestionnaire(db, query);
  if (!last)
    return {
      id: null,
      number: 0,
      questions: DEFAULT_QUESTIONS[query.kind].map((question) => ({ ...question, id: null })),
    };
  return { id: last.id, number: last.number, questions: await listQuestions(db, [last.id]) };
}

/** The stored questionnaire that a session is about to be asked; null when it has no question. */
export async function questionnaireToAsk(
  trx: Trx,
  query: { seminarId: string; kind: QuestionnaireKind },
  now: Date,
): Promise<string | null> {
  const last = await findLastQuestionnaire(trx, query);
  if (last) return (await listQuestions(trx, [last.id])).length > 0 ? last.id : null;
  const questions = DEFAULT_QUESTIONS[query.kind].map((question) => ({ ...question, id: null }));
  if (questions.length === 0) return null;
  await lockSeminar(trx, query.seminarId);
  const meanwhile = await findLastQuestionnaire(trx, query);
  if (meanwhile) return meanwhile.id;
  const row = { ...query, number: 1, createdAt: now.toISOString(), createdBy: null };
  return insertQuestionnaire(trx, row, questions);
}

/** The questions of opinion are the coordination's; those of knowledge are the trainers' too. */
async function refuseEditor(
  db: Database | Trx,
  actor: Actor,
  query: { seminarId: string; kind: QuestionnaireKind },
): Promise<Refusal | null> {
  if (can(actor, "seminar.manage")) return null;
  if (query.kind !== "knowledge") return refused("forbidden", QUESTIONNAIRE_REFUSALS.notCoordinator);
  const isTrainer = await existsTrainerOf(db, { ...query, accountId: actor.accountId });
  return isTrainer ? null : refused("forbidden", QUESTIONNAIRE_REFUSALS.notTrainer);
}

/** A questionnaire of a seminar for whoever may edit it; a trainer who asks for another is shown the one they may. */
export async function loadQuestionnaires(ctx: UseCaseContext, seminarId: string, asked: QuestionnaireKind) {
  const seminar = await findSeminarToEdit(ctx.db, seminarId);
  if (!seminar) return refused("notFound", QUESTIONNAIRE_REFUSALS.unknownSeminar);
  const isCoordinator = can(ctx.actor, "seminar.manage");
  const kind = isCoordinator ? asked : "knowledge";
  const forbidden = await refuseEditor(ctx.db, ctx.actor, { seminarId, kind });
  if (forbidden) return forbidden;
  const questionnaire = await currentQuestionnaire(ctx.db, { seminarId, kind });
  return done({
    seminar: { id: seminar.id, title: seminar.title },
    isCoordinator,
    kind,
    questionnaire,
    askedSessions: questionnaire.id ? await countSessionsAsked(ctx.db, questionnaire.id) : 0,
  });
}

/**
 * One change of a questionnaire. What was asked is never changed: the change makes the next number, which the sessions
 * to come are asked; those that were asked an earlier one keep it.
 */
export function editQuestionnaire(
  ctx: UseCaseContext,
  form: { seminarId: string; kind: QuestionnaireKind; number: number; change: QuestionnaireChange },
): Promise<Outcome> {
  const { seminarId, kind } = form;
  return inTransaction(
    ctx.db,
    async (trx) => {
      if (!(await lockSeminar(trx, seminarId)))
        return refused("notFound", QUESTIONNAIRE_REFUSALS.unknownSeminar);
      const forbidden = await refuseEditor(trx, ctx.actor, form);
      if (forbidden) return forbidden;
      const current = await currentQuestionnaire(trx, form);
      if (current.number !== form.number) return refused("conflict", QUESTIONNAIRE_REFUSALS.changed);
      const questions = changeQuestions(kind, current.questions, form.change);
      if (typeof questions === "string") return refused("rule", questions);
      const number = current.number + 1;
      const row = {
        seminarId,
        kind,
        number,
        createdAt: ctx.now.toISOString(),
        createdBy: ctx.actor.accountId,
      };
      await insertQuestionnaire(trx, row, questions);
      await recordAudit(trx, ctx, {
        action: "seminar.questionnaire_edited",
        subjectType: "seminar",
        subjectId: seminarId,
        detail: { questionnaire: kind, number, change: form.change.kind },
      });
      return done();
    },
    "read committed",
  );
}
