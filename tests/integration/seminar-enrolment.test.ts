import { expect, test } from "vitest";
import { changeCapacity, releaseQuotas } from "#app/domains/seminars/capacity.service.server.ts";
import { enrol, enrolSomebody } from "#app/domains/seminars/enrolment.service.server.ts";
import { findOpenOffer } from "#app/domains/seminars/enrolments.queries.server.ts";
import { leave, removeEnrolment } from "#app/domains/seminars/leaving.service.server.ts";
import { answerOffer, lapseOffers } from "#app/domains/seminars/offers.service.server.ts";
import { ENROLMENT_REFUSALS } from "#app/domains/seminars/refusals.vocabulary.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  createPeople,
  createSeminarWorld,
  createSession,
  NOW,
  placesOf,
  tallyOf,
} from "#tests/setup/seminar-world.ts";

const LATER = new Date(NOW.getTime() + 73 * 3_600_000);

onEachEngine("enrolment in a seminar", (engine) => {
  test("gives a place while there is one, then a rank, and says which by e-mail and inside", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 2 });
    const people = await createPeople(db, 4);
    expect(await enrolAll(db, sessionId, people)).toMatchObject([
      { status: "confirmed", rank: null },
      { status: "confirmed", rank: null },
      { status: "waiting", rank: 1 },
      { status: "waiting", rank: 2 },
    ]);
    expect(await tallyOf(db, sessionId)).toMatchObject({
      told: { heldCount: 2, waitingCount: 2 },
      counted: { heldCount: 2, waitingCount: 2 },
    });
    const told = await db.selectFrom("notification").select("text").orderBy("id").execute();
    expect(told.map(({ text }) => text)).toEqual([
      "Place confirmée : « Entretien motivationnel », mer. 23 déc. 2026.",
      "Place confirmée : « Entretien motivationnel », mer. 23 déc. 2026.",
      "Liste d’attente, rang 1 : « Entretien motivationnel », mer. 23 déc. 2026.",
      "Liste d’attente, rang 2 : « Entretien motivationnel », mer. 23 déc. 2026.",
    ]);
    // Whoever waits is never told that they are enrolled.
    const mails = await db
      .selectFrom("outboxMessage")
      .select("body")
      .where("kind", "=", "seminar.waiting")
      .execute();
    expect(mails).toHaveLength(2);
    for (const { body } of mails) expect(body).not.toMatch(/inscri/i);
  });

  test("is refused twice, outside its dates, its audience or once cancelled, in words", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db, { audience: ["nurse"] });
    const sessionId = await createSession(db, world, { capacity: 1 });
    const [nurse] = await createPeople(db, 1);
    const [physician] = await createPeople(db, 1, { profession: "physician" });
    if (!nurse || !physician) throw new Error("no people");
    expect(await enrol(as(db, physician), { sessionId })).toMatchObject({
      kind: "rule",
      message: ENROLMENT_REFUSALS.notAudience,
    });
    expect(await enrol(as(db, nurse), { sessionId })).toMatchObject({ ok: true });
    expect(await enrol(as(db, nurse), { sessionId })).toMatchObject({
      kind: "conflict",
      message: ENROLMENT_REFUSALS.already,
    });
    expect(await enrol(as(db, nurse), { sessionId: "x" })).toMatchObject({ kind: "notFound" });
    const afterwards = new Date("2027-01-01T00:00:00Z");
    expect(await enrol(as(db, physician, afterwards), { sessionId })).toMatchObject({
      message: ENROLMENT_REFUSALS.held,
    });
    const set = (values: object) =>
      db.updateTable("seminarSession").set(values).where("id", "=", sessionId).execute();
    await set({ enrolmentOpensAt: "2026-12-01T00:00:00.000Z" });
    expect(await enrol(as(db, physician), { sessionId })).toMatchObject({
      message: ENROLMENT_REFUSALS.notOpenYet,
    });
    await set({ status: "cancelled" });
    expect(await enrol(as(db, physician), { sessionId })).toMatchObject({
      message: ENROLMENT_REFUSALS.cancelled,
    });
  });

  test("a place given back goes to the first who waits, as an offer that is taken once", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const [first, second, third] = await createPeople(db, 3);
    if (!first || !second || !third) throw new Error("no people");
    await enrolAll(db, sessionId, [first, second, third]);
    await leaveAs(db, sessionId, first);
    expect((await placesOf(db, sessionId)).accounts("offered")).toEqual([second.accountId]);

    const offerId = await offerOf(db, sessionId, second);
    const accept = (actor: Actor | null, now = NOW) =>
      answerOffer({ db, actor, now }, { offerId, answer: "accept" });
    expect(await accept(third)).toMatchObject({ kind: "forbidden" });
    // By the link of the e-mail, without an account.
    expect(await accept(null)).toMatchObject({ ok: true });
    expect(await accept(null)).toMatchObject({ kind: "conflict", message: ENROLMENT_REFUSALS.offerUsed });
    expect((await placesOf(db, sessionId)).accounts("confirmed")).toEqual([second.accountId]);
    // Later too, an offer that was answered is said to be answered, not to have lapsed.
    expect(await accept(second, LATER)).toMatchObject({ message: ENROLMENT_REFUSALS.offerUsed });
    expect(
      await answerOffer({ db, actor: null, now: NOW }, { offerId: "x", answer: "accept" }),
    ).toMatchObject({
      kind: "notFound",
    });
  });

  test("an offer declined, left without an answer, or late goes to the next, whom nobody overtakes", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const [first, second, third, fourth] = await createPeople(db, 4);
    if (!first || !second || !third || !fourth) throw new Error("no people");
    await enrolAll(db, sessionId, [first, second, third, fourth]);
    await leaveAs(db, sessionId, first);
    const declined = await offerOf(db, sessionId, second);
    expect(
      await answerOffer({ db, actor: second, now: NOW }, { offerId: declined, answer: "decline" }),
    ).toMatchObject({ ok: true });
    const lapsing = await offerOf(db, sessionId, third);
    // Over, even before the job has looked.
    expect(
      await answerOffer({ db, actor: third, now: LATER }, { offerId: lapsing, answer: "accept" }),
    ).toMatchObject({ kind: "conflict", message: ENROLMENT_REFUSALS.offerOver });
    expect(await lapseOffers({ db, now: NOW })).toBe(0);
    expect(await lapseOffers({ db, now: LATER })).toBe(1);
    expect(await lapseOffers({ db, now: LATER })).toBe(0);
    expect(
      await answerOffer({ db, actor: third, now: LATER }, { offerId: lapsing, answer: "accept" }),
    ).toMatchObject({ message: ENROLMENT_REFUSALS.offerOver });
    const places = await placesOf(db, sessionId);
    expect(places.accounts("offered")).toEqual([fourth.accountId]);
    expect(places.accounts("waiting")).toEqual([]);
    // The list can be joined again, at its end.
    expect(await enrol(as(db, second, LATER), { sessionId })).toMatchObject({
      value: { status: "waiting", rank: 1 },
    });
    expect((await tallyOf(db, sessionId)).told).toEqual((await tallyOf(db, sessionId)).counted);
  });

  test("more places serve the queue, no limit serves everybody, fewer than are held is refused", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const people = await createPeople(db, 6);
    await enrolAll(db, sessionId, people);
    const change = async (capacity: number | null, version?: number) => {
      const session = await db
        .selectFrom("seminarSession")
        .select("version")
        .where("id", "=", sessionId)
        .executeTakeFirstOrThrow();
      return changeCapacity(as(db, world.coordinator), {
        sessionId,
        capacity,
        version: version ?? session.version,
      });
    };
    expect(await change(3)).toMatchObject({ ok: true, value: { served: 2 } });
    expect(await change(2)).toMatchObject({ kind: "rule", field: "capacity" });
    expect(await change(5, 1)).toMatchObject({ kind: "conflict" });
    expect(await change(null)).toMatchObject({ ok: true, value: { served: 3 } });
    const places = await placesOf(db, sessionId);
    // Where nobody waits for their answer, they need not give one.
    expect(places.accounts("confirmed")).toEqual([0, 3, 4, 5].map((index) => people[index]?.accountId));
    expect(places.accounts("offered")).toEqual([1, 2].map((index) => people[index]?.accountId));
    const [outsider] = await createPeople(db, 1);
    if (!outsider) throw new Error("nobody");
    const asOutsider = changeCapacity(as(db, outsider), { sessionId, capacity: 9, version: 1 });
    expect(await asOutsider).toMatchObject({ kind: "forbidden" });
  });

  test("reserved places are kept for their group until they are released, then go by the queue", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const rural = world.secteurs["59G05"] ?? "";
    const sessionId = await createSession(db, world, {
      capacity: 3,
      quotas: { kind: "secteur", places: { [rural]: 2 }, releasesOn: "2026-12-09" },
    });
    const [one, two, three] = await createPeople(db, 3);
    const [local] = await createPeople(db, 1, { secteurId: rural });
    if (!one || !two || !three || !local) throw new Error("no people");
    expect(await enrolAll(db, sessionId, [one, two, three, local])).toMatchObject([
      { status: "confirmed" },
      { status: "waiting", rank: 1 },
      { status: "waiting", rank: 2 },
      { status: "confirmed" },
    ]);
    expect(await releaseQuotas({ db, now: new Date("2026-12-08T12:00:00Z") })).toBe(0);
    expect(await releaseQuotas({ db, now: new Date("2026-12-09T06:00:00Z") })).toBe(1);
    expect(await releaseQuotas({ db, now: new Date("2026-12-09T06:01:00Z") })).toBe(0);
    const places = await placesOf(db, sessionId);
    expect(places.accounts("offered")).toEqual([two.accountId]);
    expect(places.accounts("waiting")).toEqual([three.accountId]);
  });

  test("by priority, who never attended is served before who did, and the reasons are kept", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const past = await createSession(db, world, { capacity: 5, inDays: 1 });
    const [veteran, holder, newcomer] = await createPeople(db, 3);
    if (!veteran || !holder || !newcomer) throw new Error("no people");
    await enrolAll(db, past, [veteran]);
    await db
      .updateTable("seminarEnrolment")
      .set({ status: "attended" })
      .where("sessionId", "=", past)
      .execute();
    const sessionId = await createSession(db, world, { capacity: 1, policy: "priority" });
    await enrolAll(db, sessionId, [holder, veteran]);
    expect(await enrol(as(db, newcomer), { sessionId })).toMatchObject({
      value: { status: "waiting", rank: 1 },
    });
    const [row] = await db
      .selectFrom("seminarEnrolment")
      .select("priorityReasons")
      .where("sessionId", "=", sessionId)
      .where("arrival", "=", 3)
      .execute();
    expect(row?.priorityReasons.split(",")).toEqual(["never_attended", "unit_untrained"]);
    await leaveAs(db, sessionId, holder);
    expect((await placesOf(db, sessionId)).accounts("offered")).toEqual([newcomer.accountId]);
  });

  test("the coordination enrols and takes off, the person is told why, others may not", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const [person, other] = await createPeople(db, 2);
    if (!person || !other) throw new Error("no people");
    await enrolAll(db, sessionId, [person, other]);
    const [held] = (await placesOf(db, sessionId)).rows;
    const form = { enrolmentId: held?.id ?? "", comment: "Groupe réservé aux internes." };
    expect(await removeEnrolment(as(db, other), form)).toMatchObject({ kind: "forbidden" });
    expect(await leave(as(db, other), form)).toMatchObject({ kind: "forbidden" });
    expect(await removeEnrolment(as(db, world.coordinator), form)).toMatchObject({ ok: true });
    expect(await removeEnrolment(as(db, world.coordinator), form)).toMatchObject({
      kind: "conflict",
      message: ENROLMENT_REFUSALS.overAlready,
    });
    const told = await db
      .selectFrom("outboxMessage")
      .select("body")
      .where("kind", "=", "seminar.ended")
      .executeTakeFirst();
    expect(told?.body).toContain("Groupe réservé aux internes.");
    const participant = await db
      .selectFrom("seminarParticipant")
      .select("id")
      .where("accountId", "=", person.accountId)
      .executeTakeFirst();
    const again = { sessionId, participantId: participant?.id ?? "" };
    expect(await enrolSomebody(as(db, other), again)).toMatchObject({ kind: "forbidden" });
    expect(await enrolSomebody(as(db, world.coordinator), again)).toMatchObject({
      value: { status: "waiting", rank: 1 },
    });
  });

  test("the table itself refuses more places than the capacity", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const overbook = db
      .updateTable("seminarSession")
      .set({ heldCount: 2 })
      .where("id", "=", sessionId)
      .execute();
    await expect(overbook).rejects.toThrow(/check/i);
  });
});

async function enrolAll(db: Database, sessionId: string, people: readonly Actor[]) {
  const outcomes = [];
  for (const person of people) {
    const outcome = await enrol(as(db, person), { sessionId });
    if (!outcome.ok) throw new Error(outcome.message);
    outcomes.push(outcome.value);
  }
  return outcomes;
}

async function enrolmentOf(db: Database, sessionId: string, person: Actor): Promise<string> {
  const { rows } = await placesOf(db, sessionId);
  return rows.find(({ accountId }) => accountId === person.accountId)?.id ?? "";
}

async function leaveAs(db: Database, sessionId: string, person: Actor): Promise<void> {
  const outcome = await leave(as(db, person), { enrolmentId: await enrolmentOf(db, sessionId, person) });
  if (!outcome.ok) throw new Error(outcome.message);
}

async function offerOf(db: Database, sessionId: string, person: Actor): Promise<string> {
  return (await findOpenOffer(db, await enrolmentOf(db, sessionId, person)))?.id ?? "";
}
