import { expect, test } from "vitest";
import { CARE_REFUSALS } from "#app/domains/referrals/care.vocabulary.ts";
import { endEpisode } from "#app/domains/referrals/episodes.service.server.ts";
import { openReturnLetter, saveReturnLetter } from "#app/domains/referrals/letters.service.server.ts";
import { acknowledgeReturn, returnToSecteur } from "#app/domains/referrals/returns.service.server.ts";
import type { Database } from "#db/client.server.ts";
import {
  as,
  type CareGround,
  expectDone,
  insertAccepted,
  insertCareGround,
  readEpisode,
  readReferral,
  startCare,
  versionOf,
} from "#tests/setup/care-rows.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { race } from "#tests/setup/race.ts";

/** A referral whose care has ended, and the moment after. */
async function insertEnded(db: Database, ground: CareGround) {
  const referralId = await insertAccepted(db, ground, { reason: "Restriction alimentaire" });
  const { now } = await startCare(db, ground, referralId);
  const version = await versionOf(db, referralId);
  const ending = {
    referralId,
    version,
    endedOn: "2026-11-25",
    outcome: "stabilised",
    aimReached: 1,
    note: null,
  } as const;
  expectDone(await endEpisode(as(db, ground.coordinator, now), ending));
  return { referralId, now, version: version + 1 };
}

async function insertReturned(db: Database, ground: CareGround) {
  const { referralId, now, version } = await insertEnded(db, ground);
  const ctx = as(db, ground.coordinator, now);
  expectDone(await saveReturnLetter(ctx, { referralId, version: 0, body: "Lettre complète." }));
  expectDone(await returnToSecteur(ctx, { referralId, version, orientationResourceId: null }));
  return { referralId, now, version: version + 1 };
}

