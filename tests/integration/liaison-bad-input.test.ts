import { expect, test } from "vitest";
import { closeRequest, confirmAnswer } from "#app/domains/liaison/answers.service.server.ts";
import {
  assignRequest,
  cancelRequest,
  releaseRequest,
  resetClock,
  takeRequest,
} from "#app/domains/liaison/assignment.service.server.ts";
import { countersignNote } from "#app/domains/liaison/countersign.service.server.ts";
import { LIAISON_REFUSALS } from "#app/domains/liaison/refusals.vocabulary.ts";
import {
  answerByPhone,
  changeLevel,
  refuseRequest,
  validateRequest,
} from "#app/domains/liaison/triage.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { action as moveOnPage } from "#app/routes/_app.liaison.$requestId._index.tsx";
import { localInstant } from "#app/shared/dates.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { minutesAfter, writtenRequest } from "#tests/setup/liaison-notes.ts";
import {
  as,
  createLiaisonWorld,
  liaisonActionsOf,
  moved,
  requestOf,
  sendRequest,
} from "#tests/setup/liaison-world.ts";
import { type Act, raceRounds } from "#tests/setup/race.ts";
import { sessionCookie, testContext, testRequest } from "#tests/setup/requests.ts";

const LATER = minutesAfter(120);
const SIGN = { breachReason: null, breachNote: null, teaching: null };
const call = { calledAt: minutesAfter(30).toISOString(), calledPerson: "Mme Lheureux" };

function act(module: string, name: string, actor: Actor, form: object): Act {
  return { module: `domains/liaison/${module}.service.server.ts`, name, actor, args: [form] };
}

