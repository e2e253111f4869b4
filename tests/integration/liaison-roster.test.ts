import { expect, test } from "vitest";
import { takeRequest } from "#app/domains/liaison/assignment.service.server.ts";
import { runLiaisonDeadlines } from "#app/domains/liaison/deadlines.service.server.ts";
import {
  acknowledgeHandover,
  handOver,
  loadHandovers,
} from "#app/domains/liaison/handover.service.server.ts";
import { HANDOVER_REFUSALS, LIAISON_REFUSALS } from "#app/domains/liaison/refusals.vocabulary.ts";
import {
  addUnavailability,
  loadRoster,
  withdrawUnavailability,
} from "#app/domains/liaison/roster.service.server.ts";
import { ROSTER_REFUSALS } from "#app/domains/liaison/roster.vocabulary.ts";
import { validateRequest } from "#app/domains/liaison/triage.service.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  createLiaisonWorld,
  liaisonActionsOf,
  moved,
  NOW,
  requestOf,
  sendRequest,
} from "#tests/setup/liaison-world.ts";
import { race } from "#tests/setup/race.ts";

const night = {
  kind: "guard" as const,
  startsAt: "2026-11-22T17:30:00.000Z",
  endsAt: "2026-11-23T07:30:00.000Z",
  note: null,
};

onEachEngine("the roster of the liaison", (engine) => {
  test("shows rest, absence and load; the supervisor enters and withdraws, others do not", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, internToo, internElsewhere, ward } = world.people;
    const { accountId } = intern;
    const add = (more: object = {}) =>
      addUnavailability(as(db, supervisor), { accountId, ...night, ...more });
    expect(await addUnavailability(as(db, intern), { accountId, ...night })).toMatchObject({
      kind: "forbidden",
    });
    expect(await add({ endsAt: night.startsAt })).toMatchObject({ message: ROSTER_REFUSALS.endsFirst });
    expect(await add({ accountId: ward.accountId })).toMatchObject({ message: ROSTER_REFUSALS.notPosted });
    const added = await add();
    if (!added.ok) throw new Error(added.message);
    expect(await add()).toMatchObject({ kind: "conflict", message: ROSTER_REFUSALS.overlap });

    const id = await sendRequest(db, world);
    await moved(db, supervisor, validateRequest, id, { comment: null });
    await moved(db, internToo, takeRequest, id, {});
    const roster = await loadRoster(as(db, supervisor));
    expect(roster.people.map(({ name, load, blocked }) => [name, load, blocked?.kind ?? null])).toEqual(
      expect.arrayContaining([
        ["interne Essai", 0, "rest"],
        ["interne-bis Essai", 1, null],
        ["interne-ailleurs Essai", 0, null],
      ]),
    );
    // An intern sees the hospitals of the post, and nobody else's.
    const own = await loadRoster(as(db, internElsewhere));
    expect(own).toMatchObject({ mayEdit: false, people: [{ accountId: internElsewhere.accountId }] });

    expect(await withdrawUnavailability(as(db, supervisor), added.value)).toMatchObject({ ok: true });
    expect(await withdrawUnavailability(as(db, supervisor), added.value)).toMatchObject({ kind: "notFound" });
  });

  test("a handover changes hands only when the person named acknowledges it, once", async () => {
    const { db, url } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, internToo } = world.people;
    const taken = await sendRequest(db, world);
    await moved(db, supervisor, validateRequest, taken, { comment: null });
    await moved(db, intern, takeRequest, taken, {});
    const untriaged = await sendRequest(db, world);
    const hospitalId = world.hospitals["ch-armentieres"] ?? "";
    const give = (items: { requestId: string; note: string | null }[]) =>
      handOver(as(db, intern), { hospitalId, toAccountId: internToo.accountId, note: "Nuit calme", items });
    expect(await give([])).toMatchObject({ message: HANDOVER_REFUSALS.changed });
    expect(await give([{ requestId: "absent", note: null }])).toMatchObject({ kind: "conflict" });
    const given = await give([
      { requestId: taken, note: "À voir avant 22 h" },
      { requestId: untriaged, note: null },
    ]);
    if (!given.ok) throw new Error(given.message);
    expect((await requestOf(db, taken)).assignedTo).toBe(intern.accountId);
    const page = await loadHandovers(as(db, internToo), null);
    expect(page?.handovers).toMatchObject([{ isMine: true, acknowledgedAt: null, items: { length: 2 } }]);

    expect(await acknowledgeHandover(as(db, intern), given.value)).toMatchObject({
      message: HANDOVER_REFUSALS.notYours,
    });
    const outcomes = await race(
      url,
      { module: "domains/liaison/handover.service.server.ts", name: "acknowledgeHandover" },
      [
        { actor: internToo, input: given.value },
        { actor: internToo, input: given.value },
      ],
      NOW,
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok)).toMatchObject([
      { message: HANDOVER_REFUSALS.alreadyDone },
    ]);
    expect((await requestOf(db, taken)).assignedTo).toBe(internToo.accountId);
    expect(await liaisonActionsOf(db, taken)).toEqual(["request", "validate", "take", "hand_over"]);
    // Nobody travels before the review, whoever holds the list.
    expect(await requestOf(db, untriaged)).toMatchObject({ status: "requested", assignedTo: null });
  });

  test("nobody at rest acknowledges a handover", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, internToo } = world.people;
    const requestId = await sendRequest(db, world);
    await addUnavailability(as(db, supervisor), { accountId: internToo.accountId, ...night });
    const given = await handOver(as(db, intern), {
      hospitalId: world.hospitals["ch-armentieres"] ?? "",
      toAccountId: internToo.accountId,
      note: null,
      items: [{ requestId, note: null }],
    });
    if (!given.ok) throw new Error(given.message);
    expect(await acknowledgeHandover(as(db, internToo), given.value)).toMatchObject({
      message: expect.stringContaining(LIAISON_REFUSALS.isResting),
    });
  });

  test("time reminds once, tells once that a clock ran out, and closes what the ward never confirmed", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const id = await sendRequest(db, world, { level: "immediate" });
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    expect(await runLiaisonDeadlines({ db, now: at(30) })).toBe(0);
    expect(await runLiaisonDeadlines({ db, now: at(45) })).toBe(1);
    expect(await runLiaisonDeadlines({ db, now: at(46) })).toBe(0);
    expect(await runLiaisonDeadlines({ db, now: at(61) })).toBe(1);
    expect(await runLiaisonDeadlines({ db, now: at(62) })).toBe(0);
    expect((await requestOf(db, id)).version).toBe(1);
    const told = await db
      .selectFrom("notification")
      .select("text")
      .where("kind", "=", "liaison.deadline")
      .where("accountId", "=", world.people.supervisor.accountId)
      .execute();
    expect(told.map(({ text }) => text.split(" : ")[0])).toEqual(["Rappel", "Échéance dépassée"]);

    await db
      .updateTable("liaisonRequest")
      .set({ status: "countersigned", owner: "ward", dueAt: at(100).toISOString() })
      .where("id", "=", id)
      .execute();
    expect(await runLiaisonDeadlines({ db, now: at(99) })).toBe(0);
    expect(await runLiaisonDeadlines({ db, now: at(100) })).toBe(1);
    expect(await requestOf(db, id)).toMatchObject({ status: "closed", dueAt: null });
    expect(await runLiaisonDeadlines({ db, now: at(101) })).toBe(0);
  });
});
