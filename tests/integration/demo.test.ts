import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMyDay } from "#app/domains/day/day.service.server.ts";
import { compareTallies } from "#app/domains/filieres/tallies.service.server.ts";
import { openCopies } from "#app/domains/liaison/answer-read.service.server.ts";
import { loadHandovers } from "#app/domains/liaison/handover.service.server.ts";
import { loadRoster } from "#app/domains/liaison/roster.service.server.ts";
import { openQueue } from "#app/domains/liaison/supervision-page.service.server.ts";
import { listWards } from "#app/domains/liaison/wards.queries.server.ts";
import { readLiaisonPageSearch } from "#app/domains/steering/liaison-page.forms.ts";
import { loadLiaisonFigures } from "#app/domains/steering/liaison-page.service.server.ts";
import { sealAudit } from "#app/platform/audit/seal.server.ts";
import { verifyAudit } from "#app/platform/audit/verify.server.ts";
import { listGrants } from "#app/platform/session/session.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { fillDemo } from "#seeds/demo/fill.ts";
import { onEachEngine } from "#tests/setup/database.ts";

const NOW = new Date("2026-11-23T09:30:00.000Z");
const SMALL = { referrals: 30, liaison: 40, seminarDays: 40 };
const SLOW = 120_000;
/** Enough of them for every reason, delay and answer to happen. */
const LIAISON = { referrals: 20, liaison: 240, seminarDays: 0 };

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
      expect(await unownedLiaison(db)).toEqual([]);
      expect(await futureOfLiaison(db)).toEqual([]);
      const sender = await db
        .selectFrom("account")
        .select("lastSignInAt")
        .where("email", "=", "psychiatre@pluton.test")
        .executeTakeFirst();
      expect(sender?.lastSignInAt, "whoever acted had signed in").toMatch(/^2026-1/);
    },
    SLOW,
  );
});

