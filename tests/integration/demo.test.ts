import { describe, expect, test } from "vitest";
import { compareTallies } from "#app/domains/filieres/tallies.service.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { fillDemo } from "#seeds/demo/fill.ts";
import { onEachEngine } from "#tests/setup/database.ts";

const NOW = new Date("2026-11-23T09:30:00.000Z");
const SMALL = { referrals: 30 };
const SLOW = 60_000;

onEachEngine("the demo", (engine) => {
  test(
    "leaves no open referral without someone who must act and a date",
    async () => {
      const { db } = await engine.create();
      await fillDemo(db, NOW, SMALL);
      const open = await db
        .selectFrom("referral")
        .select(["reference", "status", "owner", "dueAt"])
        .where("closedAt", "is", null)
        .execute();
      expect(open.length).toBeGreaterThan(0);
      expect(open.filter((row) => row.owner === "nobody" || row.dueAt === null)).toEqual([]);
      expect(await compareTallies(db)).toEqual([]);
      expect(await filieresBeyondCapacity(db)).toEqual([]);
      expect(await futureOf(db)).toEqual([]);
    },
    SLOW,
  );
});

describe("the demo, twice with the same seed", () => {
  test(
    "is the same but for its identifiers",
    async () => {
      const first = await fillAndSum();
      expect(first.length).toBeGreaterThan(30);
      expect(await fillAndSum()).toEqual(first);
    },
    SLOW,
  );
});

async function fillAndSum() {
  const db = openDatabase(":memory:");
  await migrateToLatest(db);
  await fillDemo(db, NOW, SMALL);
  const rows = await db
    .selectFrom("referral")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .select([
      "referral.createdAt",
      "referral.updatedAt",
      "referral.status",
      "referral.priority",
      "referral.reason",
      "referral.answer",
      "patient.birthFamilyName",
      "patient.birthOn",
      "patient.communeCode",
    ])
    .orderBy("referral.createdAt")
    .orderBy("referral.reason")
    .execute();
  await db.destroy();
  return rows;
}

async function filieresBeyondCapacity(db: Database) {
  const rows = await db
    .selectFrom("episode")
    .innerJoin("filiere", "filiere.id", "episode.filiereId")
    .select(["filiere.code", "filiere.capacity", (eb) => eb.fn.countAll<number>().as("count")])
    .where("episode.status", "in", ["planned", "in_care", "extended"])
    .groupBy(["filiere.code", "filiere.capacity"])
    .execute();
  return rows.filter((row) => Number(row.count) > row.capacity);
}

/** What is dated after the filling must be planned, never past. */
function futureOf(db: Database) {
  return db
    .selectFrom("referralEvent")
    .select(["action", "at"])
    .where("at", ">", NOW.toISOString())
    .execute();
}
