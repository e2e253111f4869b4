import { sql } from "kysely";
import { expect, test } from "vitest";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { sealAudit } from "#app/platform/audit/seal.server.ts";
import { verifyAudit } from "#app/platform/audit/verify.server.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { onEachEngine, type TestEngine } from "#tests/setup/database.ts";

const NOW = new Date();
const LATER = new Date(NOW.getTime() + 6 * 60_000);

/** The import of the territory, which every test database begins with, left a line of its own. */
const IMPORTED = 1;

async function record(db: Database, count: number) {
  for (let index = 0; index < count; index++)
    await recordAudit(
      db,
      { actor: null, now: NOW, requestId: "request" },
      { action: "patient.read", patientId: `patient-${index}`, detail: { index } },
    );
}

function events(db: Database) {
  return db.selectFrom("auditEvent").select(["id", "patientId"]).orderBy("id").execute();
}

/** What someone with the database's own password could do. */
async function dropGuards(db: Database, engine: TestEngine) {
  if (engine.name === "sqlite") {
    await sql`PRAGMA foreign_keys = OFF`.execute(db);
    for (const table of ["audit_event", "audit_link"])
      for (const verb of ["update", "delete"]) await sql.raw(`DROP TRIGGER ${table}_no_${verb}`).execute(db);
    return;
  }
  for (const table of ["audit_event", "audit_link"])
    await sql.raw(`DROP TRIGGER ${table}_append_only ON ${table}`).execute(db);
  await sql`ALTER TABLE audit_link DROP CONSTRAINT audit_link_event_id_fkey`.execute(db);
}

onEachEngine("the audit trail", (engine) => {
  test("refuses changes, and is sealed once by sealers that run at the same time", async () => {
    const { db, url } = await engine.create();
    await record(db, 7);
    await expect(db.updateTable("auditEvent").set({ action: "x" }).execute()).rejects.toThrow(/append-only/);
    await expect(db.deleteFrom("auditEvent").execute()).rejects.toThrow(/append-only/);
    const other = engine.name === "sqlite" ? db : engine.connect(url);
    await Promise.all([sealAudit(db), sealAudit(other), record(db, 5), sealAudit(other)]);
    await sealAudit(db);
    await expect(db.deleteFrom("auditLink").execute()).rejects.toThrow(/append-only/);
    expect(await verifyAudit(db, LATER)).toMatchObject({ sealed: IMPORTED + 12, waiting: 0, fault: null });
  });

  test("an event of a transaction that was given up leaves nothing to seal", async () => {
    const { db } = await engine.create();
    await sealAudit(db);
    await inTransaction(db, async (trx) => {
      await recordAudit(trx, { actor: null, now: NOW }, { action: "patient.read" });
      throw new Error("given up");
    }).catch(() => {});
    expect(await verifyAudit(db, LATER)).toMatchObject({ sealed: IMPORTED, waiting: 0, fault: null });
  });

  test("an altered event is found", async () => {
    const { db } = await engine.create();
    await record(db, 5);
    await sealAudit(db);
    await dropGuards(db, engine);
    const third = (await events(db))[2];
    await db
      .updateTable("auditEvent")
      .set({ patientId: "another" })
      .where("id", "=", third?.id ?? "")
      .execute();
    expect((await verifyAudit(db, NOW)).fault).toEqual({ kind: "altered", seq: 3, eventId: third?.id });
  });

  test("a removed event is found, with its link or without", async () => {
    const { db } = await engine.create();
    await record(db, 5);
    await sealAudit(db);
    await dropGuards(db, engine);
    const second = (await events(db))[1];
    await db
      .deleteFrom("auditEvent")
      .where("id", "=", second?.id ?? "")
      .execute();
    expect((await verifyAudit(db, NOW)).fault).toEqual({ kind: "removed", seq: 2, eventId: second?.id });
    await db.deleteFrom("auditLink").where("seq", "=", 2).execute();
    expect((await verifyAudit(db, NOW)).fault).toEqual({ kind: "gap", seq: 2 });
  });

  test("a link that was recomputed alone no longer fits the next one", async () => {
    const { db } = await engine.create();
    await record(db, 3);
    await sealAudit(db);
    await dropGuards(db, engine);
    await db
      .updateTable("auditLink")
      .set({ previousHash: "f".repeat(64) })
      .where("seq", "=", 3)
      .execute();
    expect((await verifyAudit(db, NOW)).fault).toEqual({ kind: "broken", seq: 3 });
  });

  test("a cut end is found by the head that was noted before", async () => {
    const { db } = await engine.create();
    await record(db, 4);
    await sealAudit(db);
    const { head } = await verifyAudit(db, NOW);
    await dropGuards(db, engine);
    const last = (await events(db)).at(-1);
    await db
      .deleteFrom("auditLink")
      .where("seq", "=", IMPORTED + 4)
      .execute();
    await db
      .deleteFrom("auditEvent")
      .where("id", "=", last?.id ?? "")
      .execute();
    expect((await verifyAudit(db, NOW)).fault).toBeNull();
    expect((await verifyAudit(db, NOW, head)).fault).toEqual({ kind: "truncated", seq: IMPORTED + 4 });
  });

  test("events that stay unsealed for more than five minutes are found, queued or not", async () => {
    const { db } = await engine.create();
    await sealAudit(db);
    await record(db, 2);
    expect((await verifyAudit(db, NOW)).fault).toBeNull();
    expect((await verifyAudit(db, LATER)).fault).toMatchObject({ kind: "unsealed", count: 2 });
    await db.deleteFrom("auditPending").execute();
    expect((await verifyAudit(db, LATER)).fault).toMatchObject({ kind: "unsealed", count: 2 });
  });
});
