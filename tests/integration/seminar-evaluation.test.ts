import { describe, expect, test } from "vitest";
import { eraseOldComments } from "#app/domains/seminars/comment-retention.service.server.ts";
import { listOwnEvaluations } from "#app/domains/seminars/evaluation.queries.server.ts";
import { EVALUATION_REFUSALS } from "#app/domains/seminars/evaluation.vocabulary.ts";
import {
  openEvaluations,
  remindEvaluations,
} from "#app/domains/seminars/evaluation-openings.service.server.ts";
import { loadInvited, loadOwnEvaluation } from "#app/domains/seminars/evaluation-page.service.server.ts";
import { loadSessionResults } from "#app/domains/seminars/results.service.server.ts";
import { changeSession } from "#app/domains/seminars/session-change.service.server.ts";
import { findSessionToEdit } from "#app/domains/seminars/session-edit.queries.server.ts";
import { contentOf } from "#app/domains/seminars/session-values.rules.ts";
import { loadAttractiveness } from "#app/domains/steering/attractiveness.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { after } from "#tests/setup/attendance-world.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { answerAs, countMails, createEvaluated, daysAfter, holdWith } from "#tests/setup/evaluation-world.ts";
import { as, NOW } from "#tests/setup/seminar-world.ts";

type Five = [Actor, Actor, Actor, Actor, Actor];

