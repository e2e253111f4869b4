import { expect, test } from "vitest";
import { findCareReferral } from "#app/domains/referrals/care.queries.server.ts";
import { CARE_REFUSALS } from "#app/domains/referrals/care.vocabulary.ts";
import { findQueuePosition } from "#app/domains/referrals/care-overview.queries.server.ts";
import { listQueue } from "#app/domains/referrals/waiting-list.queries.server.ts";
import {
  enqueueReferral,
  moveUpReferral,
  reviewWait,
} from "#app/domains/referrals/waiting-list.service.server.ts";
import type { Database } from "#db/client.server.ts";
import { as, expectDone, insertAccepted, insertCareGround, readReferral } from "#tests/setup/care-rows.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { NOW } from "#tests/setup/filiere-rows.ts";

async function rankOf(db: Database, referralId: string): Promise<number | undefined> {
  const referral = await findCareReferral(db, referralId);
  return referral ? (await findQueuePosition({ now: NOW }, db, referral))?.rank : undefined;
}

onEachEngine("the waiting list", (engine) => {
  test("orders by those moved up, priority and date, and says its rank to the sender", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const waiting = (priority: "urgent" | "prioritaire" | "programme", since: string) =>
      insertAccepted(db, ground, { priority, status: "waiting", waitingSince: since });
    const late = await waiting("programme", "2026-10-01T08:00:00.000Z");
    const early = await waiting("programme", "2026-09-01T08:00:00.000Z");
    const urgent = await waiting("urgent", "2026-11-01T08:00:00.000Z");

    expect((await listQueue(db, ground.filiereId)).map(({ id }) => id)).toEqual([urgent, early, late]);
    expect(await rankOf(db, late)).toBe(3);

    const moved = await moveUpReferral(as(db, ground.coordinator), {
      referralId: late,
      version: 1,
      reason: "Rentrée universitaire dans deux semaines",
    });
    expect(moved.ok).toBe(true);
    expect((await listQueue(db, ground.filiereId)).map(({ id }) => id)).toEqual([late, urgent, early]);
    expect(await rankOf(db, early)).toBe(3);
    const position = await findQueuePosition(
      { now: NOW },
      db,
      (await findCareReferral(db, late)) ?? expect.fail(),
    );
    expect(position).toMatchObject({
      rank: 1,
      total: 3,
      boost: { by: "Camille Essai", reason: "Rentrée universitaire dans deux semaines" },
    });
  });

  test("is due for the reassessment, or for the start of care when that comes first", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db, { waitReviewDays: 60 });
    const referralId = await insertAccepted(db, ground);
    expectDone(await enqueueReferral(as(db, ground.coordinator), { referralId, version: 1 }));
    expect(await readReferral(db, referralId)).toMatchObject({
      status: "waiting",
      waitingSince: NOW.toISOString(),
      owner: "filiere",
      ownerScopeId: ground.filiereId,
      dueAt: "2027-01-22T22:59:59.999Z",
      version: 2,
    });

    const later = new Date("2027-01-25T09:00:00.000Z");
    const review = { referralId, version: 2, note: "Joint par téléphone, risque faible" };
    expectDone(await reviewWait(as(db, ground.coordinator, later), review));
    expect(await readReferral(db, referralId)).toMatchObject({
      waitReviewedAt: later.toISOString(),
      // 60 days on would be 26 March: care is due before.
      dueAt: "2027-03-01T22:59:59.999Z",
      version: 3,
    });
  });

  test("tells the second person what changed and who did it", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const referralId = await insertAccepted(db, ground);
    expectDone(await enqueueReferral(as(db, ground.coordinator), { referralId, version: 1 }));
    const second = await enqueueReferral(as(db, ground.coordinator), { referralId, version: 1 });
    expect(second).toMatchObject({
      ok: false,
      kind: "conflict",
      changes: [{ by: "Camille Essai", what: "placé en liste d’attente" }],
    });
  });

  test("refuses illegal moves and people without the right", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const referralId = await insertAccepted(db, ground);
    const input = { referralId, version: 1, reason: "x", note: "x" };
    expect(await moveUpReferral(as(db, ground.coordinator), input)).toMatchObject({
      kind: "rule",
      message: CARE_REFUSALS.notWaiting,
    });
    expect(await reviewWait(as(db, ground.coordinator), input)).toMatchObject({ kind: "rule" });
    expect(await enqueueReferral(as(db, ground.psychiatrist), input)).toMatchObject({ kind: "forbidden" });
    expect(await enqueueReferral(as(db, ground.assistant), input)).toMatchObject({ kind: "forbidden" });
    const submitted = await insertAccepted(db, ground, { status: "submitted", stage: "triage" });
    expect(
      await enqueueReferral(as(db, ground.coordinator), { referralId: submitted, version: 1 }),
    ).toMatchObject({ kind: "rule", message: CARE_REFUSALS.notAccepted });
    const elsewhere = await insertCareGround(db);
    expect(await enqueueReferral(as(db, elsewhere.coordinator), input)).toMatchObject({ kind: "notFound" });
  });
});
