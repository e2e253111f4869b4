import { type CompiledQuery, sql } from "kysely";
import { expect, test } from "vitest";
import { findFilierePage, listCatalogue } from "#app/domains/filieres/catalogue.queries.server.ts";
import { listChangesSince } from "#app/domains/filieres/editing.queries.server.ts";
import { countByStatus } from "#app/domains/filieres/tallies.queries.server.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { NOW } from "#tests/setup/filiere-rows.ts";

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

/** The steps that SQLite plans for each statement that `read` runs. */
async function plansOf(db: Database, read: (db: Database) => Promise<unknown>): Promise<string[][]> {
  const statements: CompiledQuery[] = [];
  const spied = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  });
  const executor = spied.getExecutor();
  const execute = executor.executeQuery.bind(executor);
  executor.executeQuery = <R>(compiled: CompiledQuery<R>) => {
    statements.push(compiled);
    return execute(compiled);
  };
  await read(spied);
  const plans: string[][] = [];
  for (const statement of statements) {
    const inlined = statement.sql.replaceAll("?", "'x'");
    const steps = await sql<{ detail: string }>`${sql.raw(`EXPLAIN QUERY PLAN ${inlined}`)}`.execute(db);
    plans.push(steps.rows.map((step) => step.detail));
  }
  return plans;
}
