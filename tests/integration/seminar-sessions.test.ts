import { expect, test } from "vitest";
import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import { findOpenOffer } from "#app/domains/seminars/enrolments.queries.server.ts";
import { MANAGEMENT_REFUSALS } from "#app/domains/seminars/management.vocabulary.ts";
import { proposeMove } from "#app/domains/seminars/moves.service.server.ts";
import { answerOffer } from "#app/domains/seminars/offers.service.server.ts";
import { cancelSession } from "#app/domains/seminars/session-cancel.service.server.ts";
import { changeSession } from "#app/domains/seminars/session-change.service.server.ts";
import { findSessionToEdit } from "#app/domains/seminars/session-edit.queries.server.ts";
import {
  duplicateSession,
  planSession,
  publishSession,
} from "#app/domains/seminars/session-plan.service.server.ts";
import { contentOf, type SessionContent } from "#app/domains/seminars/session-values.rules.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  createPeople,
  createSeminarWorld,
  createSession,
  placesOf,
  type SeminarWorld,
  tallyOf,
} from "#tests/setup/seminar-world.ts";

const PLANNED: SessionContent = {
  halfDays: [
    { moment: "morning", startsAt: "2027-03-26T08:00:00.000Z", endsAt: "2027-03-26T11:00:00.000Z" },
    { moment: "afternoon", startsAt: "2027-03-26T13:00:00.000Z", endsAt: "2027-03-26T16:00:00.000Z" },
  ],
  siteId: null,
  place: "Salle des fêtes",
  videoUrl: null,
  trainers: ["Anne Essai (coordination@essai.test)", "Paul Dehors"],
  capacity: 2,
  enrolmentOpensAt: null,
  enrolmentClosesAt: null,
  quotaKind: null,
  quotas: [],
  quotaReleaseDays: null,
};

