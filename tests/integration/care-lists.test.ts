import { expect, test } from "vitest";
import {
  openAppointments,
  openEnds,
  openPathways,
  openQueue,
} from "#app/domains/referrals/care-lists.service.server.ts";
import { addLogisticsEntry } from "#app/domains/referrals/logistics.service.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import {
  as,
  bookFirst,
  expectDone,
  insertAccepted,
  insertCareGround,
  readReferral,
} from "#tests/setup/care-rows.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { insertActor, NOW } from "#tests/setup/filiere-rows.ts";

const TOMORROW = "2026-11-24";

const day = (ctx: UseCaseContext, side?: string) =>
  openAppointments(ctx, { list: "jour", day: TOMORROW, page: 1, side });

/** Each list, and the action of its audit line. */
const LISTS = [
  ["appointment.list", (ctx: UseCaseContext) => day(ctx)],
  ["episode.list", (ctx: UseCaseContext) => openEnds(ctx, { list: "soon", page: 1 })],
  ["logistics.list", (ctx: UseCaseContext) => openPathways(ctx, { list: "a-faire", page: 1 })],
  ["waiting_list.read", (ctx: UseCaseContext) => openQueue(ctx, { filiereId: null, page: 1 })],
] as const;

onEachEngine("the lists of care", (engine) => {
  test("each reading is an audit line", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    for (const [action, open] of LISTS) {
      expectDone<unknown>(await open(as(db, ground.coordinator)));
      expect(await auditsOf(db, action), action).toHaveLength(1);
    }
  });

  test("the audit line names each patient shown once, whoever stands on several lines", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const referralId = await insertAccepted(db, ground, {
      status: "waiting",
      waitingSince: NOW.toISOString(),
    });
    const { patientId } = await readReferral(db, referralId);
    for (const dueOn of ["2026-11-24", "2026-11-25"])
      expectDone(
        await addLogisticsEntry(as(db, ground.assistant), {
          referralId,
          kind: "call",
          outcome: "to_do",
          note: "Rappeler",
          dueOn,
        }),
      );
    const opened = expectDone(await openPathways(as(db, ground.assistant), { list: "a-faire", page: 1 }));
    expect(opened.rows).toHaveLength(2);
    const [line] = await auditsOf(db, "logistics.list");
    expect(line?.accountId).toBe(ground.assistant.accountId);
    expect(JSON.parse(line?.detail ?? "")).toEqual({ count: 1, ids: patientId });
  });

  test("whoever works for a filière and for a secteur sees both, one side at a time", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const [near, far] = ground.secteurIds;
    const other = await insertCareGround(db);
    const both = await insertActor(db, [
      { role: "filiere_coordinator", scopeType: "filiere", scopeId: ground.filiereId },
      { role: "sector_psychiatrist", scopeType: "secteur", scopeId: far },
    ]);
    const received = await insertAccepted(db, ground, { senderSecteurId: near });
    const sent = await insertAccepted(db, other, { senderSecteurId: far });
    await bookFirst(db, ground, received);
    await bookFirst(db, other, sent);

    const first = expectDone(await day(as(db, both)));
    expect(first).toMatchObject({ side: "filieres", sides: ["filieres", "secteurs"] });
    expect(first.rows.map((row) => row.referralId)).toEqual([received]);
    const second = expectDone(await day(as(db, both), "secteurs"));
    expect(second.side).toBe("secteurs");
    expect(second.rows.map((row) => row.referralId)).toEqual([sent]);
    expect(expectDone(await openEnds(as(db, both), { list: "soon", page: 1, side: "secteurs" })).side).toBe(
      "secteurs",
    );
  });

  test("a side that somebody does not have gives the one that they have", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    expect(expectDone(await day(as(db, ground.psychiatrist), "filieres")).side).toBe("secteurs");
    expect(expectDone(await day(as(db, ground.assistant), "secteurs")).side).toBe("filieres");
  });

  test("are closed to the territory desk, which follows no patient", async () => {
    const { db } = await engine.create();
    await insertCareGround(db);
    const desk = await insertActor(db, [{ role: "territory_desk", scopeType: "network", scopeId: "*" }]);
    for (const [action, open] of LISTS)
      expect(await open(as(db, desk)), action).toMatchObject({ ok: false, kind: "forbidden" });
  });
});

function auditsOf(db: Database, action: string) {
  return db.selectFrom("auditEvent").select(["accountId", "detail"]).where("action", "=", action).execute();
}
