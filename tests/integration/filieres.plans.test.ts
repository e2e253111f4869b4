import { expect, test } from "vitest";
import { findFilierePage, listCatalogue } from "#app/domains/filieres/catalogue.queries.server.ts";
import { listChangesSince } from "#app/domains/filieres/editing.queries.server.ts";
import { countByStatus } from "#app/domains/filieres/tallies.queries.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { NOW } from "#tests/setup/filiere-rows.ts";
import { plansOf } from "#tests/setup/plans.ts";

/** Tables that grow with the activity: none may be read from one end to the other. */
const GROWING = ["episode", "referral", "referral_tally", "wait_tally", "audit_event", "role_grant"];

onEachEngine("the reads of the catalogue", (engine) => {
  // PostgreSQL reads a small table whole however it is indexed; SQLite plans without looking at its size
  test.runIf(engine.name === "sqlite")("find what grows with the activity by an index", async () => {
    const { db } = await engine.create();
    const query = { now: NOW, communeCode: "59295" };
    const plans = [
      ...(await plansOf(db, (spied) => listCatalogue(spied, { ...query, circle: null }))),
      ...(await plansOf(db, (spied) => findFilierePage(spied, "tca", query))),
      ...(await plansOf(db, (spied) => countByStatus(spied, ["tca", "secteur:1"]))),
      ...(await plansOf(db, (spied) => listChangesSince(spied, { id: "tca", version: 1 }))),
    ];
    expect(plans.length).toBeGreaterThan(10);
    const scans = plans.flat().filter((step) => GROWING.some((table) => step === `SCAN ${table}`));
    expect(scans).toEqual([]);
    expect(plans.flat().some((step) => step.includes("episode_filiere_end"))).toBe(true);
  });
});