onEachEngine("the return to the secteur", (engine) => {
  test("the letter is proposed from the facts, kept as a draft, and never overwritten unseen", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const { referralId, now } = await insertEnded(db, ground);
    const ctx = as(db, ground.practitioner, now);
    const opened = expectDone(await openReturnLetter(ctx, referralId, "letter.read"));
    expect(opened.letter).toBeNull();
    expect(opened.body).toContain("Restriction alimentaire");
    expect(opened.body).toContain("1 séance sur 12 prévues");
    expect(opened.body).toContain("partiellement atteint");
    expect(expectDone(await saveReturnLetter(ctx, { referralId, version: 0, body: "A" }))).toEqual({
      version: 1,
      savedAt: now.toISOString(),
    });
    expect(expectDone(await saveReturnLetter(ctx, { referralId, version: 1, body: "B" }))).toMatchObject({
      version: 2,
    });
    const stale = await saveReturnLetter(as(db, ground.coordinator, now), {
      referralId,
      version: 1,
      body: "C",
    });
    expect(stale).toMatchObject({
      kind: "conflict",
      changes: [{ by: "Camille Essai" }],
      merge: { version: 2, differences: [{ name: "body", recorded: "B", typed: "C" }] },
    });
    expect(await openReturnLetter(as(db, ground.psychiatrist, now), referralId, "letter.read")).toMatchObject(
      {
        message: CARE_REFUSALS.letterNotSent,
      },
    );
    expect(await openReturnLetter(as(db, ground.assistant, now), referralId, "letter.read")).toMatchObject({
      kind: "forbidden",
    });
    const lines = await db
      .selectFrom("auditEvent")
      .select("patientId")
      .where("action", "=", "letter.read")
      .execute();
    expect(lines).toHaveLength(1);
    expect(lines[0]?.patientId).not.toBeNull();
  });

  test("needs a letter without gaps, and becomes the secteur's to acknowledge within 7 days", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const { referralId, now, version } = await insertEnded(db, ground);
    const ctx = as(db, ground.coordinator, now);
    const input = { referralId, version, orientationResourceId: null };
    expect(await returnToSecteur(ctx, input)).toMatchObject({ message: CARE_REFUSALS.letterMissing });
    expectDone(await saveReturnLetter(ctx, { referralId, version: 0, body: "Suite : [à compléter]" }));
    expect(await returnToSecteur(ctx, input)).toMatchObject({ message: CARE_REFUSALS.letterHasGaps });
    expectDone(await saveReturnLetter(ctx, { referralId, version: 1, body: "Suite : CMP." }));
    expect(await returnToSecteur(ctx, { ...input, orientationResourceId: "x" })).toMatchObject({
      field: "orientationResourceId",
    });
    expect(await returnToSecteur(as(db, ground.practitioner, now), input)).toMatchObject({
      kind: "forbidden",
    });
    expectDone(await returnToSecteur(ctx, input));
    expect(await readReferral(db, referralId)).toMatchObject({
      status: "in_care",
      stage: "care",
      owner: "secteur",
      ownerScopeId: ground.secteurIds[0],
      dueAt: "2026-12-02T22:59:59.999Z",
    });
    expect(await saveReturnLetter(ctx, { referralId, version: 3, body: "D" })).toMatchObject({
      message: CARE_REFUSALS.letterSent,
    });
    const told = await db
      .selectFrom("notification")
      .select(["text", "path"])
      .where("kind", "=", "episode.returned")
      .where("accountId", "=", ground.psychiatrist.accountId)
      .execute();
    expect(told).toHaveLength(1);
    expect(
      expectDone(await openReturnLetter(as(db, ground.psychiatrist, now), referralId, "letter.read")).body,
    ).toBe("Suite : CMP.");
  });

  test("acknowledged, even late, closes the loop once", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const { referralId, version } = await insertReturned(db, ground);
    const late = new Date("2027-01-10T09:00:00.000Z");
    const input = { referralId, version, note: "Reçu", orientationResourceId: null };
    expect(await acknowledgeReturn(as(db, ground.coordinator, late), input)).toMatchObject({
      kind: "forbidden",
    });
    expectDone(await acknowledgeReturn(as(db, ground.psychiatrist, late), input));
    expect(await readReferral(db, referralId)).toMatchObject({
      status: "in_care",
      stage: "closed",
      owner: "nobody",
      ownerScopeId: null,
      dueAt: null,
      closedAt: late.toISOString(),
    });
    expect(await readEpisode(db, referralId)).toMatchObject({
      status: "returned",
      acknowledgedBy: ground.psychiatrist.accountId,
      acknowledgementNote: "Reçu",
    });
    expect(await acknowledgeReturn(as(db, ground.psychiatrist, late), input)).toMatchObject({
      kind: "conflict",
    });
    const again = { ...input, version: version + 1 };
    expect(await acknowledgeReturn(as(db, ground.psychiatrist, late), again)).toMatchObject({
      kind: "rule",
      message: CARE_REFUSALS.alreadyAcknowledged,
    });
  });

  test("of two acknowledgements at once, one is told what the other did", async () => {
    const { db, url } = await engine.create();
    const ground = await insertCareGround(db);
    const { referralId, version, now } = await insertReturned(db, ground);
    const input = { referralId, version, note: null, orientationResourceId: null };
    const racer = { actor: ground.psychiatrist, input };
    const useCase = { module: "domains/referrals/returns.service.server.ts", name: "acknowledgeReturn" };
    const outcomes = await race(url, useCase, [racer, racer], now);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      kind: "conflict",
      changes: [{ by: "Camille Essai", what: "retour reçu par le secteur" }],
    });
  });

  test("cannot be acknowledged before it is sent", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const { referralId, version, now } = await insertEnded(db, ground);
    const input = { referralId, version, note: null, orientationResourceId: null };
    expect(await acknowledgeReturn(as(db, ground.psychiatrist, now), input)).toMatchObject({
      kind: "rule",
      message: CARE_REFUSALS.notReturned,
    });
  });
});
