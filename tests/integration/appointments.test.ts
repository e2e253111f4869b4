import { expect, test } from "vitest";
import { bookAppointment, rebookAppointment } from "#app/domains/referrals/booking.service.server.ts";
import { CARE_REFUSALS } from "#app/domains/referrals/care.vocabulary.ts";
import {
  attendAppointment,
  cancelAppointment,
  missAppointment,
} from "#app/domains/referrals/settlement.service.server.ts";
import { enqueueReferral } from "#app/domains/referrals/waiting-list.service.server.ts";
import {
  as,
  bookFirst,
  expectDone,
  insertAccepted,
  insertCareGround,
  readAppointment,
  readEpisode,
  readReferral,
  slotOf,
  startCare,
  versionOf,
} from "#tests/setup/care-rows.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { NOW } from "#tests/setup/filiere-rows.ts";
import { race } from "#tests/setup/race.ts";

const CONTACT = { edgar: "E", durationMinutes: 45, isSession: true, note: "Entretien d’accueil" } as const;

onEachEngine("appointments", (engine) => {
  test("of two people who take the last place at once, exactly one has it", async () => {
    const { db, url } = await engine.create();
    const ground = await insertCareGround(db, { capacity: 1 });
    const referralIds = [await insertAccepted(db, ground), await insertAccepted(db, ground)];
    const racers = referralIds.map((referralId, index) => ({
      actor: ground.coordinator,
      input: {
        ...slotOf(ground, "2026-11-24", `1${index}:00`),
        referralId,
        version: 1,
        purpose: "first_visit",
      },
    }));
    const useCase = { module: "domains/referrals/booking.service.server.ts", name: "bookAppointment" };
    const outcomes = await race(url, useCase, racers, NOW);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      kind: "rule",
      message: CARE_REFUSALS.noFreePlace,
    });
    const statuses = await Promise.all(referralIds.map(async (id) => (await readReferral(db, id)).status));
    expect(statuses.toSorted()).toEqual(["accepted", "scheduled"]);
    expect(await db.selectFrom("appointment").select("id").execute()).toHaveLength(1);
  });

  test("the first visit takes a place; attended, it starts the care and its clock", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const referralId = await insertAccepted(db, ground);
    const appointmentId = await bookFirst(db, ground, referralId);
    expect(await readReferral(db, referralId)).toMatchObject({
      status: "scheduled",
      dueAt: "2026-11-24T13:00:00.000Z",
      owner: "filiere",
    });
    expect((await readEpisode(db, referralId)).status).toBe("planned");

    const dayAfter = new Date("2026-11-25T09:00:00.000Z");
    const attended = { appointmentId, version: 1, ...CONTACT };
    expectDone(await attendAppointment(as(db, ground.practitioner, dayAfter), attended));
    expect(await readReferral(db, referralId)).toMatchObject({
      status: "in_care",
      stage: "care",
      careStartedAt: "2026-11-24T13:00:00.000Z",
      dueAt: "2027-05-23T21:59:59.999Z",
    });
    expect(await readEpisode(db, referralId)).toMatchObject({
      status: "in_care",
      startedOn: "2026-11-24",
      plannedEndOn: "2027-05-23",
      sessionCount: 1,
      standardSessions: 12,
    });
    expect(await db.selectFrom("waitTally").select(["waitDays", "count"]).execute()).toEqual([
      { waitDays: 22, count: 1 },
    ]);

    const twice = await attendAppointment(as(db, ground.practitioner, dayAfter), attended);
    expect(twice).toMatchObject({ kind: "conflict", changes: [{ what: "Rendez-vous honoré" }] });
    const again = await attendAppointment(as(db, ground.practitioner, dayAfter), { ...attended, version: 2 });
    expect(again).toMatchObject({ kind: "rule", message: CARE_REFUSALS.settled });
    expect((await readEpisode(db, referralId)).sessionCount).toBe(1);
  });

  test("a first visit that falls through gives its place back and keeps the rank", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db, { capacity: 1 });
    const referralId = await insertAccepted(db, ground);
    expectDone(await enqueueReferral(as(db, ground.coordinator), { referralId, version: 1 }));
    const appointmentId = await bookFirst(db, ground, referralId);
    const cancel = { appointmentId, version: 1, reason: "patient" } as const;
    expectDone(await cancelAppointment(as(db, ground.assistant), cancel));
    expect(await readReferral(db, referralId)).toMatchObject({
      status: "waiting",
      waitingSince: NOW.toISOString(),
    });
    expect(await readAppointment(db, appointmentId)).toMatchObject({
      status: "cancelled",
      cancelReason: "patient",
      isToRebook: 1,
    });
    expect((await readEpisode(db, referralId)).status).toBe("cancelled");

    const slot = slotOf(ground, "2026-11-26");
    const rebooked = await rebookAppointment(as(db, ground.assistant), {
      ...slot,
      appointmentId,
      version: 2,
    });
    const { appointmentId: nextId } = expectDone(rebooked);
    expect(await readAppointment(db, appointmentId)).toMatchObject({ isToRebook: 0, replacedById: nextId });
    expect(await readReferral(db, referralId)).toMatchObject({
      status: "scheduled",
      dueAt: "2026-11-26T13:00:00.000Z",
    });
    expect((await readEpisode(db, referralId)).status).toBe("planned");
    const twice = await rebookAppointment(as(db, ground.assistant), { ...slot, appointmentId, version: 3 });
    expect(twice).toMatchObject({ kind: "rule", message: CARE_REFUSALS.notToRebook });
  });

  test("a missed first visit rebooked at once keeps its place", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db, { capacity: 1 });
    const referralId = await insertAccepted(db, ground);
    const appointmentId = await bookFirst(db, ground, referralId);
    const now = new Date("2026-11-25T09:00:00.000Z");
    const missed = { appointmentId, version: 1, rebook: slotOf(ground, "2026-11-30") };
    const outcome = await missAppointment(as(db, ground.coordinator, now), missed);
    expect(await readReferral(db, referralId)).toMatchObject({
      status: "scheduled",
      dueAt: "2026-11-30T13:00:00.000Z",
    });
    const old = await readAppointment(db, appointmentId);
    expect(old).toMatchObject({ status: "missed", isToRebook: 0 });
    expect(outcome).toEqual({ ok: true, value: { replacedById: old.replacedById } });
    expect((await readEpisode(db, referralId)).status).toBe("planned");
  });

  test("refuses what cannot be, in clear words", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const referralId = await insertAccepted(db, ground);
    const ctx = as(db, ground.coordinator);
    const first = { referralId, version: 1, purpose: "first_visit" } as const;
    const slot = slotOf(ground, "2026-11-24");
    const book = (change: object) => bookAppointment(ctx, { ...slot, ...first, ...change });
    expect(await book({ day: "2026-11-22" })).toMatchObject({
      field: "day",
      message: CARE_REFUSALS.inThePast,
    });
    expect(await book({ siteId: "x" })).toMatchObject({ field: "siteId", message: CARE_REFUSALS.otherSite });
    expect(await book({ professionalId: ctx.actor.professionalId })).toMatchObject({
      message: CARE_REFUSALS.otherTeam,
    });
    // Of the team, but not somebody who cares for patients.
    const { professionalId } = as(db, ground.assistant).actor;
    await db
      .insertInto("filiereMember")
      .values({
        id: "assistant",
        filiereId: ground.filiereId,
        professionalId,
        duty: "assistance",
        startsOn: "2026-01-01",
      })
      .execute();
    expect(await book({ professionalId })).toMatchObject({ message: CARE_REFUSALS.otherTeam });
    expect(await book({ purpose: "session" })).toMatchObject({ message: CARE_REFUSALS.notInCare });
    expect(await bookAppointment(as(db, ground.psychiatrist), { ...slot, ...first })).toMatchObject({
      kind: "forbidden",
    });
    const appointmentId = await bookFirst(db, ground, referralId);
    expect(await book({ version: 2 })).toMatchObject({ message: CARE_REFUSALS.firstVisitExists });
    expect(await book({})).toMatchObject({ kind: "conflict" });
    expect(await missAppointment(ctx, { appointmentId, version: 1 })).toMatchObject({
      message: CARE_REFUSALS.notYet,
    });
    expect(
      await attendAppointment(as(db, ground.practitioner), { appointmentId, version: 1, ...CONTACT }),
    ).toMatchObject({ message: CARE_REFUSALS.notYet });
    expect(
      await attendAppointment(as(db, ground.assistant), { appointmentId, version: 1, ...CONTACT }),
    ).toMatchObject({ kind: "forbidden" });
  });

  test("announces that the practitioner is already busy, and books when it is confirmed", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    await bookFirst(db, ground, await insertAccepted(db, ground));
    const referralId = await insertAccepted(db, ground);
    const input = {
      ...slotOf(ground, "2026-11-24", "14:30"),
      referralId,
      version: 1,
      purpose: "first_visit",
    } as const;
    const announced = await bookAppointment(as(db, ground.coordinator), { ...input, isConfirmed: false });
    expect(announced).toMatchObject({ kind: "rule", field: "isConfirmed" });
    expect(announced).toHaveProperty("message", expect.stringContaining("de 14:00 à 14:45"));
    expect((await readReferral(db, referralId)).status).toBe("accepted");
    expect((await bookAppointment(as(db, ground.coordinator), input)).ok).toBe(true);
  });

  test("further visits need care under way, and a missed one is to be booked again", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const referralId = await insertAccepted(db, ground);
    const { now } = await startCare(db, ground, referralId);
    const ctx = as(db, ground.assistant, now);
    const input = { ...slotOf(ground, "2026-11-26"), referralId, version: 1, purpose: "session" } as const;
    const { appointmentId } = expectDone(await bookAppointment(ctx, input));
    const before = await versionOf(db, referralId);
    const later = as(db, ground.assistant, new Date("2026-11-26T16:00:00.000Z"));
    expectDone(await missAppointment(later, { appointmentId, version: 1 }));
    expect(await readAppointment(db, appointmentId)).toMatchObject({ status: "missed", isToRebook: 1 });
    expect(await readReferral(db, referralId)).toMatchObject({ status: "in_care", version: before });
    const again = { ...slotOf(ground, "2026-11-30"), appointmentId, version: 2 };
    expectDone(await rebookAppointment(later, again));
    expect((await readAppointment(db, appointmentId)).isToRebook).toBe(0);
  });
});
