import { expect, test } from "vitest";
import {
  coordinatorsOf,
  countInCare,
  findFiliereByCode,
  freePlaces,
  listFilieres,
} from "#app/domains/filieres/filieres.queries.server.ts";
import { addWait, moveReferralTallies } from "#app/domains/filieres/tallies.store.server.ts";
import { measureWait } from "#app/domains/filieres/wait.queries.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { inTransaction } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  insertActor,
  insertEpisodeRow,
  insertFiliere,
  insertGround,
  NOW,
} from "#tests/setup/filiere-rows.ts";

onEachEngine("the catalogue", (engine) => {
  test("lists the filières of a territory in their order, and finds one by its code", async () => {
    const { db } = await engine.create();
    const { territoryId } = await insertGround(db);
    const last = await insertFiliere(db, { territoryId, code: "essai-tca", position: 9 });
    await insertFiliere(db, { territoryId, position: -1, name: "Première" });

    const filieres = await listFilieres(db, territoryId);
    expect(filieres).toHaveLength(4);
    expect(filieres.at(0)?.name).toBe("Première");
    expect(filieres.at(-1)?.id).toBe(last);
    expect((await findFiliereByCode(db, "essai-tca"))?.id).toBe(last);
    expect(await findFiliereByCode(db, "inconnue")).toBeUndefined();
  });

  test("counts as held the places of care planned, under way and extended", async () => {
    const { db } = await engine.create();
    const ground = await insertGround(db);
    const [filiereId, other] = ground.filiereIds;
    for (const status of ["planned", "in_care", "extended", "ended", "returned", "cancelled"] as const) {
      await insertEpisodeRow(db, ground, { status });
    }
    expect(await countInCare(db, [filiereId, other])).toEqual(
      new Map([
        [filiereId, 3],
        [other, 0],
      ]),
    );
    expect(await freePlaces(db, filiereId)).toBe(7);
    expect(await freePlaces(db, other)).toBe(10);
    expect(await freePlaces(db, "inconnue")).toBe(0);
  });

  test("says a negative number of free places above the capacity", async () => {
    const { db } = await engine.create();
    const ground = await insertGround(db);
    const filiereId = await insertFiliere(db, { territoryId: ground.territoryId, capacity: 1 });
    await insertEpisodeRow(db, ground, { filiereId, status: "in_care" });
    await insertEpisodeRow(db, ground, { filiereId, status: "in_care" });
    expect(await freePlaces(db, filiereId)).toBe(-1);
  });

  test("knows the coordinators of the day", async () => {
    const { db } = await engine.create();
    const { filiereIds } = await insertGround(db);
    const [filiereId, other] = filiereIds;
    const role = "filiere_coordinator" as const;
    const own = await insertActor(db, [{ role, scopeType: "filiere", scopeId: filiereId }]);
    await insertActor(db, [{ role, scopeType: "filiere", scopeId: other }]);
    await insertActor(db, [{ role: "filiere_practitioner", scopeType: "filiere", scopeId: filiereId }]);

    const found = await coordinatorsOf(db, filiereId, NOW);
    expect(found.map(({ accountId }) => accountId)).toEqual([own.accountId]);
    expect(await coordinatorsOf(db, filiereId, new Date("2026-11-01T09:00:00Z"))).toEqual([]);
  });

  test("measures the wait on the last six months and estimates it from the queue", async () => {
    const { db } = await engine.create();
    const ground = await insertGround(db);
    const filiereId = ground.filiereIds[0];
    await inTransaction(db, async (trx) => {
      for (let week = 0; week < 40; week++) {
        await addWait(trx, { filiereId, startedOn: addDays("2026-11-23", -7 * week), waitDays: 10 + week });
      }
      const counted = {
        filiereId,
        territoryId: ground.territoryId,
        senderSecteurId: ground.secteurIds[0],
        status: "waiting" as const,
        closedAt: null,
      };
      await moveReferralTallies(trx, { before: null, after: { ...counted, priority: "urgent" } });
      await moveReferralTallies(trx, { before: null, after: { ...counted, priority: "programme" } });
    });

    const wait = await measureWait(db, filiereId, NOW);
    expect(wait).toMatchObject({ from: "2026-05-25", to: "2026-11-23", count: 27, median: 23, p75: 30 });
    expect(wait.ahead).toEqual({ urgent: 1, prioritaire: 1, programme: 2 });
    expect(wait.estimateWeeks).toEqual({ urgent: 1, prioritaire: 1, programme: 2 });
    expect((await measureWait(db, ground.filiereIds[1], NOW)).median).toBeNull();
  });
});
