import { afterAll, beforeAll, expect, test } from "vitest";
import { listMyDay } from "#app/domains/day/day.service.server.ts";
import { findIdentifiers } from "#app/domains/teaching/deidentification.rules.ts";
import { openRecord } from "#app/domains/teaching/record.service.server.ts";
import { type Database, inTransaction, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { fillGround } from "#seeds/demo/fill-ground.ts";
import type { Staff } from "#seeds/demo/fill-staff.ts";
import { fillTeaching } from "#seeds/demo/teaching/fill-teaching.ts";

const NOW = new Date("2026-11-23T09:30:00.000Z");

let db: Database;
let staff: Staff;

beforeAll(async () => {
  db = openDatabase(":memory:");
  await migrateToLatest(db);
  staff = await inTransaction(db, async (trx) => {
    const people = await fillGround(trx, NOW);
    await fillTeaching(trx, { staff: people, now: NOW });
    return people;
  });
}, 120_000);
afterAll(() => db.destroy());

function contextOf(login: string) {
  const actor = staff.get(login);
  if (!actor) throw new Error(login);
  return { db, actor, now: NOW };
}

async function teachingOf(login: string): Promise<string[]> {
  const items = await listMyDay(contextOf(login));
  return items.filter(({ kind }) => kind === "teaching").map(({ what }) => what);
}

test("a year of sessions of each kind, held with their sheets, and what comes in each state", async () => {
  const sessions = await db.selectFrom("teachingSession").select(["kind", "status", "startsAt"]).execute();
  const count = (is: (row: (typeof sessions)[number]) => boolean) => sessions.filter(is).length;
  expect(sessions.length).toBeGreaterThan(55);
  for (const kind of ["case", "article", "course"] as const)
    expect(
      count((row) => row.kind === kind && row.status === "held"),
      kind,
    ).toBeGreaterThan(8);
  const coming = sessions.filter(({ startsAt }) => startsAt > NOW.toISOString()).map(({ status }) => status);
  expect(new Set(coming)).toEqual(new Set(["planned", "proposed", "changes_asked", "free"]));
  expect(count(({ status }) => status === "cancelled")).toBe(1);
});

test("each person of the demo finds what is theirs", async () => {
  expect(await teachingOf("interne")).toContain("Terminer le contenu");
  expect(await teachingOf("liaison")).toContain("Répondre à la proposition");
  const items = await listMyDay(contextOf("liaison"));
  const proposal = items.find(({ what }) => what === "Répondre à la proposition");
  expect(proposal?.dueAt?.slice(0, 10)).toBe("2026-11-23");
  const record = await openRecord(contextOf("interne"), { internId: null, semester: "2026-05" }, "page");
  expect(record.ok && record.value.figures.cases + record.value.figures.articles).toBeGreaterThan(0);
  expect(record.ok && record.value.figures.hours).toBeGreaterThan(5);
});

test("no case names anybody, and nothing happened after the fill", async () => {
  const contents = await db
    .selectFrom("teachingContent")
    .select(["question", "story", "discussion"])
    .execute();
  for (const { question, story, discussion } of contents)
    expect(findIdentifiers([question, story, discussion].join("\n"), "case")).toEqual([]);
  const late = await db
    .selectFrom("teachingEvent")
    .select("id")
    .where("at", ">", NOW.toISOString())
    .execute();
  expect(late).toEqual([]);
});
