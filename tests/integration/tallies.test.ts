import { expect, test } from "vitest";
import { countByStatus, countQueues, listWaits } from "#app/domains/filieres/tallies.queries.server.ts";
import {
  type CountedReferral,
  deskWorklist,
  filiereWorklist,
  secteurWorklist,
  waitDaysOf,
} from "#app/domains/filieres/tallies.rules.ts";
import { compareTallies, rebuildTallies } from "#app/domains/filieres/tallies.service.server.ts";
import { addWait, moveReferralTallies } from "#app/domains/filieres/tallies.store.server.ts";
import {
  PRIORITIES,
  PRIORITY_RANKS,
  REFERRAL_STATUSES,
  type ReferralStatus,
} from "#app/domains/referrals/referrals.vocabulary.ts";
import { dayOf } from "#app/shared/dates.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { type Ground, insertGround, insertReferralRow, NOW } from "#tests/setup/filiere-rows.ts";

onEachEngine("tallies", (engine) => {
  test("equal a recount after any moves", async () => {
    const { db } = await engine.create();
    const ground = await insertGround(db);
    await moveAtRandom(db, ground, 300);

    expect(await compareTallies(db)).toEqual([]);
    const all = await countByStatus(db, ground.secteurIds.map(secteurWorklist));
    expect(Object.values(all).reduce((sum, count) => sum + count, 0)).toBe(60);
  });

  test("are found wrong, then put right", async () => {
    const { db } = await engine.create();
    const ground = await insertGround(db);
    await moveAtRandom(db, ground, 40);
    await insertReferralRow(db, ground, { status: "submitted", stage: "triage" });

    expect((await compareTallies(db)).map((found) => found.recounted - found.kept)).toEqual([1, 1]);
    expect(await rebuildTallies(db)).toHaveLength(2);
    expect(await compareTallies(db)).toEqual([]);
  });

  test("count a draft for its sender alone, and a request without filière at the desk", async () => {
    const { db } = await engine.create();
    const ground = await insertGround(db);
    const draft = counted(ground, "draft");
    const desk: CountedReferral = { ...draft, status: "submitted", filiereId: null };
    await inTransaction(db, async (trx) => {
      await moveReferralTallies(trx, { before: null, after: draft });
      await moveReferralTallies(trx, { before: null, after: draft });
      await moveReferralTallies(trx, { before: draft, after: desk });
    });

    const filiere = filiereWorklist(ground.filiereIds[0]);
    expect((await countByStatus(db, secteurWorklist(ground.secteurIds[0]))).draft).toBe(1);
    expect((await countByStatus(db, deskWorklist(ground.territoryId))).submitted).toBe(1);
    expect((await countByStatus(db, filiere)).draft).toBe(0);

    await inTransaction(db, (trx) =>
      moveReferralTallies(trx, { before: desk, after: { ...draft, status: "submitted" } }),
    );
    expect((await countByStatus(db, deskWorklist(ground.territoryId))).submitted).toBe(0);
    expect((await countByStatus(db, filiere)).submitted).toBe(1);
  });

  test("follow the priority of those who wait for a first visit", async () => {
    const { db } = await engine.create();
    const ground = await insertGround(db);
    const waiting = counted(ground, "waiting");
    await inTransaction(db, async (trx) => {
      await moveReferralTallies(trx, { before: null, after: waiting });
      await moveReferralTallies(trx, { before: waiting, after: { ...waiting, priority: "urgent" } });
    });
    const queues = await countQueues(db, ground.filiereIds);
    expect(queues.get(ground.filiereIds[0])).toEqual({ urgent: 1, prioritaire: 0, programme: 0 });
    expect(queues.get(ground.filiereIds[1])).toEqual({ urgent: 0, prioritaire: 0, programme: 0 });
  });

  test("lose nothing when many people move at once", async () => {
    const { db } = await engine.create();
    const ground = await insertGround(db);
    const moves = Array.from({ length: 20 }, () =>
      inTransaction(db, (trx) =>
        moveReferralTallies(trx, { before: null, after: counted(ground, "submitted") }),
      ),
    );
    await Promise.all(moves);
    expect((await countByStatus(db, filiereWorklist(ground.filiereIds[0]))).submitted).toBe(20);
  });

  test("keep the waits by week", async () => {
    const { db } = await engine.create();
    const filiereId = (await insertGround(db)).filiereIds[0];
    await inTransaction(db, async (trx) => {
      await addWait(trx, { filiereId, startedOn: "2026-11-22", waitDays: 12 });
      await addWait(trx, { filiereId, startedOn: "2026-11-16", waitDays: 12 });
      await addWait(trx, { filiereId, startedOn: "2026-11-23", waitDays: 30 });
    });
    expect(await listWaits(db, { filiereIds: [filiereId], from: "2026-11-16", to: "2026-11-22" })).toEqual([
      { filiereId, waitDays: 12, count: 2 },
    ]);
  });
});

function counted(ground: Ground, status: ReferralStatus): CountedReferral {
  return {
    filiereId: ground.filiereIds[0],
    territoryId: ground.territoryId,
    senderSecteurId: ground.secteurIds[0],
    status,
    closedAt: null,
    priority: "programme",
  };
}

/** Sixty referrals through random states, as the use cases do: the row and its tallies in one transaction. */
async function moveAtRandom(db: Database, ground: Ground, moves: number): Promise<void> {
  const random = randomFrom(7);
  const referrals: Moved[] = [];
  await inTransaction(db, async (trx) => {
    for (let index = 0; index < 60; index++) {
      const state = { ...counted(ground, "draft"), senderSecteurId: pick(ground.secteurIds, random) };
      const id = await insertReferralRow(trx, ground, { ...state, stage: "draft" });
      await moveReferralTallies(trx, { before: null, after: state });
      referrals.push({ id, state, hasBegun: false });
    }
    for (let index = 0; index < moves; index++) {
      const referral = pick(referrals, random);
      const before = referral.state;
      const after: CountedReferral = {
        ...before,
        status: pick(REFERRAL_STATUSES, random),
        priority: pick(PRIORITIES, random),
        filiereId: referral.hasBegun ? before.filiereId : pick([null, ...ground.filiereIds], random),
      };
      await trx
        .updateTable("referral")
        .set({ ...after, priorityRank: PRIORITY_RANKS[after.priority] })
        .where("id", "=", referral.id)
        .execute();
      await moveReferralTallies(trx, { before, after });
      referral.state = after;
      if (after.status === "in_care" && !referral.hasBegun) await beginCare(trx, referral);
    }
  });
}

interface Moved {
  id: string;
  state: CountedReferral;
  hasBegun: boolean;
}

async function beginCare(trx: Trx, referral: Moved): Promise<void> {
  const filiereId = referral.state.filiereId;
  if (!filiereId) return;
  const wait = {
    clockStartedAt: "2026-08-03T22:30:00.000Z",
    careStartedAt: NOW.toISOString(),
    pausedSeconds: 200_000,
  };
  await trx.updateTable("referral").set(wait).where("id", "=", referral.id).execute();
  await addWait(trx, { filiereId, startedOn: dayOf(NOW), waitDays: waitDaysOf(wait) });
  referral.hasBegun = true;
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** A repeatable sequence (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
