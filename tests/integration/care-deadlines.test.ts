import pino from "pino";
import { expect, test } from "vitest";
import { careDeadlinesJob } from "#app/domains/referrals/care-deadlines.service.server.ts";
import { enqueueReferral, reviewWait } from "#app/domains/referrals/waiting-list.service.server.ts";
import { readConfig } from "#app/platform/config.server.ts";
import { runJob } from "#app/platform/jobs/jobs.server.ts";
import type { Database } from "#db/client.server.ts";
import { as, expectDone, insertAccepted, insertCareGround, startCare } from "#tests/setup/care-rows.ts";
import { onEachEngine } from "#tests/setup/database.ts";

const config = readConfig({
  NODE_ENV: "test",
  DATABASE_URL: "file:unused",
  SESSION_SECRET: "x".repeat(32),
  PUBLIC_URL: "http://localhost",
});

async function run(db: Database, day: string): Promise<void> {
  await runJob(careDeadlinesJob, {
    db,
    config,
    log: pino({ level: "silent" }),
    now: new Date(`${day}T09:00:00.000Z`),
  });
  const row = await db.selectFrom("jobRun").select("lastError").executeTakeFirst();
  expect(row?.lastError ?? null).toBeNull();
}

async function kindsOf(db: Database, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("notification")
    .select("kind")
    .where("accountId", "=", accountId)
    .where("kind", "in", [
      "episode.end_soon",
      "episode.end_overdue",
      "episode.return_overdue",
      "referral.review_due",
    ])
    .orderBy("createdAt")
    .execute();
  return rows.map(({ kind }) => kind);
}

onEachEngine("the deadlines of care", (engine) => {
  test("an end is told once when it comes near and once when it is past", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    await startCare(db, ground, await insertAccepted(db, ground));
    // Planned end: 23 May 2027.
    await run(db, "2027-04-22");
    expect(await kindsOf(db, ground.coordinator.accountId)).toEqual([]);
    await run(db, "2027-04-23");
    await run(db, "2027-04-24");
    expect(await kindsOf(db, ground.coordinator.accountId)).toEqual(["episode.end_soon"]);
    await run(db, "2027-05-24");
    await run(db, "2027-05-25");
    expect(await kindsOf(db, ground.coordinator.accountId)).toEqual([
      "episode.end_soon",
      "episode.end_overdue",
    ]);
  });

  test("a wait past the limit is told once per reassessment", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db, { waitReviewDays: 30 });
    const referralId = await insertAccepted(db, ground);
    expectDone(await enqueueReferral(as(db, ground.coordinator), { referralId, version: 1 }));
    await run(db, "2026-12-23");
    expect(await kindsOf(db, ground.coordinator.accountId)).toEqual([]);
    await run(db, "2026-12-24");
    await run(db, "2026-12-25");
    expect(await kindsOf(db, ground.coordinator.accountId)).toHaveLength(1);
    const reviewedAt = new Date("2026-12-26T09:00:00.000Z");
    const review = { referralId, version: 2, note: "Risque faible" };
    expectDone(await reviewWait(as(db, ground.coordinator, reviewedAt), review));
    await run(db, "2027-01-20");
    expect(await kindsOf(db, ground.coordinator.accountId)).toHaveLength(1);
    await run(db, "2027-01-26");
    expect(await kindsOf(db, ground.coordinator.accountId)).toHaveLength(2);
  });

  test("a return past its delay is told once to both sides", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const referralId = await insertAccepted(db, ground);
    await startCare(db, ground, referralId);
    await db
      .updateTable("episode")
      .set({
        status: "returned",
        returnedAt: "2026-12-01T09:00:00.000Z",
        returnDueAt: "2026-12-08T22:59:59.999Z",
      })
      .where("referralId", "=", referralId)
      .execute();
    await run(db, "2026-12-08");
    expect(await kindsOf(db, ground.psychiatrist.accountId)).toEqual([]);
    await run(db, "2026-12-09");
    await run(db, "2026-12-10");
    for (const { accountId } of [ground.psychiatrist, ground.coordinator])
      expect(await kindsOf(db, accountId)).toEqual(["episode.return_overdue"]);
  });
});
