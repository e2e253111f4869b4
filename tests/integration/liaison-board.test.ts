import { expect, test } from "vitest";
import { readBoardSearch } from "#app/domains/liaison/board.forms.ts";
import { listClosedRequests, listOpenRequests } from "#app/domains/liaison/board.queries.server.ts";
import { openBoard, openClosedList } from "#app/domains/liaison/board.service.server.ts";
import { answerByPhone } from "#app/domains/liaison/triage.service.server.ts";
import { onEachEngine, openTemplateCopy } from "#tests/setup/database.ts";
import { minutesAfter, writtenRequest } from "#tests/setup/liaison-notes.ts";
import { as, createLiaisonWorld, moved, NOW, sendRequest } from "#tests/setup/liaison-world.ts";
import { plansOf } from "#tests/setup/plans.ts";

const search = (query = "") => readBoardSearch(`http://pluton.test/liaison${query}`);

onEachEngine("the board of the liaison", (engine) => {
  test("puts first who leaves today unseen, then the nearest deadline, and says who risks leaving", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor } = world.people;
    const scheduled = { level: "scheduled" as const };
    const calm = await sendRequest(db, world, { ...scheduled, expectedDischargeOn: "2026-11-30" });
    const immediate = await sendRequest(db, world, { level: "immediate" });
    const leaving = await sendRequest(db, world, { ...scheduled, expectedDischargeOn: "2026-11-23" });
    const seen = await writtenRequest(db, world, { request: { expectedDischargeOn: "2026-11-23" } });
    const board = await openBoard(as(db, supervisor, minutesAfter(70)), search());
    expect(board?.columns.find(({ status }) => status === "requested")?.ids).toEqual([
      leaving,
      immediate,
      calm,
    ]);
    expect(board?.alerts).toEqual([leaving]);
    expect(board?.columns.find(({ status }) => status === "written")?.ids).toEqual([seen.requestId]);
  });

  test("what closes leaves it at once, be it the day it was asked, and is found in the closed list", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, ward, otherWard, internElsewhere } = world.people;
    const id = await sendRequest(db, world);
    const later = minutesAfter(10);
    const ids = async (actor: typeof ward) =>
      (await openBoard(as(db, actor, later), search()))?.cards.map((card) => card.id);
    expect(await ids(supervisor)).toEqual([id]);
    expect(await ids(ward)).toEqual([id]);
    expect(await ids(otherWard)).toEqual([]);
    expect(await ids(internElsewhere)).toEqual([]);
    const call = { calledAt: NOW.toISOString(), calledPerson: "Cadre", answer: "Poursuivre." };
    await moved(db, supervisor, answerByPhone, id, call, later);
    expect(await ids(supervisor)).toEqual([]);
    expect(await ids(ward)).toEqual([]);
    const closed = await openClosedList(as(db, ward, later), search());
    expect(closed?.cards).toMatchObject([{ id, status: "answered_by_phone" }]);
    expect(await openBoard(as(db, ward), search("?service=cha-cardiologie"))).toBeNull();
  });
});

test("its lists are read from their indexes, in their order", async () => {
  const db = await openTemplateCopy();
  const plans = await plansOf(db, async (spied) => {
    for (const kind of ["hospital", "ward"] as const) {
      const place = { kind, id: "x", code: "x", name: "x" };
      await listOpenRequests(spied, place);
      await listClosedRequests(spied, { place, since: "2026", after: null, limit: 50 });
      await listClosedRequests(spied, { place, since: "2026", after: { at: "2026", id: "x" }, limit: 50 });
    }
  });
  expect(plans.map(([step]) => /liaison_request_(\w+) /.exec(step ?? "")?.[1])).toEqual([
    "board",
    "closed",
    "closed",
    "ward_board",
    "ward_closed",
    "ward_closed",
  ]);
  expect(plans.flat().filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
});