describe("the liaison of the demo", () => {
  let db: Database;

  beforeAll(async () => {
    db = openDatabase(":memory:");
    await migrateToLatest(db);
    await fillDemo(db, NOW, LIAISON);
  }, SLOW);
  afterAll(() => db.destroy());

  test("ends in every way: answered, phoned, refused, withdrawn, and some under way", async () => {
    const statuses = await countBy(db, "status");
    for (const status of ["closed", "answered_by_phone", "refused", "cancelled", "requested", "written"])
      expect(statuses.get(status), status).toBeGreaterThan(0);
    expect(Number(statuses.get("closed"))).toBeGreaterThan(150);
    expect([...(await countBy(db, "reason")).keys()].length).toBeGreaterThanOrEqual(9);
    expect([...(await countBy(db, "level")).keys()].sort()).toEqual(["immediate", "scheduled", "urgent"]);
    for (const result of [0, 1, 2])
      expect((await countBy(db, "wardResult")).get(result), `IRAC ${result}`).toBeGreaterThan(0);
  });

  test("is late at times, never without its reason once it is closed", async () => {
    const seen = await db
      .selectFrom("liaisonRequest")
      .select(["status", "contactDueAt", "firstContactAt", "contactBreachReason"])
      .where("firstContactAt", "is not", null)
      .execute();
    const late = seen.filter((row) => (row.firstContactAt ?? "") > row.contactDueAt);
    expect(late.length / seen.length).toBeGreaterThan(0.08);
    expect(late.length / seen.length).toBeLessThan(0.28);
    expect(late.filter((row) => row.status === "closed" && row.contactBreachReason === null)).toEqual([]);
  });

  test("has resets, notes that came back with something to learn, handovers, and people who come back", async () => {
    expect(await rowsIn(db, "liaisonReset")).toBeGreaterThan(5);
    expect(await rowsIn(db, "liaisonComment")).toBeGreaterThan(20);
    expect(await rowsIn(db, "liaisonHandover")).toBeGreaterThan(10);
    expect(await rowsIn(db, "wardAdmission")).toBeGreaterThan(17 * 15);
    expect(Math.max(...(await countBy(db, "patientId")).values())).toBeGreaterThanOrEqual(4);
    const called = await db.selectFrom("liaisonRequest").select("wardId").distinct().execute();
    const wards = await listWards(db);
    expect(called.length).toBeLessThan(wards.length);
  });

  test("leaves work to each account today", async () => {
    for (const [login, least] of Object.entries({ service: 1, interne: 4, liaison: 7 })) {
      const items = await listMyDay(await acting(db, login));
      const ofLiaison = items.filter(({ kind }) => kind === "liaison");
      expect(ofLiaison.length, login).toBeGreaterThanOrEqual(least);
    }
    const copies = await openCopies(await acting(db, "psychiatre"), { secteurId: null, page: 1 });
    expect(copies.ok && copies.value.rows.some(({ readAt }) => readAt === null)).toBe(true);
    const { people } = await loadRoster(await acting(db, "liaison"));
    expect(people.filter(({ blocked }) => blocked?.kind === "rest").map(({ name }) => name)).toEqual([
      "Louise Théry",
    ]);
    const waiting = await loadHandovers(await acting(db, "interne"), "ch-armentieres");
    expect(waiting?.handovers.filter((one) => one.isMine && one.acknowledgedAt === null)).toHaveLength(1);
    const queue = await openQueue(await acting(db, "liaison"));
    expect(queue.rows[0]?.gravity).toBe("high_risk");
    expect(queue.rows.some(({ isLate }) => isLate)).toBe(true);
  });

  test("fills the figures, and a trail whose chain holds", async () => {
    const search = readLiaisonPageSearch("http://x/pilotage/liaison?de=2025-06&a=2026-11", "2026-11");
    const figures = await loadLiaisonFigures(await acting(db, "direction"), search);
    expect(figures?.requests).toBeGreaterThan(200);
    expect(figures?.wards.length).toBeGreaterThan(15);
    expect(figures?.resets.count).toBeGreaterThan(0);
    await sealAudit(db);
    expect(await verifyAudit(db, NOW)).toMatchObject({ fault: null });
  });
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
  const liaison = await db
    .selectFrom("liaisonRequest")
    .select(["requestedAt", "status", "level", "question", "firstContactAt", "answeredAt", "closedAt"])
    .orderBy("requestedAt")
    .orderBy("question")
    .execute();
  await db.destroy();
  // What the liaison sends to a filière names its request by a reference, which chance alone makes.
  return [...rows.map((row) => ({ ...row, reason: row.reason?.replace(REFERENCE, "") })), ...liaison];
}

const REFERENCE = /demande [0-9A-Z]{5}-[0-9A-Z]{5}/;

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

type Counted = "status" | "reason" | "level" | "wardResult" | "patientId";

async function countBy(db: Database, column: Counted): Promise<Map<unknown, number>> {
  const rows = await db
    .selectFrom("liaisonRequest")
    .select([`${column} as value`, (eb) => eb.fn.countAll<number>().as("count")])
    .groupBy(column)
    .execute();
  return new Map(rows.map((row) => [row.value, Number(row.count)]));
}

type Table = "liaisonReset" | "liaisonComment" | "liaisonHandover" | "wardAdmission";

async function rowsIn(db: Database, table: Table): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

async function acting(db: Database, login: string): Promise<UseCaseContext> {
  const account = await db
    .selectFrom("account")
    .select(["id", "professionalId", "email"])
    .where("email", "=", `${login}@pluton.test`)
    .executeTakeFirstOrThrow();
  const { id: accountId, professionalId, email } = account;
  const grants = await listGrants(db, accountId, NOW);
  return { db, now: NOW, actor: { accountId, professionalId, email, displayName: login, grants } };
}

function unownedLiaison(db: Database) {
  return db
    .selectFrom("liaisonRequest")
    .select(["reference", "status"])
    .where("closedAt", "is", null)
    .where((eb) => eb.or([eb("owner", "=", "nobody"), eb("dueAt", "is", null)]))
    .execute();
}

function futureOfLiaison(db: Database) {
  return db.selectFrom("liaisonEvent").select(["action", "at"]).where("at", ">", NOW.toISOString()).execute();
}

/** What is dated after the filling must be planned, never past. */
function futureOf(db: Database) {
  return db
    .selectFrom("referralEvent")
    .select(["action", "at"])
    .where("at", ">", NOW.toISOString())
    .execute();
}
