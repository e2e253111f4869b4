import { expect, test } from "vitest";
import { answerField, readAnswers } from "#app/domains/seminars/answers.rules.ts";
import { openEvaluations } from "#app/domains/seminars/evaluation-openings.service.server.ts";
import { loadOwnEvaluation } from "#app/domains/seminars/evaluation-page.service.server.ts";
import { currentQuestionnaire } from "#app/domains/seminars/questionnaires.service.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { createEvaluated, daysAfter, holdWith } from "#tests/setup/evaluation-world.ts";
import { race } from "#tests/setup/race.ts";
import { as, NOW } from "#tests/setup/seminar-world.ts";

const ANSWER = { module: "domains/seminars/answers.service.server.ts", name: "answerEvaluation" };

onEachEngine("people who answer at the same moment", (engine) => {
  test("two tabs of each of two people leave one answer each, to every question once", async () => {
    const { db, url } = await engine.create();
    const world = await createEvaluated(db, { people: 2 });
    const { sessionId } = world;
    await holdWith(db, world, [0, 1]);
    await openEvaluations({ db, now: daysAfter(0) });
    const racers = [];
    for (const actor of world.people) {
      const page = await loadOwnEvaluation(as(db, actor, daysAfter(1)), sessionId);
      const [part] = page?.parts ?? [];
      if (!page?.enrolmentId || !part) throw new Error("nothing is asked");
      const { moment, questionnaireId, questions } = part;
      for (const mark of ["2", "5"]) {
        const posted = Object.fromEntries(questions.map(({ id }) => [answerField(id), mark]));
        const { answers } = readAnswers(questions, posted);
        const input = { moment, part: part.part, questionnaireId, enrolmentId: page.enrolmentId, answers };
        racers.push({ actor, input });
      }
    }
    const outcomes = await race(url, ANSWER, racers, daysAfter(1));
    expect(outcomes.map(({ ok }) => ok)).toEqual(racers.map(() => true));
    const people = await db.selectFrom("seminarEvaluationPerson").select(["id", "answeredAt"]).execute();
    expect(people).toHaveLength(2);
    const answers = await db
      .selectFrom("seminarAnswer")
      .select(["personId", "questionId", "choice"])
      .execute();
    for (const { id } of people) {
      const own = answers.filter(({ personId, choice }) => personId === id && choice > 0);
      expect(own).toHaveLength(5);
      // All of one tab: never half of each.
      expect(new Set(own.map(({ choice }) => choice)).size).toBe(1);
    }
  }, 60_000);

  test("the first two to answer before a session open it together", async () => {
    const { db, url } = await engine.create();
    const world = await createEvaluated(db, { people: 3, hasKnowledge: true });
    const { sessionId } = world;
    const racers = [];
    for (const actor of world.people) {
      const page = await loadOwnEvaluation(as(db, actor, NOW), sessionId);
      const [part] = page?.parts ?? [];
      if (!page?.enrolmentId || !part) throw new Error("nothing is asked");
      const { questionnaireId, questions } = part;
      const { answers } = readAnswers(
        questions,
        Object.fromEntries(questions.map(({ id }) => [answerField(id), "1"])),
      );
      const input = {
        moment: "before",
        part: "knowledge",
        questionnaireId,
        enrolmentId: page.enrolmentId,
        answers,
      };
      racers.push({ actor, input });
    }
    const outcomes = await race(url, ANSWER, racers, NOW);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await db.selectFrom("seminarEvaluation").select("moment").execute()).toEqual([
      { moment: "before" },
    ]);
    expect(await db.selectFrom("seminarEvaluationPerson").select("score").execute()).toEqual(
      racers.map(() => ({ score: 100 })),
    );
  }, 60_000);

  test("two who edit the same version of a questionnaire: one is done, the other is told", async () => {
    const { db, url } = await engine.create();
    const { coordinator, trainer, seminarId } = await createEvaluated(db, { people: 1, hasKnowledge: true });
    const input = { seminarId, kind: "knowledge", number: 2, change: { kind: "withdraw", position: 1 } };
    const edit = { module: "domains/seminars/questionnaires.service.server.ts", name: "editQuestionnaire" };
    const racers = [coordinator, trainer].map((actor) => ({ actor, input }));
    const outcomes = await race(url, edit, racers, NOW);
    expect(outcomes.map((outcome) => (outcome.ok ? "done" : outcome.kind)).toSorted()).toEqual([
      "conflict",
      "done",
    ]);
    const current = await currentQuestionnaire(db, { seminarId, kind: "knowledge" });
    expect([current.number, current.questions.length]).toEqual([3, 1]);
  }, 60_000);
});
