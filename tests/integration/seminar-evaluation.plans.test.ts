import { expect, test } from "vitest";
import {
  existsSignature,
  findEvaluation,
  findEvaluationPerson,
  findInvited,
  findOpenEvaluation,
  listAnswers,
  listAskedOf,
  listEvaluations,
  listOwnEvaluations,
} from "#app/domains/seminars/evaluation.queries.server.ts";
import {
  listCommentsToErase,
  listSessionsAfter,
  listSessionsBefore,
  listToInvite,
  listToRemind,
  listUnreminded,
} from "#app/domains/seminars/evaluation-due.queries.server.ts";
import {
  countSessionsAsked,
  existsTrainerOf,
  findLastQuestionnaire,
  listQuestions,
} from "#app/domains/seminars/questionnaires.queries.server.ts";
import {
  listAnsweredCounts,
  listChoiceCounts,
  listComments,
  listEvaluatedSessions,
  listEvaluationCounts,
  listMarks,
  listScores,
} from "#app/domains/seminars/results.queries.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { plansOf } from "#tests/setup/plans.ts";
import { NOW } from "#tests/setup/seminar-world.ts";

onEachEngine("the reads of evaluations", (engine) => {
  // PostgreSQL reads a small table whole however it is indexed; SQLite plans without looking at its size
  test.runIf(engine.name === "sqlite")("find questions, people and answers by an index", async () => {
    const { db } = await engine.create();
    const span = { from: "x", until: "y" };
    const plans = await plansOf(db, async (spied) => {
      await findEvaluation(spied, { sessionId: "x", moment: "on_day" });
      await listEvaluations(spied, "x");
      await findEvaluationPerson(spied, { evaluationId: "x", enrolmentId: "x" });
      await findInvited(spied, "x");
      await listAskedOf(spied, "x");
      await findOpenEvaluation(spied, { enrolmentId: "x", now: NOW });
      await listAnswers(spied, ["x"]);
      await existsSignature(spied, "x");
      await listToInvite(spied, { sessionId: "x", moment: "on_day", evaluationId: "x" });
      await listSessionsBefore(spied, span);
      await listSessionsAfter(spied, { moment: "on_day", ...span });
      await listToRemind(spied, NOW);
      await listUnreminded(spied, "x");
      await listOwnEvaluations(spied, { accountId: "x", now: NOW });
      await findLastQuestionnaire(spied, { seminarId: "x", kind: "knowledge" });
      await listQuestions(spied, ["x"]);
      await countSessionsAsked(spied, "x");
      await existsTrainerOf(spied, { seminarId: "x", accountId: "x" });
      await listEvaluatedSessions(spied, { seminarId: "x", now: NOW });
      await listEvaluationCounts(spied, ["x"]);
      await listChoiceCounts(spied, ["x"]);
      await listAnsweredCounts(spied, ["x"]);
      await listComments(spied, ["x"]);
      await listScores(spied, ["x"]);
      await listMarks(spied, { measure: "attractiveness", moment: "three_months", since: "x" });
      await listCommentsToErase(spied, { closedBefore: "x", limit: 10 });
    });
    expect(plans).toHaveLength(26);
    const steps = plans.flat();
    expect(steps.filter((step) => step.startsWith("SCAN"))).toEqual([]);
    expect(steps.some((step) => step.includes("seminar_evaluation_closes"))).toBe(true);
    expect(steps.some((step) => step.includes("seminar_session_dates"))).toBe(true);
    expect(steps.some((step) => step.includes("seminar_evaluation_person_enrolment"))).toBe(true);
  });
});
