import { expect, test } from "vitest";
import {
  assignRequest,
  cancelRequest,
  releaseRequest,
  resetClock,
  takeRequest,
} from "#app/domains/liaison/assignment.service.server.ts";
import { LIAISON_REFUSALS } from "#app/domains/liaison/refusals.vocabulary.ts";
import { sendLiaisonRequest } from "#app/domains/liaison/request.service.server.ts";
import {
  answerByPhone,
  changeLevel,
  refuseRequest,
  validateRequest,
} from "#app/domains/liaison/triage.service.server.ts";
import { newId } from "#app/platform/id.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  createLiaisonWorld,
  liaisonActionsOf,
  moved,
  NOW,
  newLiaisonPatient,
  requestFor,
  requestOf,
  sendRequest,
} from "#tests/setup/liaison-world.ts";
import { race } from "#tests/setup/race.ts";

const soon = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

onEachEngine("a liaison request", (engine) => {
  test("starts both clocks, belongs to the supervisor and tells them without a name", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const id = await sendRequest(db, world);
    expect(await requestOf(db, id)).toMatchObject({
      status: "requested",
      owner: "supervisor",
      level: "urgent",
      // Monday 10:00: the same working day, at closing time; the plan within 24 hours.
      contactDueAt: "2026-11-23T17:30:00.000Z",
      answerDueAt: "2026-11-24T09:00:00.000Z",
      dueAt: "2026-11-23T17:30:00.000Z",
    });
    const notices = await db.selectFrom("notification").select(["accountId", "text"]).execute();
    expect(notices).toEqual([
      {
        accountId: world.people.supervisor.accountId,
        text: "Nouvelle demande de liaison à trier : CH Armentières, Médecine polyvalente.",
      },
    ]);
  });

  test("is refused for an unknown ward, another ward, a discharge before it, a second live one", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const patientId = await newLiaisonPatient(db, world);
    const send = (more: object) =>
      sendLiaisonRequest(as(db, world.people.ward), requestFor(world, patientId, more));
    expect(await send({ wardId: "absent" })).toMatchObject({
      kind: "rule",
      field: "wardId",
      message: LIAISON_REFUSALS.unknownWard,
    });
    expect(await send({ wardId: world.wards["cha-cardiologie"] })).toMatchObject({ kind: "forbidden" });
    expect(await send({ expectedDischargeOn: "2026-11-22" })).toMatchObject({
      kind: "rule",
      field: "expectedDischargeOn",
    });
    expect(await send({ expectedDischargeOn: "2026-11-23" })).toMatchObject({ ok: true });
    expect(await send({})).toMatchObject({ kind: "conflict", message: LIAISON_REFUSALS.liveRequest });
  });

  test("is reviewed before anyone travels: validated, level changed with both clocks, refused only after a call", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern } = world.people;
    const id = await sendRequest(db, world);
    const take = { requestId: id, version: 1 };
    expect(await takeRequest(as(db, intern), take)).toMatchObject({
      kind: "rule",
      message: LIAISON_REFUSALS.moveNotAllowed,
    });
    await moved(db, supervisor, changeLevel, id, { level: "scheduled", comment: "Patient stable" });
    expect(await requestOf(db, id)).toMatchObject({
      requestedLevel: "urgent",
      level: "scheduled",
      triageOutcome: "modified",
      triagedBy: supervisor.accountId,
      contactDueAt: "2026-11-25T17:30:00.000Z",
      dueAt: "2026-11-25T17:30:00.000Z",
    });
    await moved(db, supervisor, validateRequest, id, { comment: null });
    expect(await requestOf(db, id)).toMatchObject({ status: "triaged", owner: "pool" });
    const late = { calledAt: "2026-11-23T08:59:00.000Z", calledPerson: "Dr Baelde" };
    const refuse = { requestId: id, version: 3, reason: "not_psychiatric" as const, comment: null };
    expect(await refuseRequest(as(db, supervisor, soon(30)), { ...refuse, ...late })).toMatchObject({
      field: "calledAt",
      message: LIAISON_REFUSALS.callBeforeRequest,
    });
    await moved(
      db,
      supervisor,
      refuseRequest,
      id,
      {
        reason: "not_psychiatric",
        comment: null,
        calledAt: soon(20).toISOString(),
        calledPerson: "Dr Baelde",
      },
      soon(30),
    );
    expect(await requestOf(db, id)).toMatchObject({ status: "refused", owner: "nobody", dueAt: null });
    expect(await liaisonActionsOf(db, id)).toEqual(["request", "change_level", "validate", "refuse"]);
    // A closed one is not reopened.
    expect(
      await validateRequest(as(db, supervisor), { requestId: id, version: 4, comment: null }),
    ).toMatchObject({
      kind: "rule",
      message: LIAISON_REFUSALS.closed,
    });
  });

  test("answered by phone stops the answer's clock at the call", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const id = await sendRequest(db, world);
    const form = { calledAt: soon(10).toISOString(), calledPerson: "Cadre de santé", answer: "Poursuivre." };
    await moved(db, world.people.supervisor, answerByPhone, id, form, soon(15));
    expect(await requestOf(db, id)).toMatchObject({
      status: "answered_by_phone",
      triageOutcome: "phone",
      answeredAt: form.calledAt,
    });
  });

  test("immediate: an intern goes at once; of two, the second is told who has it", async () => {
    const { db, url } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { intern, internToo, internElsewhere } = world.people;
    const id = await sendRequest(db, world, { level: "immediate", immediateRisk: "suicide" });
    const input = { requestId: id, version: 1 };
    expect(await takeRequest(as(db, internElsewhere), input)).toMatchObject({ kind: "notFound" });
    const outcomes = await race(
      url,
      { module: "domains/liaison/assignment.service.server.ts", name: "takeRequest" },
      [
        { actor: intern, input },
        { actor: internToo, input },
      ],
      soon(5),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok)).toMatchObject([
      { kind: "conflict", message: LIAISON_REFUSALS.alreadyTaken, changes: [{ what: "Prise en charge" }] },
    ]);
    expect(await liaisonActionsOf(db, id)).toEqual(["request", "take"]);
  });

  test("is never given to an intern in the 11 hours after a guard, nor to somebody else's intern", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, internToo, internElsewhere } = world.people;
    const id = await sendRequest(db, world);
    await db
      .insertInto("liaisonUnavailability")
      .values({
        id: newId(),
        accountId: intern.accountId,
        kind: "guard",
        startsAt: "2026-11-22T17:30:00.000Z",
        endsAt: "2026-11-23T07:30:00.000Z",
        enteredBy: supervisor.accountId,
        createdAt: NOW.toISOString(),
      })
      .execute();
    const assign = (accountId: string, now = NOW) =>
      assignRequest(as(db, supervisor, now), { requestId: id, version: 1, accountId, comment: null });
    expect(await assign(intern.accountId)).toMatchObject({
      field: "accountId",
      message: expect.stringContaining(LIAISON_REFUSALS.isResting),
    });
    expect(await assign(internElsewhere.accountId)).toMatchObject({ message: LIAISON_REFUSALS.notAnIntern });
    // 11 hours after 08:30 in Paris, at the minute.
    expect(await assign(intern.accountId, new Date("2026-11-23T18:29:59.000Z"))).toMatchObject({ ok: false });
    expect(await assign(intern.accountId, new Date("2026-11-23T18:30:00.000Z"))).toMatchObject({ ok: true });
    await moved(db, intern, releaseRequest, id, { comment: "Fin de journée" });
    expect(await requestOf(db, id)).toMatchObject({ status: "triaged", assignedTo: null, owner: "pool" });
    await moved(db, internToo, takeRequest, id, {});
    expect(await requestOf(db, id)).toMatchObject({ status: "assigned", owner: "intern" });
  });

  test("starts its clock again with a reason, keeping both starts; cancelled only before the visit", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, ward } = world.people;
    const id = await sendRequest(db, world);
    const reset = (startedAt: string) =>
      resetClock(as(db, supervisor), {
        requestId: id,
        version: 1,
        reason: "in_theatre",
        comment: null,
        startedAt,
      });
    expect(await reset(NOW.toISOString())).toMatchObject({ message: LIAISON_REFUSALS.resetBeforeStart });
    expect(await reset("2026-12-01T09:00:00.000Z")).toMatchObject({ message: LIAISON_REFUSALS.resetTooFar });
    expect(await reset("2026-11-24T08:00:00.000Z")).toMatchObject({ ok: true });
    expect(await requestOf(db, id)).toMatchObject({
      requestedAt: NOW.toISOString(),
      clockStartedAt: "2026-11-24T08:00:00.000Z",
      contactDueAt: "2026-11-24T17:30:00.000Z",
    });
    expect(await db.selectFrom("liaisonReset").selectAll().execute()).toMatchObject([
      {
        reason: "in_theatre",
        previousStartedAt: NOW.toISOString(),
        startedAt: "2026-11-24T08:00:00.000Z",
        previousContactDueAt: "2026-11-23T17:30:00.000Z",
      },
    ]);
    await moved(db, ward, cancelRequest, id, { reason: "left_before_seen", comment: null });
    expect(await requestOf(db, id)).toMatchObject({ status: "cancelled", cancelReason: "left_before_seen" });
  });
});