onEachEngine("the evaluation of a session", (engine) => {
  test("from the questions of before to three months later", async () => {
    const { db } = await engine.create();
    const world = await createEvaluated(db, { people: 4, waiting: 1, hasKnowledge: true });
    const { sessionId } = world;
    const [a, b, c, absent, waits] = world.people as Five;

    // Before: those who have a place are invited, once.
    await openEvaluations({ db, now: NOW });
    await openEvaluations({ db, now: NOW });
    expect(await countMails(db, "seminar.evaluation_before")).toBe(4);
    const before = { sessionId, moment: "before", part: "knowledge" } as const;
    const wrong = () => "2";
    expect(await answerAs(db, { ...before, actor: a, now: NOW, say: wrong })).toMatchObject({ ok: true });
    for (const actor of [b, c, absent])
      expect(await answerAs(db, { ...before, actor, now: NOW })).toMatchObject({ ok: true });
    // It may be changed until the session starts.
    expect(
      await answerAs(db, { ...before, actor: b, now: NOW, say: (label) => (/3114/.test(label) ? "2" : "1") }),
    ).toMatchObject({ ok: true });
    expect(await answerAs(db, { ...before, actor: a, now: after(1) })).toMatchObject({
      message: EVALUATION_REFUSALS.started,
    });
    expect(JSON.stringify(await loadOwnEvaluation(as(db, a), sessionId))).not.toContain("isRight");

    // On the day: those who signed, once; nothing before the end.
    const opinion = { sessionId, moment: "on_day", part: "opinion" } as const;
    expect((await loadOwnEvaluation(as(db, a, after(60)), sessionId))?.parts).toHaveLength(1);
    expect(await holdWith(db, world, [0, 1, 2])).toMatchObject({ value: { isHeld: true } });
    await openEvaluations({ db, now: daysAfter(0) });
    await openEvaluations({ db, now: daysAfter(0) });
    expect(await countMails(db, "seminar.evaluation_on_day")).toBe(3);
    for (const actor of [absent, waits])
      expect(
        (await loadOwnEvaluation(as(db, actor, daysAfter(0)), sessionId))?.parts.map(({ moment }) => moment),
      ).not.toContain("on_day");
    const mark = (value: string) => (label: string) => (label === "Note globale" ? value : undefined);
    for (const [actor, value] of [
      [a, "4"],
      [b, "5"],
    ] as const)
      expect(await answerAs(db, { ...opinion, actor, now: daysAfter(1), say: mark(value) })).toMatchObject({
        ok: true,
      });

    // Two are too few to be read.
    const trainer = as(db, world.trainer, daysAfter(2));
    const few = await loadSessionResults(trainer, sessionId);
    expect(few).toMatchObject({
      value: { results: { onDay: { invited: 3, answered: 2, overall: null, comments: [] } } },
    });
    if (few.ok) expect(few.value.results.onDay.questions.every(({ mean }) => mean === null)).toBe(true);

    // The third makes them readable; the first changes their mind, and counts once.
    await answerAs(db, { ...opinion, actor: c, now: daysAfter(2), say: mark("3") });
    await answerAs(db, { ...opinion, actor: a, now: daysAfter(3), say: mark("1") });
    const read = await loadSessionResults(trainer, sessionId);
    expect(read).toMatchObject({
      value: {
        results: {
          onDay: {
            invited: 3,
            answered: 3,
            overall: 3,
            comments: [{ texts: ["Merci.", "Merci.", "Merci."] }],
          },
        },
      },
    });

    // The same questions after: once, then what was right is shown.
    const known = { sessionId, moment: "on_day", part: "knowledge", now: daysAfter(1) } as const;
    for (const actor of [a, b, c])
      expect(await answerAs(db, { ...known, actor })).toMatchObject({ ok: true });
    expect(await answerAs(db, { ...known, actor: a })).toMatchObject({ ok: true });
    expect(await answerAs(db, { ...known, actor: a, say: wrong })).toMatchObject({
      kind: "conflict",
      message: EVALUATION_REFUSALS.alreadyTested,
    });
    const page = await loadOwnEvaluation(as(db, a, daysAfter(1)), sessionId);
    expect(page?.parts.find(({ correction }) => correction)?.correction).toMatchObject({
      before: 0,
      score: 100,
    });
    const results = await loadSessionResults(trainer, sessionId);
    expect(results.ok ? results.value.results.knowledge : null).toMatchObject({
      before: { count: 4, mean: 62.5 },
      paired: { count: 3, before: 50, after: 100, better: 2 },
    });

    // Closed after a fortnight; three months later the same people are asked, and reminded once.
    expect(await answerAs(db, { ...opinion, actor: a, now: daysAfter(15) })).toMatchObject({
      message: EVALUATION_REFUSALS.closed,
    });
    const later = { sessionId, moment: "three_months", part: "opinion" } as const;
    await openEvaluations({ db, now: daysAfter(89) });
    expect(await countMails(db, "seminar.evaluation_three_months")).toBe(0);
    await openEvaluations({ db, now: daysAfter(90) });
    expect(await countMails(db, "seminar.evaluation_three_months")).toBe(3);
    expect(await answerAs(db, { ...later, actor: a, now: daysAfter(91) })).toMatchObject({ ok: true });
    await remindEvaluations({ db, now: daysAfter(104) });
    expect(await countMails(db, "seminar.evaluation_three_months")).toBe(3);
    await remindEvaluations({ db, now: daysAfter(106) });
    await remindEvaluations({ db, now: daysAfter(107) });
    expect(await countMails(db, "seminar.evaluation_three_months")).toBe(5);
    expect(await listOwnEvaluations(db, { accountId: a.accountId, now: daysAfter(108) })).toEqual([]);
    expect(await listOwnEvaluations(db, { accountId: b.accountId, now: daysAfter(108) })).toHaveLength(1);
    expect(await listOwnEvaluations(db, { accountId: b.accountId, now: daysAfter(125) })).toEqual([]);
  });

  test("the direction reads what people think of the territory, from five answers on", async () => {
    const { db } = await engine.create();
    const world = await createEvaluated(db, { people: 5 });
    await holdWith(db, world, [0, 1, 2, 3, 4]);
    await openEvaluations({ db, now: daysAfter(90) });
    const answer = (actor: Actor) =>
      answerAs(db, {
        ...{ sessionId: world.sessionId, moment: "three_months", part: "opinion" },
        ...{ actor, now: daysAfter(91) },
        say: (label) => (/envie d’exercer/.test(label) ? "4" : undefined),
      });
    for (const actor of world.people.slice(0, 4)) expect(await answer(actor)).toMatchObject({ ok: true });
    const load = () => loadAttractiveness({ db, now: daysAfter(92) });
    // What is hidden is not in the total either.
    expect(await load()).toMatchObject({
      total: { count: 0, mean: null },
      seminars: [{ count: 4, mean: null }],
    });
    expect(await answer((world.people as Five)[4])).toMatchObject({ ok: true });
    expect(await load()).toMatchObject({
      minimum: 5,
      total: { count: 5, mean: 4 },
      seminars: [{ seminarId: world.seminarId, count: 5, mean: 4 }],
    });
  });

  test("comments are erased so many months after the closing, once; marks stay", async () => {
    const { db } = await engine.create();
    const world = await createEvaluated(db, { people: 3 });
    const { sessionId } = world;
    await holdWith(db, world, [0, 1, 2]);
    await openEvaluations({ db, now: daysAfter(0) });
    for (const actor of world.people)
      expect(
        await answerAs(db, { sessionId, moment: "on_day", part: "opinion", actor, now: daysAfter(1) }),
      ).toMatchObject({ ok: true });
    const { closesAt } = await db
      .selectFrom("seminarEvaluation")
      .select("closesAt")
      .where("moment", "=", "on_day")
      .executeTakeFirstOrThrow();
    const monthsLater = (months: number, days: number) => {
      const at = new Date(closesAt);
      at.setUTCMonth(at.getUTCMonth() + months);
      return new Date(at.getTime() + days * 86_400_000);
    };
    const read = async () => {
      const results = await loadSessionResults(as(db, world.trainer, monthsLater(24, 0)), sessionId);
      if (!results.ok) throw new Error(results.message);
      return results.value.results.onDay;
    };
    await eraseOldComments({ db, now: monthsLater(24, -1) });
    expect(await read()).toMatchObject({
      areCommentsErased: false,
      comments: [{ texts: ["Merci.", "Merci.", "Merci."] }],
    });
    await eraseOldComments({ db, now: monthsLater(24, 1) });
    expect(await read()).toMatchObject({ answered: 3, overall: 1, areCommentsErased: true, comments: [] });
    const erasedAt = () => db.selectFrom("seminarEvaluation").select("commentsErasedAt").execute();
    const first = await erasedAt();
    await eraseOldComments({ db, now: monthsLater(25, 0) });
    expect(await erasedAt()).toEqual(first);
  });

  describe("who answers", () => {
    test("somebody without an account, by the link of their e-mail; opening it answers nothing", async () => {
      const { db } = await engine.create();
      const world = await createEvaluated(db, { people: 2 });
      await db.updateTable("seminarParticipant").set({ accountId: null }).execute();
      await holdWith(db, world, [0, 1]);
      await openEvaluations({ db, now: daysAfter(0) });
      const mail = await db
        .selectFrom("outboxMessage")
        .select("body")
        .where("kind", "=", "seminar.evaluation_on_day")
        .executeTakeFirstOrThrow();
      const id = /evaluation\/([0-9a-f-]+)\.\{token:/.exec(mail.body)?.[1] ?? "";
      const page = await loadInvited(db, id, daysAfter(1));
      expect(page?.parts.map(({ moment, part, refusal }) => [moment, part, refusal])).toEqual([
        ["on_day", "opinion", null],
      ]);
      const answered = await db.selectFrom("seminarAnswer").select("personId").execute();
      expect(answered).toEqual([]);
    });

    test("not who was struck from the sheet since, nor of a session that was cancelled", async () => {
      const { db } = await engine.create();
      const world = await createEvaluated(db, { people: 3 });
      const { sessionId } = world;
      const [a = world.coordinator, b = world.coordinator] = world.people;
      await holdWith(db, world, [0, 1, 2]);
      await openEvaluations({ db, now: daysAfter(0) });
      const sent = { sessionId, moment: "on_day", part: "opinion", now: daysAfter(1) } as const;
      await db
        .updateTable("seminarSignature")
        .set({ struckAt: daysAfter(1).toISOString() })
        .where("enrolmentId", "=", world.enrolmentIds[0] ?? "")
        .execute();
      expect(await answerAs(db, { ...sent, actor: a })).toMatchObject({
        kind: "forbidden",
        message: EVALUATION_REFUSALS.notAttended,
      });
      await db.updateTable("seminarSession").set({ status: "cancelled" }).execute();
      expect(await answerAs(db, { ...sent, actor: b })).toMatchObject({
        message: EVALUATION_REFUSALS.cancelled,
      });
    });
  });

  test("of a session whose date moves: the questions of before stay open until it begins", async () => {
    const { db } = await engine.create();
    const world = await createEvaluated(db, { people: 1, hasKnowledge: true });
    const { sessionId } = world;
    const [first = world.coordinator] = world.people;
    await openEvaluations({ db, now: NOW });
    const stored = await findSessionToEdit(db, sessionId);
    if (!stored) throw new Error("no session");
    const moved = stored.halfDays.map((halfDay) => ({
      ...halfDay,
      startsAt: daysAfter(9).toISOString(),
      endsAt: new Date(daysAfter(9).getTime() + 7_200_000).toISOString(),
    }));
    const form = { ...contentOf(stored), halfDays: moved, sessionId, version: stored.version };
    expect(await changeSession(as(db, world.coordinator), form)).toMatchObject({ ok: true });
    const sent = { sessionId, moment: "before", part: "knowledge", actor: first } as const;
    expect(await listOwnEvaluations(db, { accountId: first.accountId, now: daysAfter(8) })).toHaveLength(1);
    expect(await answerAs(db, { ...sent, now: daysAfter(8) })).toMatchObject({ ok: true });
    expect(await answerAs(db, { ...sent, now: daysAfter(9.5) })).toMatchObject({
      message: EVALUATION_REFUSALS.started,
    });
  });

  test("a sheet closed late gives its people their fortnight", async () => {
    const { db } = await engine.create();
    const world = await createEvaluated(db, { people: 2 });
    const { sessionId } = world;
    const [first = world.coordinator] = world.people;
    await openEvaluations({ db, now: daysAfter(0) });
    expect(await countMails(db, "seminar.evaluation_on_day")).toBe(0);
    await holdWith(db, world, [0]);
    await db
      .updateTable("seminarSession")
      .set({ heldAt: daysAfter(20).toISOString() })
      .execute();
    await openEvaluations({ db, now: daysAfter(20) });
    expect(await countMails(db, "seminar.evaluation_on_day")).toBe(1);
    const sent = { sessionId, moment: "on_day", part: "opinion" } as const;
    expect(await answerAs(db, { ...sent, actor: first, now: daysAfter(30) })).toMatchObject({ ok: true });
  });
});