onEachEngine("bad input of the liaison", (engine) => {
  test("a closed request does not reopen, however it was closed and whatever is tried", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, ward } = world.people;
    const closed = (await writtenRequest(db, world)).requestId;
    await moved(db, supervisor, countersignNote, closed, SIGN, LATER);
    await moved(db, ward, confirmAnswer, closed, { result: 2 as const, comment: null }, LATER);
    const phoned = await sendRequest(db, world);
    await moved(db, supervisor, answerByPhone, phoned, { ...call, answer: "Poursuivre." }, LATER);
    const refused = await sendRequest(db, world);
    const refusal = { ...call, reason: "other_service" as const, comment: null };
    await moved(db, supervisor, refuseRequest, refused, refusal, LATER);
    const cancelled = await sendRequest(db, world);
    await moved(db, ward, cancelRequest, cancelled, { reason: "improved" as const, comment: null }, LATER);

    for (const requestId of [closed, phoned, refused, cancelled]) {
      const before = await requestOf(db, requestId);
      const form = { requestId, version: before.version };
      const by = (actor: Actor) => as(db, actor, minutesAfter(180));
      const startedAt = minutesAfter(200).toISOString();
      const tries = [
        await validateRequest(by(supervisor), { ...form, comment: null }),
        await changeLevel(by(supervisor), { ...form, level: "immediate", comment: "Aggravation" }),
        await answerByPhone(by(supervisor), { ...form, ...call, answer: "Autre réponse." }),
        await refuseRequest(by(supervisor), { ...form, ...refusal }),
        await assignRequest(by(supervisor), { ...form, accountId: intern.accountId, comment: null }),
        await takeRequest(by(intern), form),
        await releaseRequest(by(supervisor), { ...form, comment: "Reprise" }),
        await resetClock(by(supervisor), { ...form, reason: "in_theatre", startedAt, comment: null }),
        await cancelRequest(by(ward), { ...form, reason: "improved", comment: null }),
        await confirmAnswer(by(ward), { ...form, result: 0, comment: "Finalement non" }),
        await closeRequest(by(supervisor), { ...form, comment: null }),
      ];
      for (const outcome of tries)
        expect(outcome).toMatchObject({ ok: false, message: LIAISON_REFUSALS.closed });
      expect(await requestOf(db, requestId)).toEqual(before);
    }
  });

  test("two at once on one request: one acts, the other is told in words, nothing is written over", async () => {
    const { db, url } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, internToo, ward } = world.people;
    const ask = async () => {
      const requestId = await sendRequest(db, world);
      return { requestId, version: (await requestOf(db, requestId)).version };
    };
    const ready = async () => {
      const { requestId } = await ask();
      await moved(db, supervisor, validateRequest, requestId, { comment: null });
      return { requestId, version: (await requestOf(db, requestId)).version };
    };
    const signed = async () => {
      const { requestId } = await writtenRequest(db, world);
      await moved(db, supervisor, countersignNote, requestId, SIGN, LATER);
      return { requestId, version: (await requestOf(db, requestId)).version };
    };
    const forms = [await ready(), await ready(), await ready(), await ask(), await signed()];
    const [both, given, withdrawn, judged, ended] = forms;
    const refusal = { ...call, reason: "other", comment: "Hors sujet" };
    const rounds: Act[][] = [
      [
        act("assignment", "takeRequest", intern, { ...both }),
        act("assignment", "takeRequest", internToo, { ...both }),
      ],
      [
        act("assignment", "takeRequest", intern, { ...given }),
        act("assignment", "assignRequest", supervisor, {
          ...{ ...given, accountId: internToo.accountId },
          comment: null,
        }),
      ],
      [
        act("assignment", "takeRequest", intern, { ...withdrawn }),
        act("assignment", "cancelRequest", ward, { ...withdrawn, reason: "improved", comment: null }),
      ],
      [
        act("triage", "validateRequest", supervisor, { ...judged, comment: null }),
        act("triage", "refuseRequest", supervisor, { ...judged, ...refusal }),
      ],
      [
        act("answers", "confirmAnswer", ward, { ...ended, result: 1, comment: null }),
        act("answers", "closeRequest", supervisor, { ...ended, comment: null }),
      ],
    ];
    const outcomes = await raceRounds(url, rounds, LATER);
    const { alreadyTaken, changedMeanwhile, closed } = LIAISON_REFUSALS;
    for (const [index, round] of outcomes.entries()) {
      expect(
        round.filter(({ ok }) => ok),
        JSON.stringify(round),
      ).toHaveLength(1);
      const [lost] = round.flatMap((outcome) => (outcome.ok ? [] : [outcome.message]));
      expect([alreadyTaken, changedMeanwhile, closed]).toContain(lost);
      const { requestId = "", version = 0 } = forms[index] ?? {};
      expect((await requestOf(db, requestId)).version).toBe(version + 1);
    }
    const { assignedTo } = await requestOf(db, both?.requestId ?? "");
    expect(assignedTo).toBe(outcomes[0]?.[0]?.ok ? intern.accountId : internToo.accountId);
    expect(await liaisonActionsOf(db, both?.requestId ?? "")).toEqual(["request", "validate", "take"]);
  });

  test("a call before the request is refused beside its field, with all that was typed", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const sentAt = new Date();
    const id = await sendRequest(db, world, {}, sentAt);
    const cookie = await sessionCookie(db, world.people.supervisor.accountId);
    const body = {
      intent: "refuse",
      version: "1",
      reason: "other_service",
      calledAt: localInstant(new Date(sentAt.getTime() - 3_600_000)),
      calledPerson: "Mme Lheureux, cadre",
      comment: "Orientée vers l’addictologie",
    };
    const answer = await moveOnPage({
      request: testRequest(`/liaison/${id}`, { cookie, body }),
      context: testContext(db),
      params: { requestId: id },
    });
    const { data, init } = answer as unknown as { data: FormReply; init: ResponseInit };
    expect(init.status).toBe(422);
    expect(data.fieldErrors).toEqual({ calledAt: LIAISON_REFUSALS.callBeforeRequest });
    expect(data.values).toEqual(body);
    expect(await requestOf(db, id)).toMatchObject({ status: "requested", version: 1 });
    expect(await liaisonActionsOf(db, id)).toEqual(["request"]);
  });
});
