import { expect, test } from "vitest";
import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import { findOpenOffer } from "#app/domains/seminars/enrolments.queries.server.ts";
import { leave } from "#app/domains/seminars/leaving.service.server.ts";
import { POLL_REFUSALS } from "#app/domains/seminars/management.vocabulary.ts";
import { answerOffer } from "#app/domains/seminars/offers.service.server.ts";
import { findLastPoll, listOwnAsked, listPollOptions } from "#app/domains/seminars/polls.queries.server.ts";
import { answerPoll, openExtraSession, openPoll } from "#app/domains/seminars/polls.service.server.ts";
import type { HalfDay } from "#app/domains/seminars/session-rows.rules.ts";
import type { SessionContent } from "#app/domains/seminars/session-values.rules.ts";
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

const DATES: HalfDay[] = [
  { moment: "morning", startsAt: "2027-02-02T08:00:00.000Z", endsAt: "2027-02-02T11:00:00.000Z" },
  { moment: "afternoon", startsAt: "2027-02-09T13:00:00.000Z", endsAt: "2027-02-09T16:00:00.000Z" },
];

const EXTRA: SessionContent = {
  halfDays: DATES.slice(1),
  siteId: null,
  place: "Salle des fêtes",
  videoUrl: null,
  trainers: [],
  capacity: 2,
  enrolmentOpensAt: null,
  enrolmentClosesAt: null,
  quotaKind: null,
  quotas: [],
  quotaReleaseDays: null,
};

type SevenPeople = [Actor, Actor, Actor, Actor, Actor, Actor, Actor];