onEachEngine("the sessions of a seminar", (engine) => {
  test("a session is planned, published, and duplicated on another day at the same clock times", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const ctx = as(db, world.coordinator);
    const { seminarId } = world;
    const past = "2026-11-20T08:00:00.000Z";
    expect(
      await planSession(ctx, {
        ...PLANNED,
        seminarId,
        halfDays: [{ moment: "morning", startsAt: past, endsAt: "2026-11-20T11:00:00.000Z" }],
      }),
    ).toMatchObject({ kind: "rule", field: "day1" });
    const [stranger] = await createPeople(db, 1);
    if (!stranger) throw new Error("nobody");
    expect(await planSession(as(db, stranger), { ...PLANNED, seminarId })).toMatchObject({
      kind: "forbidden",
    });
    const planned = await planSession(ctx, { ...PLANNED, seminarId });
    if (!planned.ok) throw new Error(planned.message);
    const sessionId = planned.value.id;
    expect(await enrol(as(db, stranger), { sessionId })).toMatchObject({ ok: false });
    expect(await publishSession(ctx, { sessionId, version: 9 })).toMatchObject({ kind: "conflict" });
    expect(await publishSession(ctx, { sessionId, version: 1 })).toMatchObject({ ok: true });
    expect(await publishSession(ctx, { sessionId, version: 2 })).toMatchObject({
      message: MANAGEMENT_REFUSALS.notDraft,
    });
    expect(await enrol(as(db, stranger), { sessionId })).toMatchObject({ value: { status: "confirmed" } });

    // From winter to summer time: 9:00 in Paris stays 9:00.
    const copied = await duplicateSession(ctx, { sessionId, firstDay: "2027-04-02" });
    if (!copied.ok) throw new Error(copied.message);
    const copy = await findSessionToEdit(db, copied.value.id);
    expect(copy).toMatchObject({ status: "draft", heldCount: 0, startsAt: "2027-04-02T07:00:00.000Z" });
    expect(copy?.trainers).toEqual([
      {
        name: "Anne Essai",
        accountId: world.coordinator.accountId,
        email: "coordination@essai.test",
      },
      { name: "Paul Dehors", accountId: null, email: null },
    ]);
    expect(await duplicateSession(ctx, { sessionId, firstDay: "2026-01-05" })).toMatchObject({
      field: "firstDay",
    });
  });

  test("an edit serves the queue, tells another date, and refuses fewer places than are held", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await openSession(db, world);
    const people = await createPeople(db, 4);
    await enrolAll(db, sessionId, people);
    const content = await contentIn(db, sessionId);
    const change = (more: Partial<SessionContent>, version: number) =>
      changeSession(as(db, world.coordinator), { ...content, ...more, sessionId, version });
    expect(await change({ capacity: 1 }, 2)).toMatchObject({ kind: "rule", field: "capacity" });
    const moved = content.halfDays.map((halfDay) => ({
      ...halfDay,
      startsAt: halfDay.startsAt.replace("-26T", "-25T"),
      endsAt: halfDay.endsAt.replace("-26T", "-25T"),
    }));
    expect(await change({ capacity: 3, halfDays: moved }, 2)).toMatchObject({ ok: true });
    const places = await placesOf(db, sessionId);
    expect(places.accounts("offered")).toEqual([people[2]?.accountId]);
    const told = await db
      .selectFrom("outboxMessage")
      .select("body")
      .where("kind", "=", "seminar.changed")
      .execute();
    expect(told).toHaveLength(4);
    expect(told[0]?.body).toContain("Nouvelle date : jeu. 25 mars 2027, 09:00 à 12:00");

    // Somebody else edited meanwhile: what both changed is to be chosen, the rest is not asked.
    expect(await change({ capacity: 8, place: "Amphithéâtre" }, 2)).toMatchObject({
      kind: "conflict",
      merge: {
        version: 3,
        differences: [
          { name: "day1", recorded: expect.stringContaining("25 mars 2027") },
          { name: "isUnlimited", recorded: "3 places", typed: "8 places" },
        ],
      },
    });
    expect((await tallyOf(db, sessionId)).told).toEqual((await tallyOf(db, sessionId)).counted);
  });

  test("places reserved anew are kept for their group among those who are already there", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await openSession(db, world);
    const [one, two, three] = await createPeople(db, 3);
    const rural = world.secteurs["59G05"] ?? "";
    const [local] = await createPeople(db, 1, { secteurId: rural });
    if (!one || !two || !three || !local) throw new Error("nobody");
    await enrolAll(db, sessionId, [one, two, three, local]);
    const content = await contentIn(db, sessionId);
    const reserved = {
      quotaKind: "secteur" as const,
      quotas: [{ key: rural, places: 1 }],
      quotaReleaseDays: 7,
    };
    const form = { ...content, ...reserved, capacity: 3, sessionId, version: 2 };
    expect(await changeSession(as(db, world.coordinator), form)).toMatchObject({ ok: true });
    const places = await placesOf(db, sessionId);
    // The third place suits the secteur's person alone, though somebody came before.
    expect(places.accounts("offered")).toEqual([local.accountId]);
    expect(places.accounts("waiting")).toEqual([three.accountId]);
  });

  test("cancelled with another date, everybody keeps their order there and nobody has two places", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await openSession(db, world);
    const other = await createSession(db, world, { capacity: 3, inDays: 140 });
    const people = await createPeople(db, 5);
    const [stranger] = await createPeople(db, 1);
    if (!stranger) throw new Error("nobody");
    await enrolAll(db, sessionId, people);
    // The fourth has a place at the other date already.
    await enrolAll(db, other, people.slice(3, 4));
    const form = { sessionId, version: 2, reason: "Intervenant souffrant.", otherSessionId: other };
    expect(await cancelSession(as(db, stranger), form)).toMatchObject({ kind: "forbidden" });
    const elsewhere = { ...form, otherSessionId: sessionId };
    expect(await cancelSession(as(db, world.coordinator), elsewhere)).toMatchObject({
      field: "otherSessionId",
    });
    expect(await cancelSession(as(db, world.coordinator), form)).toMatchObject({ value: { told: 5 } });
    expect(await cancelSession(as(db, world.coordinator), form)).toMatchObject({ kind: "conflict" });

    const there = await placesOf(db, other);
    expect(there.accounts("confirmed")).toEqual([people[3]?.accountId]);
    expect(there.accounts("offered")).toEqual([people[0]?.accountId, people[1]?.accountId]);
    expect(there.accounts("waiting")).toEqual([people[2]?.accountId, people[4]?.accountId]);
    const told = await db
      .selectFrom("outboxMessage")
      .select("body")
      .where("kind", "=", "seminar.ended")
      .execute();
    expect(told).toHaveLength(5);
    expect(told[0]?.body).toContain("Intervenant souffrant.");
    expect(told[0]?.body).toContain("Une autre date vous est proposée");

    await answer(db, other, people[0], "accept");
    await answer(db, other, people[1], "decline");
    const after = await placesOf(db, other);
    expect(after.accounts("offered")).toEqual([people[2]?.accountId]);
    const old = await db
      .selectFrom("seminarEnrolment")
      .select("endReason")
      .where("sessionId", "=", sessionId)
      .orderBy("arrival")
      .execute();
    expect(old.map(({ endReason }) => endReason)).toEqual([
      "transferred",
      ...Array.from({ length: 4 }, () => "session_cancelled"),
    ]);
    for (const id of [sessionId, other]) {
      const tally = await tallyOf(db, id);
      expect(tally.told).toEqual(tally.counted);
    }
  });

  test("a transfer takes the person's consent: what they had is theirs until they take the other", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await openSession(db, world);
    const other = await createSession(db, world, { capacity: 2, inDays: 150 });
    const people = await createPeople(db, 4);
    await enrolAll(db, sessionId, people);
    const enrolments = (await placesOf(db, sessionId)).rows;
    const propose = (index: number) =>
      proposeMove(as(db, world.coordinator), {
        enrolmentId: enrolments[index]?.id ?? "",
        sessionId: other,
      });
    expect(await propose(0)).toMatchObject({ ok: true });
    expect(await propose(0)).toMatchObject({ message: MANAGEMENT_REFUSALS.alreadyThere });
    expect(await propose(2)).toMatchObject({ ok: true });
    expect((await placesOf(db, sessionId)).accounts("confirmed")).toHaveLength(2);

    // Who waited declines: the old rank is kept.
    await answer(db, other, people[2], "decline");
    expect((await placesOf(db, sessionId)).accounts("waiting")).toEqual([
      people[2]?.accountId,
      people[3]?.accountId,
    ]);
    // Who had a place accepts: it goes to the next, in order.
    await answer(db, other, people[0], "accept");
    const here = await placesOf(db, sessionId);
    expect(here.accounts("confirmed")).toEqual([people[1]?.accountId]);
    expect(here.accounts("offered")).toEqual([people[2]?.accountId]);
    expect(here.accounts("waiting")).toEqual([people[3]?.accountId]);
    for (const id of [sessionId, other]) {
      const tally = await tallyOf(db, id);
      expect(tally.told).toEqual(tally.counted);
    }
  });
});

