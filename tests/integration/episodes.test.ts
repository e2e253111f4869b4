import { expect, test } from "vitest";
import { freePlaces } from "#app/domains/filieres/filieres.queries.server.ts";
import { bookAppointment } from "#app/domains/referrals/booking.service.server.ts";
import { CARE_REFUSALS } from "#app/domains/referrals/care.vocabulary.ts";
import {
  endEpisode,
  extendEpisode,
  recordContact,
  releaseBookings,
} from "#app/domains/referrals/episodes.service.server.ts";
import { addLogisticsEntry, finishLogisticsEntry } from "#app/domains/referrals/logistics.service.server.ts";
import { inTransaction } from "#db/client.server.ts";
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

const CONTACT = { edgar: "E", durationMinutes: 30, isSession: true, note: null } as const;

onEachEngine("an episode of care", (engine) => {
  test("counts sessions, not every contact", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const referralId = await insertAccepted(db, ground);
    const { now } = await startCare(db, ground, referralId);
    const ctx = as(db, ground.practitioner, now);
    const contact = { referralId, onDay: "2026-11-25", ...CONTACT };
    expectDone(await recordContact(ctx, contact));
    expectDone(await recordContact(ctx, { ...contact, edgar: "D", isSession: false }));
    expect((await readEpisode(db, referralId)).sessionCount).toBe(2);
    expect(await recordContact(ctx, { ...contact, onDay: "2026-11-23" })).toMatchObject({
      field: "onDay",
      message: CARE_REFUSALS.contactBeforeStart,
    });
    expect(await recordContact(ctx, { ...contact, onDay: "2026-11-26" })).toMatchObject({
      message: CARE_REFUSALS.contactInFuture,
    });
    expect(await recordContact(as(db, ground.assistant, now), contact)).toMatchObject({ kind: "forbidden" });
    expect(await recordContact(as(db, ground.psychiatrist, now), contact)).toMatchObject({
      kind: "forbidden",
    });
  });

  test("is extended for a reason, counted, and its new end is what the referral is due for", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const referralId = await insertAccepted(db, ground);
    const { now } = await startCare(db, ground, referralId);
    const ctx = as(db, ground.coordinator, now);
    const version = await versionOf(db, referralId);
    const input = { referralId, version, reason: "Reprise alimentaire encore fragile" };
    expect(await extendEpisode(ctx, { ...input, plannedEndOn: "2026-11-01" })).toMatchObject({
      field: "plannedEndOn",
      message: CARE_REFUSALS.extensionBackwards,
    });
    expectDone(await extendEpisode(ctx, { ...input, plannedEndOn: "2027-08-31" }));
    expect(await readEpisode(db, referralId)).toMatchObject({
      status: "extended",
      plannedEndOn: "2027-08-31",
      extensionCount: 1,
    });
    expect((await readReferral(db, referralId)).dueAt).toBe("2027-08-31T21:59:59.999Z");
    expect(await extendEpisode(ctx, { ...input, plannedEndOn: "2027-09-30" })).toMatchObject({
      kind: "conflict",
      changes: [{ what: "soins prolongés" }],
    });
    expect(
      await extendEpisode(as(db, ground.practitioner, now), { ...input, plannedEndOn: "2027-09-30" }),
    ).toMatchObject({ kind: "forbidden" });
  });

  test("ends with an outcome, frees its place, drops what was planned, and asks for the return", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db, { capacity: 1 });
    const referralId = await insertAccepted(db, ground);
    const { now } = await startCare(db, ground, referralId);
    const planned = { ...slotOf(ground, "2026-12-10"), referralId, version: 0, purpose: "session" } as const;
    const { appointmentId } = expectDone(await bookAppointment(as(db, ground.practitioner, now), planned));
    const ctx = as(db, ground.coordinator, now);
    const version = await versionOf(db, referralId);
    const ending = {
      referralId,
      version,
      endedOn: "2026-11-25",
      outcome: "improved",
      aimReached: 2,
      note: null,
    } as const;
    expect(await endEpisode(ctx, { ...ending, endedOn: "2026-11-20" })).toMatchObject({
      field: "endedOn",
      message: CARE_REFUSALS.endBeforeStart,
    });
    expect(await endEpisode(ctx, { ...ending, aimReached: null })).toMatchObject({ field: "aimReached" });
    expect(await freePlaces(db, ground.filiereId)).toBe(0);
    expectDone(await endEpisode(ctx, ending));
    expect(await readEpisode(db, referralId)).toMatchObject({
      status: "ended",
      outcome: "improved",
      aimReached: 2,
    });
    expect(await readReferral(db, referralId)).toMatchObject({
      status: "in_care",
      owner: "filiere",
      dueAt: "2026-12-02T22:59:59.999Z",
    });
    expect(await freePlaces(db, ground.filiereId)).toBe(1);
    expect(await readAppointment(db, appointmentId)).toMatchObject({ status: "cancelled", isToRebook: 0 });
    expect(await endEpisode(ctx, { ...ending, version: version + 1 })).toMatchObject({
      message: CARE_REFUSALS.notInCare,
    });
  });

  test("after a death asks nothing about the aim and leaves nobody to call", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const referralId = await insertAccepted(db, ground);
    const { now } = await startCare(db, ground, referralId);
    const call = {
      referralId,
      kind: "call",
      outcome: "to_do",
      note: "Rappeler",
      dueOn: "2026-11-30",
    } as const;
    expectDone(await addLogisticsEntry(as(db, ground.assistant, now), call));
    const version = await versionOf(db, referralId);
    const ending = {
      referralId,
      version,
      endedOn: "2026-11-25",
      outcome: "deceased",
      aimReached: 1,
      note: null,
    } as const;
    expectDone(await endEpisode(as(db, ground.coordinator, now), ending));
    expect(await readEpisode(db, referralId)).toMatchObject({ outcome: "deceased", aimReached: null });
    const entry = await db.selectFrom("logisticsEntry").selectAll().executeTakeFirstOrThrow();
    expect(entry.doneAt).toBe(now.toISOString());
  });

  test("that never began frees its place when the referral is cancelled", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db, { capacity: 1 });
    const referralId = await insertAccepted(db, ground);
    const appointmentId = await bookFirst(db, ground, referralId);
    expect(await freePlaces(db, ground.filiereId)).toBe(0);
    await inTransaction(db, (trx) => releaseBookings(trx, as(db, ground.coordinator), referralId));
    expect(await freePlaces(db, ground.filiereId)).toBe(1);
    expect(await readAppointment(db, appointmentId)).toMatchObject({ status: "cancelled", isToRebook: 0 });
  });

  test("logistics: what is to do has a day, and is finished once", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const referralId = await insertAccepted(db, ground);
    const ctx = as(db, ground.assistant);
    const entry = { referralId, kind: "transport", outcome: "to_do", note: "VSL", dueOn: null } as const;
    expect(await addLogisticsEntry(ctx, entry)).toMatchObject({ field: "dueOn" });
    expectDone(await addLogisticsEntry(ctx, { ...entry, dueOn: "2026-11-30" }));
    const row = await db.selectFrom("logisticsEntry").selectAll().executeTakeFirstOrThrow();
    expect(row.doneAt).toBeNull();
    expectDone(await finishLogisticsEntry(ctx, { entryId: row.id, version: 1 }));
    expect(await finishLogisticsEntry(ctx, { entryId: row.id, version: 1 })).toMatchObject({
      kind: "conflict",
      changes: [{ by: "Camille Essai", what: "marqué fait" }],
    });
    expect(await finishLogisticsEntry(ctx, { entryId: row.id, version: 2 })).toMatchObject({
      message: CARE_REFUSALS.entryClosed,
    });
    expect(
      await addLogisticsEntry(as(db, ground.psychiatrist), { ...entry, dueOn: "2026-12-01" }),
    ).toMatchObject({
      kind: "forbidden",
    });
  });
});