onEachEngine("an extra session", (engine) => {
  test("moves the queue in its order with each one's consent: nobody is lost, nobody has two places", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const ctx = as(db, world.coordinator);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const people = await createPeople(db, 7);
    for (const person of people) await enrol(as(db, person), { sessionId });
    const [seated, a, b, c, d, e, f] = people as SevenPeople;

    expect(await openPoll(as(db, a), { sessionId, closesOn: "2026-12-01", halfDays: DATES })).toMatchObject({
      kind: "forbidden",
    });
    expect(await openPoll(ctx, { sessionId, closesOn: "2027-03-01", halfDays: DATES })).toMatchObject({
      field: "closesOn",
    });
    expect(await openPoll(ctx, { sessionId, closesOn: "2026-12-01", halfDays: DATES })).toMatchObject({
      value: { asked: 6 },
    });
    expect(await openPoll(ctx, { sessionId, closesOn: "2026-12-01", halfDays: DATES })).toMatchObject({
      message: POLL_REFUSALS.alreadyOpen,
    });
    const poll = await findLastPoll(db, sessionId);
    const [first, second] = await listPollOptions(db, poll?.id ?? "");
    if (!first || !second) throw new Error("no dates");

    // In any order of answering; the last answer counts; f is asked and answers nothing.
    for (const [person, optionIds] of [
      [e, [second.id]],
      [c, [first.id, second.id]],
      [b, [second.id]],
      [d, [first.id]],
      [a, [second.id]],
      [d, [first.id, second.id]],
    ] as const) {
      const [asked] = await listOwnAsked(db, { accountId: person.accountId, now: NOW });
      const personId = asked?.id ?? "";
      expect(await answerPoll(as(db, person), { personId, optionIds })).toMatchObject({ ok: true });
      expect(await answerPoll(as(db, f), { personId, optionIds })).toMatchObject({ kind: "forbidden" });
    }
    expect(await listOwnAsked(db, { accountId: seated.accountId, now: NOW })).toEqual([]);

    // b gives up before the session opens.
    const [, , rowOfB] = (await placesOf(db, sessionId)).rows;
    await leave(as(db, b), { enrolmentId: rowOfB?.id ?? "" });

    const opened = await openExtraSession(ctx, { ...EXTRA, sessionId, optionId: second.id });
    if (!opened.ok) throw new Error(opened.message);
    const extra = opened.value.id;
    expect(opened.value.moved).toBe(4);
    const there = await placesOf(db, extra);
    expect(there.rows.map(({ accountId }) => accountId)).toEqual(accountsOf([a, c, d, e]));
    expect(there.accounts("offered")).toEqual(accountsOf([a, c]));
    expect(there.accounts("waiting")).toEqual(accountsOf([d, e]));
    // Everybody still has their old rank.
    expect((await placesOf(db, sessionId)).accounts("waiting")).toEqual(accountsOf([a, c, d, e, f]));

    await answer(db, extra, a, "accept");
    await answer(db, extra, c, "decline");
    expect((await placesOf(db, sessionId)).accounts("waiting")).toEqual(accountsOf([c, d, e, f]));
    expect((await placesOf(db, extra)).accounts("offered")).toEqual([d.accountId]);

    // A place is freed in the first session: c, who declined the other, is still the first.
    const [rowOfSeated] = (await placesOf(db, sessionId)).rows;
    await leave(as(db, seated), { enrolmentId: rowOfSeated?.id ?? "" });
    expect((await placesOf(db, sessionId)).accounts("offered")).toEqual([c.accountId]);
    await answer(db, sessionId, c, "accept");
    await answer(db, extra, d, "accept");

    const here = await placesOf(db, sessionId);
    expect(here.accounts("confirmed")).toEqual([c.accountId]);
    expect(here.accounts("waiting")).toEqual(accountsOf([e, f]));
    const after = await placesOf(db, extra);
    expect(after.accounts("confirmed")).toEqual(accountsOf([a, d]));
    expect(after.accounts("waiting")).toEqual([e.accountId]);
    const moved = await db
      .selectFrom("seminarEnrolment")
      .select("id")
      .where("sessionId", "=", sessionId)
      .where("endReason", "=", "transferred")
      .execute();
    expect(moved).toHaveLength(2);
    for (const id of [sessionId, extra]) {
      const tally = await tallyOf(db, id);
      expect(tally.told).toEqual(tally.counted);
    }
    // The poll is over, and so is its date.
    expect(await openExtraSession(ctx, { ...EXTRA, sessionId, optionId: second.id })).toMatchObject({
      message: POLL_REFUSALS.closed,
    });
    expect(await answerPoll(as(db, f), { personId: "x", optionIds: [] })).toMatchObject({ kind: "notFound" });
  });

  test("without a limit, those who said yes have a place, and what they take elsewhere ends it here", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const ctx = as(db, world.coordinator);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const people = await createPeople(db, 3);
    for (const person of people) await enrol(as(db, person), { sessionId });
    await openPoll(ctx, { sessionId, closesOn: "2026-12-01", halfDays: DATES });
    const poll = await findLastPoll(db, sessionId);
    const [option] = await listPollOptions(db, poll?.id ?? "");
    for (const person of people.slice(1)) {
      const [asked] = await listOwnAsked(db, { accountId: person.accountId, now: NOW });
      await answerPoll(
        { db, actor: null, now: NOW },
        { personId: asked?.id ?? "", optionIds: [option?.id ?? ""] },
      );
    }
    const form = { ...EXTRA, halfDays: DATES.slice(0, 1), capacity: null };
    const opened = await openExtraSession(ctx, { ...form, sessionId, optionId: option?.id ?? "" });
    if (!opened.ok) throw new Error(opened.message);
    expect((await placesOf(db, opened.value.id)).accounts("confirmed")).toEqual(accountsOf(people.slice(1)));
    expect((await placesOf(db, sessionId)).accounts("waiting")).toEqual([]);
    const late = new Date("2026-12-02T00:00:00Z");
    expect(await answerPoll({ db, actor: null, now: late }, { personId: "x", optionIds: [] })).toMatchObject({
      kind: "notFound",
    });
    expect((await tallyOf(db, sessionId)).told).toEqual((await tallyOf(db, sessionId)).counted);
  });
});

function accountsOf(people: readonly Actor[]): string[] {
  return people.map(({ accountId }) => accountId);
}

async function answer(
  db: Database,
  sessionId: string,
  person: Actor,
  given: "accept" | "decline",
): Promise<void> {
  const { rows } = await placesOf(db, sessionId);
  const row = rows.find(({ accountId, status }) => accountId === person.accountId && status === "offered");
  const offerId = (await findOpenOffer(db, row?.id ?? ""))?.id ?? "";
  const outcome = await answerOffer(as(db, person), { offerId, answer: given });
  if (!outcome.ok) throw new Error(outcome.message);
}
