import { expect, test } from "vitest";
import { takeRequest } from "#app/domains/liaison/assignment.service.server.ts";
import { answerByPhone, validateRequest } from "#app/domains/liaison/triage.service.server.ts";
import {
  importAdmissions,
  loadAdmissions,
  saveAdmissions,
} from "#app/domains/steering/admissions.service.server.ts";
import { readLiaisonPageSearch } from "#app/domains/steering/liaison-page.forms.ts";
import { loadLiaisonFigures, loadLiaisonRows } from "#app/domains/steering/liaison-page.service.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { as, createLiaisonWorld, moved, NOW, sendRequest } from "#tests/setup/liaison-world.ts";

const search = (query = "") =>
  readLiaisonPageSearch(`http://pluton.test/pilotage/liaison${query}`, "2026-11");
const later = new Date(NOW.getTime() + 3_600_000);

onEachEngine("the liaison's figures", (engine) => {
  test("count what the events say, for the director of the network, without any patient", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, director } = world.people;
    const seen = await sendRequest(db, world, { level: "immediate" });
    await moved(db, intern, takeRequest, seen, {});
    const phone = await sendRequest(db, world);
    await moved(
      db,
      supervisor,
      answerByPhone,
      phone,
      { calledAt: later.toISOString(), calledPerson: "Cadre", answer: "Poursuivre." },
      later,
    );
    const open = await sendRequest(db, world);
    await moved(db, supervisor, validateRequest, open, { comment: null });
    const ctx: UseCaseContext = as(db, director, new Date("2026-11-24T09:00:00.000Z"));
    const figures = await loadLiaisonFigures(ctx, search());
    expect(figures).toMatchObject({
      requests: 3,
      review: { validated: 1, phone: 1, refused: 0 },
      // Both that nobody saw ran out; the one answered by phone does not count.
      contact: { count: 0, shareOf: 2 },
      breaches: { contact: { late: 2, unexplained: 2 } },
    });
    expect(figures?.months.at(-1)).toMatchObject({ month: "2026-11", requests: 3 });
    const medicine = figures?.wards.find(({ wardId }) => wardId === world.wards["cha-medecine-polyvalente"]);
    expect(medicine).toMatchObject({ requests: 3, admissions: null, per100: null });
    expect(figures?.wards.filter(({ requests }) => requests === 0).length).toBeGreaterThan(10);
    const all = {
      filter: "contact-hors-delai",
      level: null,
      wardCode: null,
      aim: null,
      reason: null,
      page: 1,
    } as const;
    const rows = await loadLiaisonRows(ctx, search(), all);
    expect(rows).toMatchObject({ count: 2, mayOpen: false, hasMore: false });
    expect(await loadLiaisonRows(ctx, search(), { ...all, reason: "sans-motif" })).toMatchObject({
      count: 2,
    });
    expect(await loadLiaisonRows(ctx, search(), { ...all, reason: "travel" })).toMatchObject({ count: 0 });
    expect((await loadLiaisonRows(ctx, search(), { ...all, page: 2 }))?.rows).toEqual([]);
    const aims = figures?.aims ?? [];
    for (const { aim, requests } of aims)
      expect(await loadLiaisonRows(ctx, search(), { ...all, filter: "toutes", aim })).toMatchObject({
        count: requests,
      });
    const byPhone = { ...all, filter: "telephone" } as const;
    expect(await loadLiaisonRows(ctx, search(), byPhone)).toMatchObject({ count: 1 });
    expect(JSON.stringify([figures, rows])).not.toMatch(/LIAISON[A-Z]|Dominique|domicile/);
    expect(await loadLiaisonFigures(ctx, search("?hopital=absent"))).toBeNull();
    expect((await loadLiaisonFigures(ctx, search("?hopital=ch-hazebrouck")))?.requests).toBe(0);
  });

  test("a period is months in Paris, its end included", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    // 1 November, 00:30 in Paris: still October in UTC.
    await sendRequest(db, world, {}, new Date("2026-10-31T23:30:00.000Z"));
    const ctx = as(db, world.people.supervisor);
    expect((await loadLiaisonFigures(ctx, search("?de=2026-11&a=2026-11")))?.requests).toBe(1);
    expect((await loadLiaisonFigures(ctx, search("?de=2026-10&a=2026-10")))?.requests).toBe(0);
  });

  test("admissions: entered by month, stale ones refused by name, a file all or nothing", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, director } = world.people;
    const ward = world.wards["cha-medecine-polyvalente"] ?? "";
    const form = (admissions: number, version: number) => ({
      hospitalId: world.hospitals["ch-armentieres"] ?? "",
      month: "2026-11",
      rows: [{ wardId: ward, admissions, version }],
    });
    expect(await saveAdmissions(as(db, director), form(120, 0))).toMatchObject({ kind: "forbidden" });
    expect(await saveAdmissions(as(db, supervisor), form(120, 0))).toMatchObject({ ok: true });
    expect(await saveAdmissions(as(db, supervisor), form(130, 0))).toMatchObject({
      kind: "conflict",
      field: `ward.${ward}`,
      message: expect.stringContaining("120 entrées"),
    });
    expect(await saveAdmissions(as(db, supervisor), form(130, 1))).toMatchObject({ ok: true });
    await sendRequest(db, world);
    const figures = await loadLiaisonFigures(as(db, supervisor), search());
    expect(figures?.wards.find(({ wardId }) => wardId === ward)).toMatchObject({
      admissions: 130,
      requests: 1,
    });

    const file = "service;mois;entrees\ncha-cardiologie;2026-10;80\nabsent;2026-10;3\n";
    expect(await importAdmissions(as(db, supervisor), file)).toMatchObject({
      ok: true,
      value: { count: 0, faults: [{ line: 3 }] },
    });
    const good = "service;mois;entrees\ncha-cardiologie;2026-10;80\ncha-medecine-polyvalente;2026-11;140\n";
    expect(await importAdmissions(as(db, supervisor), good)).toMatchObject({
      value: { count: 2, faults: [] },
    });
    const page = await loadAdmissions(as(db, supervisor), { hospital: "ch-armentieres", month: "2026-11" });
    expect(page?.wards.find(({ id }) => id === ward)).toMatchObject({ admissions: 140, version: 3 });
  });
});
