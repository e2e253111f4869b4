import { expect, test } from "vitest";
import { programmeCalendar } from "#app/domains/seminars/calendar.server.ts";
import { readCatalogueSearch } from "#app/domains/seminars/catalogue.forms.ts";
import {
  listCalendarSessions,
  openCatalogue,
  openSeminar,
  viewerOf,
} from "#app/domains/seminars/catalogue.service.server.ts";
import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import { openOwnEnrolments } from "#app/domains/seminars/own-enrolments.service.server.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { plansOf } from "#tests/setup/plans.ts";
import { as, createPeople, createSeminarWorld, createSession, NOW } from "#tests/setup/seminar-world.ts";

const searchOf = (query: string) => readCatalogueSearch(`http://localhost/programme${query}`);
const shown = (db: Database, query = "") =>
  openCatalogue(db, { search: searchOf(query), viewer: null, now: NOW });

/** Tables that grow with the activity: none may be read from one end to the other. */
const GROWING = [
  "seminar_session",
  "seminar_half_day",
  "seminar_trainer",
  "seminar_quota",
  "seminar_enrolment",
  "seminar_participant",
];

onEachEngine("the catalogue of seminars", (engine) => {
  test("shows what is published with its next sessions, by filter, and names no participant", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db, { audience: ["nurse"] });
    const near = await createSession(db, world, { capacity: 1, inDays: 2 });
    const far = await createSession(db, world, { capacity: 5, inDays: 40 });
    await createSession(db, world, { capacity: 5, inDays: -3 });
    const people = await createPeople(db, 3);
    for (const person of people)
      expect(await enrol(as(db, person), { sessionId: near })).toMatchObject({ ok: true });

    const [seminar, ...others] = await shown(db);
    expect(others).toEqual([]);
    expect(seminar).toMatchObject({ title: "Entretien motivationnel", audience: ["nurse"] });
    expect(seminar?.sessions.map(({ id }) => id)).toEqual([near, far]);
    expect(seminar?.sessions[0]).toMatchObject({
      heldCount: 1,
      waitingCount: 2,
      free: 0,
      opening: { kind: "open" },
    });
    expect(JSON.stringify(seminar)).not.toMatch(/Camille|personne-/);

    const ids = async (query: string) =>
      (await shown(db, query)).flatMap(({ sessions }) => sessions.map(({ id }) => id));
    expect(await ids("?places=1")).toEqual([far]);
    expect(await ids("?mois=2027-01")).toEqual([far]);
    expect(await ids("?mois=2026-11")).toEqual([near]);
    expect(await ids("?profession=nurse")).toEqual([near, far]);
    expect(await shown(db, "?profession=physician")).toEqual([]);
    expect(await shown(db, "?filiere=tca")).toEqual([]);
    // What the address cannot mean is no filter.
    expect(await ids("?mois=bientot&places=oui")).toEqual([near, far]);

    await db.updateTable("seminar").set({ isPublished: 0 }).execute();
    expect(await shown(db)).toEqual([]);
    expect(await openSeminar(db, "entretien-motivationnel", { viewer: null, now: NOW })).toBeUndefined();
    expect(await listCalendarSessions(db, NOW)).toEqual([]);
  });

  test("a seminar's page has what is to come, the soonest first, and what is over; never a draft or a link", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const later = await createSession(db, world, { capacity: null, inDays: 20 });
    const sooner = await createSession(db, world, { capacity: 5, inDays: 10 });
    const past = await createSession(db, world, { capacity: 5, inDays: -10 });
    const draft = await createSession(db, world, { capacity: 5, inDays: 15 });
    await db.updateTable("seminarSession").set({ status: "draft" }).where("id", "=", draft).execute();
    await db.updateTable("seminarSession").set({ videoUrl: "https://visio.test/secret" }).execute();
    const page = await openSeminar(db, "entretien-motivationnel", { viewer: null, now: NOW });
    expect(page?.coming.map(({ id }) => id)).toEqual([sooner, later]);
    expect(page?.past.map(({ id }) => id)).toEqual([past]);
    expect(page?.coming[0]?.isVideo).toBe(true);
    expect(JSON.stringify(page)).not.toContain("visio.test");
    expect(await openSeminar(db, "inconnu", { viewer: null, now: NOW })).toBeUndefined();
  });

  test("reserved places are free for their group alone", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const rural = world.secteurs["59G05"] ?? "";
    await createSession(db, world, { capacity: 3, quotas: { kind: "secteur", places: { [rural]: 2 } } });
    const [local] = await createPeople(db, 1, { secteurId: rural });
    const [other] = await createPeople(db, 1);
    if (!local || !other) throw new Error("no people");
    const freeFor = async (actor: typeof local | null) => {
      const viewer = actor ? await viewerOf(db, actor) : null;
      const page = await openSeminar(db, "entretien-motivationnel", { viewer, now: NOW });
      return page?.coming[0]?.free;
    };
    expect([await freeFor(local), await freeFor(other), await freeFor(null)]).toEqual([3, 1, 1]);
    const page = await openSeminar(db, "entretien-motivationnel", { viewer: null, now: NOW });
    expect(page?.coming[0]?.quotas).toEqual([{ label: "secteur 59G05", places: 2, held: 0 }]);
  });

  test("somebody's own enrolments say their place or their rank", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const full = await createSession(db, world, { capacity: 0 });
    const open = await createSession(db, world, { capacity: 3, inDays: 12 });
    const [first, second] = await createPeople(db, 2);
    if (!first || !second) throw new Error("no people");
    for (const person of [first, second]) await enrol(as(db, person), { sessionId: full });
    await enrol(as(db, second), { sessionId: open });
    const viewer = await viewerOf(db, second);
    const own = await openOwnEnrolments(db, { participantId: viewer?.participantId ?? null, now: NOW });
    expect(
      own.map(({ sessionId, standing, rank }) => ({ sessionId, standing, rank })).sort(bySession),
    ).toEqual(
      [
        { sessionId: full, standing: "waiting", rank: 2 },
        { sessionId: open, standing: "confirmed", rank: null },
      ].sort(bySession),
    );
    expect(await openOwnEnrolments(db, { participantId: null, now: NOW })).toEqual([]);
  });

  test("the calendar has stable identifiers, and hears of a cancellation", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 3 });
    const halfDay = await db.selectFrom("seminarHalfDay").select("id").executeTakeFirstOrThrow();
    const calendar = async () =>
      programmeCalendar(await listCalendarSessions(db, NOW), { now: NOW, publicUrl: "https://pluton.test" });
    const before = await calendar();
    expect(before).toContain(`UID:${halfDay.id}@pluton`);
    expect(before).toContain("STATUS:CONFIRMED");
    expect(before).toContain("https://pluton.test/programme/entretien-motivationnel");
    await db
      .updateTable("seminarSession")
      .set({ status: "cancelled", version: 2 })
      .where("id", "=", sessionId)
      .execute();
    const after = await calendar();
    expect(after).toContain(`UID:${halfDay.id}@pluton`);
    expect(after).toContain("STATUS:CANCELLED");
    expect(after).toContain("SEQUENCE:2");
  });

  // PostgreSQL reads a small table whole however it is indexed; SQLite plans without looking at its size
  test.runIf(engine.name === "sqlite")("every read finds what grows by an index", async () => {
    const { db } = await engine.create();
    const search = searchOf("?mois=2026-12&profession=nurse&filiere=tca");
    const viewer = {
      participantId: "p",
      profession: "nurse",
      secteurId: null,
      establishmentId: null,
    } as const;
    const world = await createSeminarWorld(db);
    await createSession(db, world, { capacity: 1 });
    const plans = [
      ...(await plansOf(db, (spied) => openCatalogue(spied, { search, viewer, now: NOW }))),
      ...(await plansOf(db, (spied) => openSeminar(spied, "entretien-motivationnel", { viewer, now: NOW }))),
      ...(await plansOf(db, (spied) => openOwnEnrolments(spied, { participantId: "p", now: NOW }))),
      ...(await plansOf(db, (spied) => listCalendarSessions(spied, NOW))),
    ].flat();
    expect(plans.filter((step) => GROWING.some((table) => step === `SCAN ${table}`))).toEqual([]);
    expect(plans.some((step) => step.includes("seminar_session_dates"))).toBe(true);
    expect(plans.some((step) => step.includes("seminar_session_seminar"))).toBe(true);
    expect(plans.some((step) => step.includes("seminar_enrolment_participant"))).toBe(true);
    expect(plans.some((step) => step.includes("seminar_list"))).toBe(true);
  });
});

function bySession(one: { sessionId: string }, other: { sessionId: string }): number {
  return one.sessionId.localeCompare(other.sessionId);
}