async function openSession(db: Database, world: SeminarWorld): Promise<string> {
  const ctx = as(db, world.coordinator);
  const planned = await planSession(ctx, { ...PLANNED, seminarId: world.seminarId });
  if (!planned.ok) throw new Error(planned.message);
  await publishSession(ctx, { sessionId: planned.value.id, version: 1 });
  return planned.value.id;
}

async function contentIn(db: Database, sessionId: string): Promise<SessionContent> {
  const session = await findSessionToEdit(db, sessionId);
  if (!session) throw new Error("no session");
  return contentOf(session);
}

async function enrolAll(db: Database, sessionId: string, people: readonly Actor[]): Promise<void> {
  for (const person of people) {
    const outcome = await enrol(as(db, person), { sessionId });
    if (!outcome.ok) throw new Error(outcome.message);
  }
}

async function answer(
  db: Database,
  sessionId: string,
  person: Actor | undefined,
  given: "accept" | "decline",
): Promise<void> {
  if (!person) throw new Error("nobody");
  const { rows } = await placesOf(db, sessionId);
  const row = rows.find(({ accountId, status }) => accountId === person.accountId && status === "offered");
  const offerId = (await findOpenOffer(db, row?.id ?? ""))?.id ?? "";
  const outcome = await answerOffer(as(db, person), { offerId, answer: given });
  if (!outcome.ok) throw new Error(outcome.message);
}
