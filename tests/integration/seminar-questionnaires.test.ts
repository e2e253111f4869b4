import { expect, test } from "vitest";
import { QUESTIONNAIRE_REFUSALS, RESULTS_REFUSALS } from "#app/domains/seminars/evaluation.vocabulary.ts";
import { openEvaluations } from "#app/domains/seminars/evaluation-openings.service.server.ts";
import { figuresCsv, loadFigures } from "#app/domains/seminars/figures.service.server.ts";
import {
  currentQuestionnaire,
  editQuestionnaire,
  loadQuestionnaires,
} from "#app/domains/seminars/questionnaires.service.server.ts";
import { loadSeminarResults, loadSessionResults } from "#app/domains/seminars/results.service.server.ts";
import { resultsReply } from "#app/domains/seminars/results-csv.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  answerAs,
  createEvaluated,
  daysAfter,
  holdWith,
  knowledgeQuestion,
} from "#tests/setup/evaluation-world.ts";
import { as, createPeople, NOW } from "#tests/setup/seminar-world.ts";

const supports = {
  kind: "scale",
  label: "Les supports remis",
  isRequired: true,
  measure: null,
  choices: [],
} as const;

onEachEngine("the questions of a seminar", (engine) => {
  test("are the coordination's, and those of knowledge the trainers' too", async () => {
    const { db } = await engine.create();
    const world = await createEvaluated(db, { people: 1 });
    const { seminarId } = world;
    const [stranger = world.coordinator] = await createPeople(db, 1);
    const add = { kind: "add", question: knowledgeQuestion("VigilanS ?") } as const;
    const knowledge = { seminarId, kind: "knowledge", number: 0, change: add } as const;
    expect(await editQuestionnaire(as(db, stranger), knowledge)).toMatchObject({
      message: QUESTIONNAIRE_REFUSALS.notTrainer,
    });
    expect(await editQuestionnaire(as(db, world.trainer), knowledge)).toMatchObject({ ok: true });
    const satisfaction = {
      ...knowledge,
      kind: "satisfaction",
      change: { kind: "add", question: supports },
    } as const;
    expect(await editQuestionnaire(as(db, world.trainer), satisfaction)).toMatchObject({
      message: QUESTIONNAIRE_REFUSALS.notCoordinator,
    });
    expect(await loadQuestionnaires(as(db, world.trainer), seminarId, "satisfaction")).toMatchObject({
      value: { kind: "knowledge", questionnaire: { number: 1 } },
    });
    expect(await loadQuestionnaires(as(db, stranger), seminarId, "knowledge")).toMatchObject({
      kind: "forbidden",
    });
    // Somebody else changed them since.
    expect(await editQuestionnaire(as(db, world.coordinator), knowledge)).toMatchObject({
      kind: "conflict",
      message: QUESTIONNAIRE_REFUSALS.changed,
    });
  });

  test("that were asked do not change under their answers; the next version is for the sessions to come", async () => {
    const { db } = await engine.create();
    const world = await createEvaluated(db, { people: 3 });
    const { seminarId, sessionId, coordinator } = world;
    await holdWith(db, world, [0, 1, 2]);
    await openEvaluations({ db, now: daysAfter(0) });
    const sent = { sessionId, moment: "on_day", part: "opinion", now: daysAfter(1) } as const;
    const [first = coordinator, ...others] = world.people;
    expect(await answerAs(db, { ...sent, actor: first, say: () => undefined })).toMatchObject({ ok: true });
    const ctx = as(db, coordinator, daysAfter(1));
    const changes = [
      { kind: "reword", position: 5, question: { ...supports, label: "En un mot, combien ?" } },
      { kind: "withdraw", position: 1 },
      { kind: "add", question: supports },
    ] as const;
    for (const [index, change] of changes.entries())
      expect(
        await editQuestionnaire(ctx, { seminarId, kind: "satisfaction", number: index + 1, change }),
      ).toMatchObject({ ok: true });
    const current = await currentQuestionnaire(db, { seminarId, kind: "satisfaction" });
    expect(current.number).toBe(4);
    expect(current.questions.map(({ label }) => label)).not.toContain(
      "Organisation : accueil, horaires, lieu",
    );
    expect(current.questions.find(({ measure }) => measure === "overall")?.label).toBe(
      "En un mot, combien ?",
    );
    // The session that was asked keeps its questions, and so do its people.
    for (const actor of others) expect(await answerAs(db, { ...sent, actor })).toMatchObject({ ok: true });
    const results = await loadSessionResults(ctx, sessionId);
    expect(results.ok ? results.value.results.onDay.questions.map(({ label }) => label) : []).toEqual([
      "Organisation : accueil, horaires, lieu",
      "Contenu, par rapport aux objectifs annoncés",
      "Animation : clarté, rythme, place des échanges",
      "Utilité pour votre pratique",
      "Note globale",
    ]);
  });

  test("make the coordinator's figure of satisfaction, and files without a name", async () => {
    const { db } = await engine.create();
    const world = await createEvaluated(db, { people: 3 });
    const { sessionId, seminarId, coordinator, trainer } = world;
    await holdWith(db, world, [0, 1, 2]);
    await openEvaluations({ db, now: daysAfter(0) });
    const sent = { sessionId, moment: "on_day", part: "opinion", now: daysAfter(1) } as const;
    const ctx = as(db, coordinator, daysAfter(2));
    const satisfaction = async () => (await loadFigures(ctx)).past[0]?.figures.satisfaction;
    for (const [index, actor] of world.people.entries()) {
      expect(await satisfaction(), `${index} answers`).toBeNull();
      await answerAs(db, { ...sent, actor, say: (label) => (label === "Note globale" ? "4" : undefined) });
    }
    expect(await satisfaction()).toEqual({ mean: 4, count: 3 });
    expect(figuresCsv(await loadFigures(ctx))).toMatch(
      /satisfaction sur 5;notes de satisfaction\r\n.*;4;3\r\n/s,
    );

    const results = await loadSeminarResults(ctx, seminarId);
    expect(results).toMatchObject({
      value: { sessions: [{ id: sessionId, onDay: { invited: 3, answered: 3 }, overall: 4 }] },
    });
    const file = results.ok ? await resultsReply(results.value.results, "resultats").text() : "";
    expect(file).toContain("À chaud;Note globale;Note de 1 à 5;;3;4");
    expect(file).not.toMatch(/Camille|Essai/);
    // The trainer reads their own session, and nobody else any.
    expect(await loadSeminarResults(as(db, trainer), seminarId)).toMatchObject({ kind: "forbidden" });
    expect(await loadSessionResults(as(db, trainer), sessionId)).toMatchObject({ ok: true });
    const [participant = coordinator] = world.people;
    expect(await loadSessionResults(as(db, participant, NOW), sessionId)).toMatchObject({
      message: RESULTS_REFUSALS.notReader,
    });
  });
});
